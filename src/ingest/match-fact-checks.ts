import { comparePairs } from '../contradict/compare.ts';
import { loadEvidence } from '../graph/evidence.ts';
import {
  claimsNear,
  factChecksNear,
  hasFactChecks,
  type NearClaim,
  pendingFactChecks,
  storeFactCheckMatches,
} from '../graph/fact-check-matches.ts';
import { neo4jDirectory } from '../graph/neo4j-directory.ts';
import type { Runner } from '../graph/runner.ts';
import type { Verdict } from '../model/contradiction.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { FactCheck, FactCheckMatch, MatchVote } from '../model/fact-check.ts';
import type { FactCheckId, RevisionId } from '../model/ids.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { statementEvidence } from './statement-evidence.ts';

/** Less near than this in meaning, two texts are not worth judging. */
const NEAR = 0.55;
/** Nearer than this, they are the same but for punctuation. */
const SAME = 0.97;
/** A match of less is not kept. */
const MATCHED = 0.6;
const BATCH = 50;

export type MatchDeps = Pick<IngestDeps, 'graph' | 'inference' | 'now' | 'signal' | 'calibration'>;

/** What came of looking for the claims of fact checks. */
export interface MatchingReport {
  readonly looked: number;
  readonly matches: number;
}

/**
 * Looks for the stored claims that pending fact checks are about: near in words or meaning, and held by the judges to say
 * the same. In batches, each stored whole, so that a run that is ended goes on where it was.
 * @throws ModelError where the models cannot be used: the fact checks stay pending
 */
export async function matchPendingFactChecks(
  deps: MatchDeps,
  { onBatch, most = Number.POSITIVE_INFINITY }: MatchingOptions = {},
): Promise<MatchingReport> {
  const { graph, inference, signal, now } = deps;
  let report: MatchingReport = { looked: 0, matches: 0 };
  while (report.looked < most) {
    signal?.throwIfAborted();
    const pending = await pendingFactChecks(graph, Math.min(BATCH, most - report.looked), {
      signal,
    });
    if (pending.length === 0) break;
    const vectors = await inference.embed(pending.map(({ claimReviewed }) => claimReviewed));
    const withVectors = pending.flatMap((factCheck, n) => {
      const vector = vectors[n];
      return vector === undefined ? [] : [{ factCheck, vector }];
    });
    const near = await claimsNear(graph, withVectors, { least: NEAR, signal });
    const matches = await judge(pending, near, deps);
    const done = withVectors.map(({ factCheck: { id }, vector }) => ({ id, vector }));
    await storeFactCheckMatches(graph, { matches, done, at: now() }, { signal });
    report = {
      looked: report.looked + pending.length,
      matches: report.matches + matches.length,
    };
    onBatch?.(report);
    if (withVectors.length === 0) break;
  }
  return report;
}

export interface MatchingOptions {
  readonly onBatch?: ((report: MatchingReport) => void) | undefined;
  /** At most so many fact checks. */
  readonly most?: number | undefined;
}

/** Looks for the fact checks that the claims of a new revision are of; at most 200 pairs are judged. */
export async function matchRevision(revision: RevisionId, deps: MatchDeps): Promise<number> {
  const { graph, signal, now } = deps;
  if (!(await hasFactChecks(graph, { signal }))) return 0;
  const found = await factChecksNear(graph, revision, { least: NEAR, signal });
  if (found.length === 0) return 0;
  const checks = new Map(found.map(({ factCheck }) => [factCheck.id, factCheck]));
  const near = found.map(({ factCheck: { id }, claim, cosine }) => ({
    factCheck: id,
    claim,
    cosine,
  }));
  const matches = await judge([...checks.values()], near, deps);
  if (matches.length > 0) {
    await storeFactCheckMatches(graph, { matches, done: [], at: now() }, { signal });
  }
  return matches.length;
}

/** The pairs that the judges hold to say the same. */
async function judge(
  checks: readonly FactCheck[],
  near: readonly NearClaim[],
  { graph, inference, now, calibration = null, signal }: MatchDeps,
): Promise<readonly FactCheckMatch[]> {
  const claims = await loadEvidence(graph, [...new Set(near.map(({ claim }) => claim))]);
  const reviewed = new Map<FactCheckId, ClaimEvidence>();
  for (const check of checks) {
    if (!near.some(({ factCheck }) => factCheck === check.id)) continue;
    signal?.throwIfAborted();
    const evidence = await evidenceOf(check, { graph, inference, now: now() });
    if (evidence !== null) reviewed.set(check.id, evidence);
  }
  const pairs = near.flatMap((one) => {
    const a = reviewed.get(one.factCheck);
    const b = claims.get(one.claim);
    return a === undefined || b === undefined ? [] : [{ ...one, pair: { a, b } }];
  });
  const verdicts = await comparePairs(
    pairs.map(({ pair }) => pair),
    inference,
    'asked',
    calibration,
  );
  return pairs.flatMap(({ factCheck, claim, cosine, pair }, n): FactCheckMatch[] => {
    const verdict = verdicts[n];
    const score = verdict === undefined ? 0 : scoreOf(verdict, cosine, pair);
    if (verdict === undefined || score < MATCHED) return [];
    return [{ factCheck, claim, score, votes: votesOf(verdict, cosine) }];
  });
}

/** The mean of how near the two are and how sure it is that they agree; 0 where they do not. */
function scoreOf(
  verdict: Verdict,
  cosine: number,
  { a, b }: { readonly a: ClaimEvidence; readonly b: ClaimEvidence },
): number {
  const samePolarity = a.claim.commitment.polarity === b.claim.commitment.polarity;
  const agrees = verdict.kind === 'agreement' || (cosine >= SAME && samePolarity);
  return agrees ? Math.min(1, (cosine + (1 - verdict.score)) / 2) : 0;
}

const votesOf = (verdict: Verdict, cosine: number): readonly MatchVote[] => [
  {
    name: 'meaning',
    vote: 'agreement',
    score: 1 - Math.min(1, cosine),
    reason: `The cosine of their embeddings is ${cosine.toFixed(2)}.`,
  },
  ...verdict.judges.map(({ name, vote, score, reason }) => ({ name, vote, score, reason })),
];

/** The claim that was reviewed, read as one of its own; null where it cannot be read as one. */
async function evidenceOf(
  { claimReviewed, claimants, claimDate, language }: FactCheck,
  {
    graph,
    ...means
  }: { readonly graph: Runner; readonly inference: IngestDeps['inference']; readonly now: string },
): Promise<ClaimEvidence | null> {
  // The tagger reads English; what is in another language is found by its meaning alone, and not judged.
  if (language !== null && !/^en\b/i.test(language)) return null;
  return statementEvidence(
    {
      text: claimReviewed,
      source: claimants[0]?.name,
      ...(claimDate === null ? {} : { utteredAt: { from: claimDate, to: claimDate } }),
    },
    { ...means, directory: { ...neo4jDirectory(graph), remember: () => undefined } },
  ).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ArticleRejectedError') return null;
    throw error;
  });
}
