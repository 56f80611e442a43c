/** One place in one ranking; ranks count from 1. */
export interface Rank<Source extends string> {
  readonly source: Source;
  readonly rank: number;
  /** The ranking's own measure; comparable within it alone. */
  readonly score: number;
}

export interface Fused<Item, Source extends string> {
  readonly item: Item;
  /** Sum of 1 / (60 + rank) over the rankings that have it. */
  readonly score: number;
  readonly ranks: readonly Rank<Source>[];
}

/** Cormack, Clarke and Büttcher 2009: large enough that no single ranking decides alone. */
const K = 60;

/**
 * Fuses rankings by reciprocal rank: what several of them have near the top comes first, whatever their scores mean.
 * Equals are in the order of their ids.
 */
export function fuse<Item extends { readonly id: string }, Source extends string>(
  rankings: readonly {
    readonly source: Source;
    readonly rows: readonly { readonly item: Item; readonly score: number }[];
  }[],
): readonly Fused<Item, Source>[] {
  const byId = new Map<string, { item: Item; score: number; ranks: Rank<Source>[] }>();
  for (const { source, rows } of rankings) {
    for (const [n, { item, score }] of rows.entries()) {
      const held = byId.get(item.id) ?? { item, score: 0, ranks: [] };
      held.score += 1 / (K + n + 1);
      held.ranks.push({ source, rank: n + 1, score });
      byId.set(item.id, held);
    }
  }
  return [...byId.values()].sort(
    (x, y) => y.score - x.score || (x.item.id < y.item.id ? -1 : x.item.id > y.item.id ? 1 : 0),
  );
}
