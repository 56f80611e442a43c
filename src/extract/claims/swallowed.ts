import { CLAUSAL_VERBS, REPORTING_NOUNS } from '../lexicon/reporting-verbs.ts';
import { sentenceAt } from '../link-features.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import { singular } from '../mentions/role-phrase.ts';
import type { AttributionSpan } from '../tagged-span.ts';
import type { Token } from '../tokens.ts';
import type { ClaimContext } from './attributed-claims.ts';
import { type Range, tokensIn } from './claim-span.ts';
import { standsAlone } from './clauses.ts';
import { quotationOf } from './quotation-of.ts';

const IN_SUBJECT: ReadonlySet<string> = new Set([
  'NOUN',
  'PROPN',
  'ADJ',
  'DET',
  'NUM',
  'PART',
  'PRON',
]);
const HEADS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
const RELATIVES: ReadonlySet<string> = new Set([
  'that',
  'which',
  'who',
  'what',
  'whom',
  'it',
  'this',
]);
const SKIPPED: ReadonlySet<string> = new Set(['ADV', 'AUX']);
const POSSESSIVE = /^['’]s?$/u;
/** A rule found it, no tagger; surer than the outlet's own voice is not claimed. */
const CONFIDENCE = 0.5;

const made = (label: AttributionSpan['label'], { start, end }: Range): AttributionSpan => ({
  label,
  start,
  end,
  confidence: CONFIDENCE,
  continuation: 0,
});

/** The noun phrase before a verb; of "Ann Ray's recent posts" it is Ray who speaks, not the posts. */
export function subjectBefore(tokens: readonly Token[], verb: number): Range | null {
  let last = verb - 1;
  while (last >= 0 && SKIPPED.has(tokens[last]?.pos ?? '')) last--;
  const head = tokens[last];
  if (!head || !HEADS.has(head.pos) || RELATIVES.has(head.lower)) return null;
  let first = last;
  while (first > 0) {
    const before = tokens[first - 1];
    if (!before || (!IN_SUBJECT.has(before.pos) && !POSSESSIVE.test(before.text))) break;
    first--;
  }
  const phrase = tokens.slice(first, last + 1);
  const owned = phrase.findLastIndex(({ text }) => POSSESSIVE.test(text));
  const [start] = phrase;
  if (!start) return null;
  if (owned > 0 && REPORTING_NOUNS.has(singular(head.lower))) {
    return { start: start.start, end: phrase[owned - 1]?.end ?? head.end };
  }
  return { start: start.start, end: head.end };
}

/** How many words "that" and what stands before it take: "warned three times that". */
function thatAfter(rest: readonly Token[]): number {
  const that = rest.slice(0, 6).findIndex(({ lower }) => lower === 'that');
  const between = rest.slice(0, Math.max(0, that));
  return between.some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT')
    ? 0
    : that + 1;
}

/** Reporting clauses inside a content that the tagger, with one label a word, could not mark: "posts claiming they would meet". */
export function swallowedAttributions(
  { text, sentences, tokens, quoted }: ClaimContext,
  contents: readonly AttributionSpan[],
): readonly LinkedAttribution[] {
  const told = contents.filter((content) => quotationOf(text, content, quoted) !== 'direct');
  const parts = told.flatMap((content) => {
    const last = sentenceAt(sentences, content.end - 1);
    const first = sentenceAt(sentences, content.start);
    return Array.from({ length: last - first + 1 }, (_, i) => {
      const end = sentences[first + i]?.end ?? content.end;
      return { own: tokensIn(tokens[first + i] ?? [], content), end: Math.min(end, content.end) };
    });
  });
  return parts.flatMap(({ own, end }) => {
    return own.flatMap((verb, index): readonly LinkedAttribution[] => {
      if (index === 0 || verb.pos !== 'VERB' || !CLAUSAL_VERBS.has(verb.lemma)) return [];
      const rest = own.slice(index + 1);
      const said = rest.slice(thatAfter(rest));
      const [first] = said;
      const last = said.at(-1);
      const subject = subjectBefore(own, index);
      if (!first || !last || !subject || !standsAlone(said)) return [];
      const reported = { start: first.start, end: Math.max(last.end, end) };
      return [
        {
          source: made('source', subject),
          cue: made('cue', verb),
          contents: [made('content', reported)],
        },
      ];
    });
  });
}
