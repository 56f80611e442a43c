import { ROLES } from '../extract/lexicon/roles.ts';
import type { Mention } from '../model/extraction.ts';
import { contains, overlaps, type Span, spanOf } from '../model/span.ts';
import type { SpanIndex } from '../model/span-index.ts';
import { BODY_NOUNS } from './lexicon/role-kinds.ts';

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

/** Words in capitals through and through, which no tagger marked: somebody's name all the same. */
const NAME_WORDS =
  /^(?:the\s+)?((?:\p{Lu}[\p{L}\p{N}&.’'-]*)(?:\s+(?:(?:of|for|the|and|de|&)\s+)*\p{Lu}[\p{L}\p{N}&.’'-]*)+|\p{Lu}[\p{Lu}\d&]+)$/u;

function nameAtHead(
  head: Span,
  text: string,
  sentenceAt: (offset: number) => number,
): Mention | null {
  const phrase = head.text.replace(/^The\s/u, 'the ');
  const [, noun = '', single] = /^(?:the\s)?(\p{Ll}+)\s(\p{Lu}[\p{L}’-]+)$/u.exec(phrase) ?? [];
  const name = BODY_NOUNS.has(noun) ? single : NAME_WORDS.exec(phrase)?.[1];
  if (name === undefined || name === text.slice(head.start, head.end).toUpperCase()) return null;
  const span = spanOf(text, head.end - name.length, head.end);
  return {
    span,
    head: span,
    form: 'name',
    entityType: 'ORG',
    role: null,
    nationality: null,
    sentence: sentenceAt(span.start),
  };
}

const COMPLEMENT = /^\s+(?:of|for|at|from|in|to)\s/u;

/** "Ann Ray and two aides": those who stand behind a claim beside the one that `sourceMention` gives. */
export function jointMentions(source: Span, mentions: readonly Mention[]): readonly Mention[] {
  if (!/\s(?:and|&)\s/u.test(source.text)) return [];
  const inside = mentions.filter(
    ({ span, form }) => contains(source, span) && (form !== 'pronoun' || span.text.length > 1),
  );
  if (mentions.some(({ span }) => span.start <= source.start && span.end >= source.end)) return [];
  const parts = [...source.text.matchAll(/(?:^|,\s+(?:and\s+)?|\s+and\s+)(?=\S)/gu)].map(
    (match) => source.start + match.index + match[0].length,
  );
  const ends = parts.map((_, index) => {
    const next = parts[index + 1] ?? source.end;
    return source.text.slice(0, next - source.start).replace(/(?:,\s+and|,|\s+and)?\s*$/u, '')
      .length;
  });
  const found = parts.map((start, index) => {
    const end = source.start + (ends[index] ?? 0);
    // "the mayor | of Arden": its head, not what the complement ends in.
    const head = inside.find(
      ({ span }) =>
        span.start === start &&
        span.end < end &&
        COMPLEMENT.test(source.text.slice(span.end - source.start)),
    );
    return head ?? inside.find(({ span }) => span.start >= start && Math.abs(span.end - end) <= 1);
  });
  // What describes the name after it is that name's: "the police chief, Tom Roy".
  const described = parts.filter(
    (start, index) =>
      found[index] === undefined &&
      /^(?:the|an?|his|her|its|their)\s/iu.test(source.text.slice(start - source.start)) &&
      found[index + 1]?.form === 'name' &&
      found[index + 1]?.entityType === 'PER' &&
      /^,\s+$/u.test(source.text.slice(ends[index] ?? 0, (parts[index + 1] ?? 0) - source.start)),
  );
  // A part that names nobody is no part: "the Ministry of Trade and Industry", "Ray, angry and tired".
  const every = found.filter((mention) => mention !== undefined);
  return every.length > 1 && every.length === parts.length - described.length ? every : [];
}

export interface SourceText {
  readonly text: string;
  readonly mentions: SpanIndex<Mention>;
  /** Index of the sentence where a span starts. */
  readonly sentenceAt: (offset: number) => number;
}

/**
 * The mention that a claim's source span stands for: by English head-final order "Ray's spokesman" is the spokesman and
 * "a spokesman for Ray" too, "his counterpart, Ann Ray" is Ray. A new description where no mention covers the head.
 */
export function sourceMention(
  source: Span,
  { text, mentions: all, sentenceAt }: SourceText,
): Mention {
  const mentions = all.near({ start: source.start, end: source.end + 4 });
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
  // "the Chamber | of Commerce": the name goes on where a head phrase would end.
  const longer = mentions.find(
    ({ form, span }) =>
      form === 'name' &&
      span.start >= head.start &&
      span.start - head.start <= 4 &&
      span.end > head.end,
  );
  if (longer !== undefined && contains(source, longer.span)) return longer;
  const name = nameAtHead(head, text, sentenceAt);
  if (name !== null) return name;
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
