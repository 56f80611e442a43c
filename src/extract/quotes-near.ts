import { type SpanIndex, spanIndex } from '../model/span-index.ts';
import type { QuotedRange } from './quoted-ranges.ts';

const indexes = new WeakMap<readonly QuotedRange[], SpanIndex<QuotedRange>>();

/** The quoted stretches that share a character with a range or stand right against it; those of one text are indexed once. */
export function quotesNear(
  quoted: readonly QuotedRange[],
  range: { readonly start: number; readonly end: number },
): readonly QuotedRange[] {
  const index = indexes.get(quoted) ?? spanIndex(quoted.map((quote) => [quote, quote] as const));
  indexes.set(quoted, index);
  return index.near(range);
}
