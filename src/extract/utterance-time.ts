import type { Sentence } from '../model/article.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Interval, Timestamp } from '../model/time.ts';
import { dayOf } from './time/day.ts';
import { draftsWithin } from './time/drafts-around.ts';
import { intervalOfTimex } from './time/interval-of-timex.ts';
import type { TimexDraft } from './time/meaning.ts';
import { relationBefore } from './time/relation.ts';
import { readTimexes, type Timex, timexesOf } from './time/timexes.ts';

interface UtteranceInput {
  readonly text: string;
  readonly sentence: Sentence;
  readonly cue: Span | null;
  readonly contents: readonly { readonly start: number; readonly end: number }[];
  readonly publishedAt: Timestamp | null;
  /** Every time expression of the text, where it was read before. */
  readonly drafts?: readonly TimexDraft[];
}

/** How far from the cue a time still tells when the words were said: a clause, not a sentence. */
const REACH = 60;

/**
 * When the words of a sentence were said, by the time expression that stands with the cue ("confirmed Tuesday",
 * "In a statement on Friday, …"); null where none does or it names no day.
 */
export function readUtteranceTime(input: UtteranceInput): Interval | null {
  const { cue, contents, publishedAt } = input;
  if (cue === null) return null;
  const anchor = publishedAt === null ? null : dayOf(publishedAt);
  const candidates = timexesIn(input)
    .filter((timex) => !contents.some((content) => overlaps(content, timex)))
    .filter((timex) => tellsUtterance(timex, cue, input))
    .sort((a, b) => distance(a, cue) - distance(b, cue));
  for (const timex of candidates) {
    const { interval } = intervalOfTimex(timex, 'at', anchor);
    // Nobody can have said it after it was printed: a later day belongs to something else.
    const after = publishedAt !== null && interval.from !== null && interval.from > publishedAt;
    if (!after && interval.from !== null && interval.to !== null)
      return capped(interval, publishedAt);
  }
  return null;
}

function timexesIn({ text, sentence, publishedAt, drafts }: UtteranceInput): readonly Timex[] {
  if (drafts) {
    return timexesOf(draftsWithin(drafts, sentence), { text, publishedAt, tense: 'past' });
  }
  return readTimexes(text.slice(sentence.start, sentence.end), publishedAt, 'past').map(
    (timex) => ({
      ...timex,
      start: timex.start + sentence.start,
      end: timex.end + sentence.start,
    }),
  );
}

function tellsUtterance(timex: Timex, cue: Span, { text, sentence }: UtteranceInput): boolean {
  if (timex.type === 'DURATION' || timex.type === 'SET' || timex.value.endsWith('_REF'))
    return false;
  const { relation } = relationBefore(text.slice(sentence.start, timex.start));
  if (relation === 'since' || relation === 'until' || relation === 'by') return false;
  // "the February report said": a time inside the source's own phrase describes the source.
  const next = text.slice(timex.end, timex.end + 2);
  const modifies =
    /^(?:['’]s|\s\p{Ll})/u.test(next) &&
    timex.end < cue.start &&
    relation === 'at' &&
    /\b(?:the|a|an|its|his|her|their)\s+$/i.test(text.slice(sentence.start, timex.start));
  if (modifies) return false;
  const between = text.slice(Math.min(timex.end, cue.end), Math.max(timex.start, cue.start));
  if (/[;:]|\.\s/.test(between)) return false;
  const leading = timex.start - sentence.start < 25 && timex.end < cue.start;
  return leading || distance(timex, cue) <= REACH;
}

function distance(timex: Pick<Span, 'start' | 'end'>, cue: Span): number {
  // What follows the cue at once is its own; what stands before it may be the source's.
  return timex.start >= cue.end ? timex.start - cue.end : cue.start - timex.end + 1;
}

function capped(interval: Interval, publishedAt: Timestamp | null): Interval {
  const day = publishedAt?.slice(0, 10) ?? null;
  return day !== null && interval.to !== null && interval.to > day
    ? { ...interval, to: day }
    : interval;
}
