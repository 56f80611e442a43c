import { f1Of } from './counts.ts';
import { meet, type Stretch } from './span-score.ts';

export interface TimexLike extends Stretch {
  readonly type: string;
  readonly value: string;
}

export interface TimexCounts {
  gold: number;
  found: number;
  strict: number;
  /** Gold expressions that a found one overlaps, and found ones that overlap a gold one. */
  goldRelaxed: number;
  foundRelaxed: number;
  type: number;
  value: number;
}

export const noTimexCounts = (): TimexCounts => ({
  gold: 0,
  found: 0,
  strict: 0,
  goldRelaxed: 0,
  foundRelaxed: 0,
  type: 0,
  value: 0,
});

/** Adds one document; type and value are judged on gold expressions that were found at least in part. */
export function countTimexes(
  counts: TimexCounts,
  gold: readonly TimexLike[],
  found: readonly TimexLike[],
  onMiss: (gold: TimexLike, found: TimexLike | null) => void = () => {},
): void {
  counts.gold += gold.length;
  counts.found += found.length;
  counts.foundRelaxed += found.filter((one) => gold.some((other) => meet(one, other))).length;
  const free = new Set(found);
  for (const wanted of gold) {
    const exact = [...free].find((one) => one.start === wanted.start && one.end === wanted.end);
    const hit = exact ?? [...free].find((one) => meet(one, wanted));
    if (hit?.value !== wanted.value) onMiss(wanted, hit ?? null);
    if (!hit) continue;
    free.delete(hit);
    counts.goldRelaxed += 1;
    if (exact) counts.strict += 1;
    if (hit.type === wanted.type) counts.type += 1;
    if (hit.value === wanted.value) counts.value += 1;
  }
}

/**
 * The figures of the official scorer (TempEval-3, evaluate_entities.py): type and value F1 are the relaxed F1 times the
 * share of the matched expressions whose type, or value, is right.
 */
export function timexFigures(counts: TimexCounts) {
  const { gold, found, strict, goldRelaxed, foundRelaxed, type, value } = counts;
  const over = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const relaxed = f1Of(over(foundRelaxed, found), over(goldRelaxed, gold));
  return {
    strict: {
      precision: over(strict, found),
      recall: over(strict, gold),
      f1: f1Of(over(strict, found), over(strict, gold)),
    },
    relaxed: { precision: over(foundRelaxed, found), recall: over(goldRelaxed, gold), f1: relaxed },
    typeF1: relaxed * over(type, goldRelaxed),
    valueF1: relaxed * over(value, goldRelaxed),
  };
}
