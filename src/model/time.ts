import type { Span } from './span.ts';

/** ISO 8601: a calendar day (`2025-10-21`) or an instant in UTC (`2025-10-21T09:30:00.000Z`). */
export type Timestamp = string;

/**
 * A stretch of time, both ends included at the granularity written; null on a side is open or unknown.
 * "Tuesday" is one day from itself to itself; "within two weeks" is utterance to utterance + 14 days.
 */
export interface Interval {
  readonly from: Timestamp | null;
  readonly to: Timestamp | null;
}

/** What a time expression was resolved against. `none`: it names a calendar date by itself. */
export type TimeAnchor = 'publication' | 'utterance' | 'none';

/** A time expression as written, and the interval it stands for (nulls where it cannot be known). */
export interface TimeExpression {
  readonly span: Span;
  readonly interval: Interval;
  readonly anchor: TimeAnchor;
}
