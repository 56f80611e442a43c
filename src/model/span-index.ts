import type { Span } from './span.ts';

type Range = Pick<Span, 'start' | 'end'>;

/** Characters to a block: about two sentences of news. */
const BLOCK = 256;

/** Things of an article by where they stand, so that what asks for its surroundings need not go through all of it. */
export interface SpanIndex<T> {
  add(item: T, range: Range): void;
  /** Those that share a character with the range or stand right against it, in the order in which they were added. */
  near(range: Range): readonly T[];
}

/** An index of things by their place in the text; more may be added at any time. */
export function spanIndex<T>(items: Iterable<readonly [T, Range]> = []): SpanIndex<T> {
  const blocks = new Map<number, { readonly item: T; readonly range: Range; order: number }[]>();
  let count = 0;
  const add = (item: T, range: Range) => {
    const entry = { item, range, order: count++ };
    for (let at = Math.floor(range.start / BLOCK); at <= Math.floor(range.end / BLOCK); at++) {
      const block = blocks.get(at);
      if (block) block.push(entry);
      else blocks.set(at, [entry]);
    }
  };
  for (const [item, range] of items) add(item, range);
  return {
    add,
    near({ start, end }) {
      const found = new Map<number, T>();
      for (let at = Math.floor(start / BLOCK); at <= Math.floor(end / BLOCK); at++) {
        for (const { item, range, order } of blocks.get(at) ?? []) {
          if (range.start <= end && start <= range.end) found.set(order, item);
        }
      }
      return [...found].sort(([a], [b]) => a - b).map(([, item]) => item);
    },
  };
}

/** An index of things that have a span of their own. */
export const indexOf = <T extends { readonly span: Range }>(items: readonly T[]): SpanIndex<T> =>
  spanIndex(items.map((item) => [item, item.span] as const));
