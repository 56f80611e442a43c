import { type Figures, f1Of } from './counts.ts';

/** A partition: each mention's cluster, both by any name. */
export type Clustering = ReadonlyMap<string, string>;

function clustersOf(clustering: Clustering): readonly ReadonlySet<string>[] {
  const clusters = new Map<string, Set<string>>();
  for (const [mention, cluster] of clustering) {
    const members = clusters.get(cluster);
    if (members) members.add(mention);
    else clusters.set(cluster, new Set([mention]));
  }
  return [...clusters.values()];
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
};

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const asFigures = (precision: number, recall: number): Figures => ({
  precision,
  recall,
  f1: f1Of(precision, recall),
});

/** B³ (Bagga and Baldwin 1998) over mentions of the key and the response; one that the other side lacks scores 0 there. */
export function bCubed(key: Clustering, response: Clustering): Figures {
  const oneWay = (from: Clustering, to: Clustering) => {
    const [ours, theirs] = [clustersOf(from), clustersOf(to)];
    const clusterOf = new Map(theirs.flatMap((cluster) => [...cluster].map((m) => [m, cluster])));
    let sum = 0;
    for (const cluster of ours) {
      for (const mention of cluster) {
        const other = clusterOf.get(mention);
        if (other) sum += shared(cluster, other) / cluster.size;
      }
    }
    return ratio(sum, from.size);
  };
  return asFigures(oneWay(response, key), oneWay(key, response));
}

/** MUC (Vilain and others 1995): links kept. */
export function muc(key: Clustering, response: Clustering): Figures {
  const oneWay = (from: Clustering, to: Clustering) => {
    let [kept, all] = [0, 0];
    for (const cluster of clustersOf(from)) {
      const parts = new Set([...cluster].map((mention) => to.get(mention) ?? `alone ${mention}`));
      kept += cluster.size - parts.size;
      all += cluster.size - 1;
    }
    return ratio(kept, all);
  };
  return asFigures(oneWay(response, key), oneWay(key, response));
}

/** CEAF with φ4 (Luo 2005): clusters aligned one to one so that their likeness is greatest. */
export function ceafE(key: Clustering, response: Clustering): Figures {
  const [gold, found] = [clustersOf(key), clustersOf(response)];
  const total = bestAlignment(gold, found);
  return asFigures(ratio(total, found.length), ratio(total, gold.length));
}

/** The mean of MUC, B³ and CEAF-e F1, as CoNLL-2012 has it. */
export function conll(key: Clustering, response: Clustering): number {
  return (muc(key, response).f1 + bCubed(key, response).f1 + ceafE(key, response).f1) / 3;
}

/** Clusters that share a mention fall into small groups; within each the Hungarian method finds the best alignment. */
function bestAlignment(
  gold: readonly ReadonlySet<string>[],
  found: readonly ReadonlySet<string>[],
): number {
  const holder = new Map(found.flatMap((cluster, i) => [...cluster].map((m) => [m, i] as const)));
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  gold.forEach((cluster, g) => {
    for (const mention of cluster) {
      const f = holder.get(mention);
      if (f === undefined) continue;
      const [a, b] = [root(`g${g}`), root(`f${f}`)];
      if (a !== b) parent.set(a, b);
    }
  });
  const groups = new Map<string, { gold: ReadonlySet<string>[]; found: ReadonlySet<string>[] }>();
  const groupOf = (node: string) => {
    const at = root(node);
    const group = groups.get(at) ?? { gold: [], found: [] };
    groups.set(at, group);
    return group;
  };
  gold.forEach((cluster, g) => {
    groupOf(`g${g}`).gold.push(cluster);
  });
  found.forEach((cluster, f) => {
    groupOf(`f${f}`).found.push(cluster);
  });
  let total = 0;
  for (const group of groups.values()) {
    total += assignment(
      group.gold.map((a) => group.found.map((b) => (2 * shared(a, b)) / (a.size + b.size))),
    );
  }
  return total;
}

/** The greatest sum of a one-to-one choice from a table of gains, by the Hungarian method in cubic time. */
export function assignment(gains: readonly (readonly number[])[]): number {
  const width = gains[0]?.length ?? 0;
  if (gains.length === 0 || width === 0) return 0;
  const rows =
    gains.length <= width
      ? gains
      : Array.from({ length: width }, (_, j) => gains.map((row) => row[j] ?? 0));
  const columns = Math.max(gains.length, width);
  const at = (list: readonly number[], index: number) => list[index] ?? 0;
  const u = new Array<number>(rows.length + 1).fill(0);
  const v = new Array<number>(columns + 1).fill(0);
  const rowOf = new Array<number>(columns + 1).fill(0);
  const way = new Array<number>(columns + 1).fill(0);
  for (let i = 1; i <= rows.length; i++) {
    rowOf[0] = i;
    let column = 0;
    const least = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(columns + 1).fill(false);
    do {
      used[column] = true;
      const row = at(rowOf, column);
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue;
        const cost = -(rows[row - 1]?.[j - 1] ?? 0) - at(u, row) - at(v, j);
        if (cost < at(least, j)) {
          least[j] = cost;
          way[j] = column;
        }
        if (at(least, j) < delta) {
          delta = at(least, j);
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          u[at(rowOf, j)] = at(u, at(rowOf, j)) + delta;
          v[j] = at(v, j) - delta;
        } else least[j] = at(least, j) - delta;
      }
      column = next;
    } while (at(rowOf, column) !== 0);
    while (column !== 0) {
      const previous = at(way, column);
      rowOf[column] = at(rowOf, previous);
      column = previous;
    }
  }
  let total = 0;
  for (let j = 1; j <= columns; j++) {
    const row = at(rowOf, j);
    if (row > 0) total += rows[row - 1]?.[j - 1] ?? 0;
  }
  return total;
}
