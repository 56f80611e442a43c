import { contains, spanOf } from '../model/span.ts';
import type { Interval, TimeAnchor, TimeExpression, Timestamp } from '../model/time.ts';
import { type Day, dayOf } from './time/day.ts';
import { draftsAround } from './time/drafts-around.ts';
import { intervalOfTimex } from './time/interval-of-timex.ts';
import type { TimexDraft } from './time/meaning.ts';
import { relationBefore } from './time/relation.ts';
import { type Timex, timexesOf } from './time/timexes.ts';

export interface TimeReference {
  /** Null is unknown, never now: what hangs on it stays unknown too. */
  readonly publishedAt: Timestamp | null;
  /** When the words were said; it goes before the day of publication where it is known. */
  readonly utteredAt: Interval | null;
  readonly tense?: 'past' | 'future' | null;
}

/** Reads the time expressions of a span and sets them against the utterance, else against publication. */
export function readTimes(input: {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly reference: TimeReference;
  /** Every time expression of the text, where it was read before. */
  readonly drafts?: readonly TimexDraft[];
}): readonly TimeExpression[] {
  const { text, span, reference, drafts } = input;
  const anchor = anchorOf(reference);
  const around = draftsAround(text, span, drafts);
  return timexesOf(around, { text, publishedAt: anchor.iso, tense: reference.tense ?? null })
    .filter((timex) => contains(span, timex) && timex.type !== 'SET')
    .map((timex) => expressionOf(timex, text, span.start, anchor));
}

interface Anchor {
  readonly iso: string | null;
  readonly day: Day | null;
  readonly name: Exclude<TimeAnchor, 'none'>;
}

function anchorOf({ publishedAt, utteredAt }: TimeReference): Anchor {
  const uttered = utteredAt?.to ?? utteredAt?.from ?? null;
  const iso = uttered ?? publishedAt;
  return {
    iso,
    day: iso === null ? null : dayOf(iso),
    name: uttered === null ? 'publication' : 'utterance',
  };
}

function expressionOf(timex: Timex, text: string, from: number, anchor: Anchor): TimeExpression {
  const { relation, length } = relationBefore(text.slice(from, timex.start));
  const interval = intervalOfTimex(timex, relation, anchor.day);
  const leads = relation !== 'at' && interval.changed;
  return {
    span: spanOf(text, leads ? timex.start - length : timex.start, timex.end),
    interval: interval.interval,
    anchor: interval.anchored ? anchor.name : 'none',
  };
}

export { readUtteranceTime } from './utterance-time.ts';
