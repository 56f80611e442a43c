import { judgeOf } from '../contradict/calibration.ts';
import { type ClaimPair, comparePairs } from '../contradict/compare.ts';
import { withSecondOpinions } from '../contradict/second-opinion.ts';
import type { CandidatePair } from '../graph/candidates.ts';
import type { Comparison } from '../graph/store-comparison.ts';
import { contradictionId } from '../identity.ts';
import {
  type Agreement,
  type Contradiction,
  type Kind,
  REPORTED_KINDS,
  type Verdict,
} from '../model/contradiction.ts';
import type { Timestamp } from '../model/time.ts';
import type { IngestDeps } from './ingest-deps.ts';

/** Judges pairs and words the outcome as it is stored. */
export async function judgePairs(
  given: readonly ClaimPair[],
  {
    inference,
    now,
    calibration = null,
    judge: second = null,
    signal,
  }: Pick<IngestDeps, 'inference' | 'now' | 'calibration' | 'judge' | 'signal'>,
): Promise<Comparison> {
  const pairs = given.map(inIdOrder);
  const local = await comparePairs(pairs, inference, 'found', calibration);
  const verdicts =
    second === null ? local : await withSecondOpinions(pairs, local, { judge: second, signal });
  const at = now();
  const judge = judgeOf(calibration);
  const compared = pairs.flatMap(({ a, b }, n) => {
    const verdict = verdicts[n];
    return verdict === undefined ? [] : [{ a: a.claim.id, b: b.claim.id, verdict }];
  });
  return {
    compared,
    contradictions: compared.flatMap((one) => contradictionOf(one, judge, at)),
    agreements: compared.flatMap(agreementOf),
    at,
  };
}

/** A stored contradiction calls the claim `a` whose id sorts first, and its spans follow. */
function inIdOrder({ a, b }: ClaimPair): ClaimPair {
  return a.claim.id < b.claim.id ? { a, b } : { a: b, b: a };
}

interface Judged extends CandidatePair {
  readonly verdict: Verdict;
}

function contradictionOf(
  { a, b, verdict }: Judged,
  judge: Contradiction['judge'],
  createdAt: Timestamp,
): Contradiction[] {
  if (!REPORTED_KINDS.has(verdict.kind)) return [];
  return [
    {
      ...verdict,
      kind: verdict.kind as Kind,
      id: contradictionId(a, b),
      a,
      b,
      judge,
      status: 'suggested',
      createdAt,
      supersededAt: null,
    },
  ];
}

/** The less it holds that they clash, the more they agree. */
function agreementOf({ a, b, verdict }: Judged): Agreement[] {
  if (verdict.kind !== 'agreement') return [];
  return [{ a, b, score: 1 - verdict.score }];
}
