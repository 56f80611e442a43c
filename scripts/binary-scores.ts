/** A score and whether the thing was there. */
export interface Scored {
  readonly score: number;
  readonly positive: boolean;
}

/** Chance that a positive scores above a negative, ties counting half; NaN where one of the classes is empty. */
export function auroc(items: readonly Scored[]): number {
  const sorted = [...items].sort((x, y) => x.score - y.score);
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    const rank = (from + to + 1) / 2;
    rankSum += rank * sorted.slice(from, to).filter(({ positive }) => positive).length;
    from = to;
  }
  const positives = items.filter(({ positive }) => positive).length;
  const negatives = items.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Mean of the precision at each positive, best score first. */
export function averagePrecision(items: readonly Scored[]): number {
  const sorted = [...items].sort((x, y) => y.score - x.score);
  let hits = 0;
  let sum = 0;
  sorted.forEach(({ positive }, i) => {
    if (!positive) return;
    hits += 1;
    sum += hits / (i + 1);
  });
  return sum / hits;
}

export interface Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly flagged: number;
}

/** Precision and recall of what was flagged. */
export function countsOf(
  items: readonly { readonly flagged: boolean; readonly positive: boolean }[],
): Counts {
  const flagged = items.filter((item) => item.flagged).length;
  const right = items.filter((item) => item.flagged && item.positive).length;
  const positives = items.filter(({ positive }) => positive).length;
  const precision = right / flagged;
  const recall = right / positives;
  return { precision, recall, f1: (2 * right) / (flagged + positives), flagged };
}
