import { type Counts, noCounts } from './counts.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface SpanCounts {
  readonly exact: Counts;
  readonly overlap: Counts;
}

export const noSpanCounts = (): SpanCounts => ({ exact: noCounts(), overlap: noCounts() });

/** Whether two stretches share a character. */
export const meet = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

const key = ({ start, end }: Stretch) => `${start}-${end}`;

/**
 * Adds one text's spans of one kind, as ../shared/train/eval_reader_onnx.py counts them: each span once; exact is equal at
 * both ends, overlap is one shared character; precision over what was found, recall over gold.
 */
export function countSpans(
  counts: SpanCounts,
  gold: readonly Stretch[],
  found: readonly Stretch[],
): void {
  const wanted = new Map(gold.map((span) => [key(span), span]));
  const given = new Map(found.map((span) => [key(span), span]));
  for (const side of [counts.exact, counts.overlap]) {
    side.gold += wanted.size;
    side.found += given.size;
  }
  for (const [at, span] of wanted) {
    if (given.has(at)) counts.exact.goldRight++;
    if ([...given.values()].some((other) => meet(other, span))) counts.overlap.goldRight++;
  }
  for (const [at, span] of given) {
    if (wanted.has(at)) counts.exact.foundRight++;
    if ([...wanted.values()].some((other) => meet(other, span))) counts.overlap.foundRight++;
  }
}
