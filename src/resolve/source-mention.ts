import { ROLES } from '../extract/lexicon/roles.ts';
import type { Mention } from '../model/extraction.ts';
import { contains, overlaps, type Span, spanOf } from '../model/span.ts';

/** Where the head phrase of a noun phrase ends: "a spokesman | for the ministry", "Ray | , who …". */
const HEAD_END =
  /\s+(?:of|for|at|from|in|with|on|by|to|who|whose|which|that|familiar|close|and|or)\b|,|\s[-–—]\s/u;

const byLength = [...ROLES].sort((a, b) => b.name.length - a.name.length);

/** The office that a noun phrase ends in. */
function roleAtEnd(phrase: string): string | null {
  const words = phrase.toLowerCase();
  return byLength.find(({ name }) => words === name || words.endsWith(` ${name}`))?.name ?? null;
}

function headOf(source: Span, text: string): Span {
  const cut = source.text.search(HEAD_END);
  return cut > 0 ? spanOf(text, source.start, source.start + cut) : source;
}

/** A name set beside a description: "his counterpart, Ann Ray". */
function apposedName(source: Span, head: Span, mentions: readonly Mention[]): Mention | null {
  const rest = source.text.slice(head.end - source.start);
  if (!/^,\s/u.test(rest)) return null;
  const start = head.end + (/^,\s+/u.exec(rest)?.[0].length ?? 0);
  return (
    mentions.find(
      ({ form, entityType, span }) =>
        form === 'name' && entityType === 'PER' && span.start === start,
    ) ?? null
  );
}

export interface SourceText {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Index of the sentence where a span starts. */
  readonly sentenceAt: (offset: number) => number;
}

/**
 * The mention that a claim's source span stands for: by English head-final order "Ray's spokesman" is the spokesman and
 * "a spokesman for Ray" too, "his counterpart, Ann Ray" is Ray. A new description where no mention covers the head.
 */
export function sourceMention(source: Span, { text, mentions, sentenceAt }: SourceText): Mention {
  const exact = mentions.find(({ span }) => span.start === source.start && span.end === source.end);
  if (exact !== undefined) return exact;
  const head = headOf(source, text);
  const ends = (mention: Mention) =>
    overlaps(mention.span, head) && Math.abs(mention.span.end - head.end) <= 2;
  const overlap = ({ span }: Mention) =>
    Math.min(span.end, source.end) - Math.max(span.start, source.start);
  const [final] = mentions
    .filter(ends)
    .sort(
      (a, b) => Number(b.form === 'name') - Number(a.form === 'name') || overlap(b) - overlap(a),
    );
  if (final?.form === 'name') return final;
  const apposed = apposedName(source, head, mentions);
  if (apposed !== null) return apposed;
  if (final !== undefined && contains(source, final.span)) return final;
  const covering = mentions.find(({ span }) => contains(span, source));
  if (covering !== undefined) return covering;
  // What begins a head phrase but does not end it ("Ray" in "Ray's spokesman") is not its head.
  return {
    span: source,
    head: source,
    form: 'nominal',
    entityType: 'PER',
    role: roleAtEnd(head.text),
    nationality: null,
    sentence: sentenceAt(source.start),
  };
}
