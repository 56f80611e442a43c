import type { Inference } from '../inference/inference.ts';
import type { JudgeVote, Verdict } from '../model/contradiction.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { Calibration } from './calibration.ts';
import { contextOf } from './context.ts';
import { neuralEvidence } from './neural-evidence.ts';
import type { ClaimPair } from './pair.ts';
import type { Occasion } from './score.ts';
import { verdictOf } from './verdict.ts';

export type { ClaimPair } from './pair.ts';

const BATCH = 64;

/**
 * Compares two claims that somebody holds against each other; `null` inference leaves the symbolic judges alone.
 * Who asks has chosen the pair, so a clash is likelier than between claims that only stand in one article.
 */
export async function compare(pair: ClaimPair, inference: Inference | null): Promise<Verdict> {
  const [verdict] = await comparePairs([pair], inference, 'asked');
  if (!verdict) throw new RangeError('comparePairs must answer every pair.');
  return verdict;
}

/**
 * Compares many pairs, in order. Each pair is judged in one fixed order of its sides and turned back, so that the
 * verdict does not depend on which side is called `a`.
 */
export async function comparePairs(
  pairs: readonly ClaimPair[],
  inference: Inference | null,
  occasion: Occasion = 'found',
  calibration: Calibration | null = null,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let at = 0; at < pairs.length; at += BATCH) {
    const batch = pairs.slice(at, at + BATCH).map((pair) => ({ pair, swapped: isSwapped(pair) }));
    const ordered = batch.map(({ pair, swapped }) => (swapped ? { a: pair.b, b: pair.a } : pair));
    const evidence = await neuralEvidence(ordered, inference);
    ordered.forEach((pair, i) => {
      const neural = evidence[i] ?? { nli: null, cosine: null, why: '' };
      const verdict = verdictOf(contextOf(pair, neural.cosine), neural, occasion, calibration);
      verdicts.push(batch[i]?.swapped ? turned(verdict) : verdict);
    });
  }
  return verdicts;
}

function isSwapped({ a, b }: ClaimPair): boolean {
  return keyOf(a) > keyOf(b);
}

function keyOf({ claim, speakers }: ClaimEvidence): string {
  return [claim.publishedAt ?? '', claim.wording, speakers[0]?.actor.name ?? '', claim.id].join(
    '\u001f',
  );
}

function turned(verdict: Verdict): Verdict {
  return {
    ...verdict,
    spans: { a: verdict.spans.b, b: verdict.spans.a },
    judges: verdict.judges.map(
      (vote): JudgeVote => ({ ...vote, spans: { a: vote.spans.b, b: vote.spans.a } }),
    ),
  };
}
