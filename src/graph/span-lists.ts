import { z } from 'zod';
import type { Span } from '../model/span.ts';

/** Neo4j keeps lists of one plain type only: a list of spans becomes three, its n-th entries belong together. */
export interface SpanLists {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly texts: readonly string[];
}

/** Spans → the lists that a node holds. */
export function toSpanLists(spans: readonly Span[]): SpanLists {
  return {
    starts: spans.map((span) => span.start),
    ends: spans.map((span) => span.end),
    texts: spans.map((span) => span.text),
  };
}

/** The lists that a node holds → spans. */
export function fromSpanLists({ starts, ends, texts }: SpanLists): Span[] {
  return texts.map((text, n) => ({ start: at(starts, n), end: at(ends, n), text }));
}

/** The n-th entry of a parallel list; lists of unequal length were not written by us. */
export function at<Item>(list: readonly Item[], n: number): Item {
  const item = list[n];
  if (item === undefined) throw new RangeError(`A parallel list ends before entry ${n}.`);
  return item;
}

/** Lists cannot hold null: an unknown string is stored as ''. */
export const orEmpty = (value: string | null): string => value ?? '';
export const orNull = (value: string): string | null => (value === '' ? null : value);

export const strings = z
  .array(z.string())
  .nullable()
  .transform((list) => list ?? []);
export const numbers = z
  .array(z.union([z.number(), z.nan()]))
  .nullable()
  .transform((list) => list ?? []);
