import { DOCUMENT_NOUNS } from '../extract/lexicon/document-nouns.ts';
import type { Mention } from '../model/extraction.ts';
import { contains } from '../model/span.ts';
import type { Cast } from './cast.ts';
import type { Member } from './member.ts';

const DOCUMENT_COMPLEMENT =
  /\s+(?:of|for|by|from|on|to|in|about|that|which|(?:\p{L}+ly\s+)?(?:issued|released|published|written|signed|posted|prepared|commissioned|conducted|sent|put out))\b|,/u;
const ISSUED =
  /^\s+(?:(?:\p{L}+ly\s+)?(?:issued|released|published|written|signed|posted|prepared|commissioned|conducted|put out|sent)\s+(?:\p{L}+\s+){0,3}?by|by|from|of)\s+(?:the\s+)?$/u;
const ISSUERS: ReadonlySet<Member['type']> = new Set([
  'organisation',
  'government',
  'country',
  'person',
  'anonymous',
]);

/** Who speaks through a document: "a report by the Reserve Bank", "a statement released by the ministry", "the bank's minutes". */
export function issuerOf(cast: Cast, mention: Mention, text: string, self: Member): Member | null {
  if (mention.form !== 'nominal') return null;
  const { head, headEnd } = documentHead(mention);
  if (!DOCUMENT_NOUNS.has(head)) return null;
  const reach = { start: mention.span.start, end: mention.span.end + 1 };
  for (const other of cast.placed.near(reach)) {
    const issuer = cast.meant.get(other);
    if (issuer === undefined || issuer === self || other === mention) continue;
    if (!ISSUERS.has(issuer.type) || !contains(mention.span, other.span)) continue;
    const after = other.span.start >= headEnd && ISSUED.test(text.slice(headEnd, other.span.start));
    const before =
      other.span.end < headEnd && /^['’]s?\s/u.test(text.slice(other.span.end, other.span.end + 3));
    if (after || before) return issuer;
  }
  return null;
}

/** The noun that a description is about, in the singular, and where it ends: "A report | by the bank". */
function documentHead({ span }: Mention): { readonly head: string; readonly headEnd: number } {
  const cut = span.text.search(DOCUMENT_COMPLEMENT);
  const phrase = (cut > 0 ? span.text.slice(0, cut) : span.text).trimEnd();
  const word = phrase.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  const single = word === 'minutes' ? word : word.replace(/s$/u, '');
  return {
    head: DOCUMENT_NOUNS.has(word) ? word : single,
    headEnd: span.start + phrase.length,
  };
}
