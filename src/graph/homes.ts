/** An accepted SAME_AS: `keep` stands for both; `order` counts up over the merges of all that belong together. */
export interface AcceptedLink {
  readonly a: string;
  readonly b: string;
  readonly keep: string;
  readonly order: number;
}

/**
 * For each node the one that stands for it, itself where it is alone. The merges are played again in their order, each time
 * the side of `keep` winning: so the outcome depends on nothing but the merges that hold, and any of them can be undone.
 */
export function homesOf(
  ids: readonly string[],
  links: readonly AcceptedLink[],
): ReadonlyMap<string, string> {
  const homes = new Map(ids.map((id) => [id, id]));
  for (const { a, b, keep } of links.toSorted((x, y) => x.order - y.order)) {
    const winner = homes.get(keep);
    const loser = homes.get(keep === a ? b : a);
    if (winner === undefined || loser === undefined || winner === loser) continue;
    for (const [id, home] of homes) if (home === loser) homes.set(id, winner);
  }
  return homes;
}
