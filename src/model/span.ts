/**
 * A run of characters of a revision's canonical text.
 * `start` and `end` are UTF-16 code units, end exclusive; `text` is always `revision.text.slice(start, end)`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The span of `text` from `start` to `end`, the only way spans are made, so that slice and offsets agree. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

/** Whether two spans of one text share at least one character. */
export function overlaps(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer` (equal spans do). */
export function contains(
  outer: Pick<Span, 'start' | 'end'>,
  inner: Pick<Span, 'start' | 'end'>,
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
