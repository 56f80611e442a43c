import { pairsToCompare } from '../contradict/candidates.ts';
import { type ClaimPair, comparePairs } from '../contradict/compare.ts';
import { JUDGE } from '../contradict/weights.ts';
import { type CandidatePair, candidatePairs } from '../graph/candidates.ts';
import { loadEvidence } from '../graph/evidence.ts';
import { claimIdsOf } from '../graph/revision-state.ts';
import { storeComparison } from '../graph/store-comparison.ts';
import { contradictionId } from '../identity.ts';
import type { Agreement, Contradiction, Kind, Verdict } from '../model/contradiction.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { ArticleId, RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { runStage } from './run-stage.ts';

/** Kinds that are stored; a difference of scope is an answer to "why not?", no disagreement. */
const STORED: ReadonlySet<Verdict['kind']> = new Set<Kind>([
  'contradiction',
  'update',
  'correction',
]);

/** Compares a stored revision's claims with one another and with the graph, and stores what comes of it. Safe to repeat. */
export async function compareRevision(
  revision: RevisionId,
  articleId: ArticleId,
  { graph, inference, now, signal }: IngestDeps,
): Promise<void> {
  const pairs = await graph.read(
    'ingest.candidates',
    async (tx) => {
      const ids = await claimIdsOf(tx, revision);
      const candidates = await candidatePairs(tx, ids);
      const all = [...ids, ...candidates.flatMap(({ a, b }) => [a, b])];
      const evidence = [...(await loadEvidence(tx, all)).values()];
      const isFresh = ({ claim }: ClaimEvidence) => claim.revisionId === revision;
      // A former text of the same article is its past, not another voice.
      const isOther = ({ claim }: ClaimEvidence) => claim.articleId !== articleId;
      return pairsToCompare(evidence.filter(isFresh), evidence.filter(isOther)).map(inIdOrder);
    },
    { signal },
  );
  const verdicts = await runStage({ stage: 'compare', articleId }, () =>
    comparePairs(pairs, inference),
  );
  signal?.throwIfAborted();
  const at = now();
  const judged = pairs.flatMap(({ a, b }, n) => {
    const verdict = verdicts[n];
    return verdict === undefined ? [] : [{ a: a.claim.id, b: b.claim.id, verdict }];
  });
  await graph.write(
    'ingest.storeComparison',
    (tx) =>
      storeComparison(tx, {
        revision,
        compared: judged,
        contradictions: judged.flatMap((one) => contradictionOf(one, at)),
        agreements: judged.flatMap(agreementOf),
        at,
      }),
    { signal },
  );
}

/** A stored contradiction calls the claim `a` whose id sorts first, and its spans follow. */
function inIdOrder({ a, b }: ClaimPair): ClaimPair {
  return a.claim.id < b.claim.id ? { a, b } : { a: b, b: a };
}

interface Judged extends CandidatePair {
  readonly verdict: Verdict;
}

function contradictionOf({ a, b, verdict }: Judged, createdAt: Timestamp): Contradiction[] {
  if (!STORED.has(verdict.kind)) return [];
  return [
    {
      ...verdict,
      kind: verdict.kind as Kind,
      id: contradictionId(a, b),
      a,
      b,
      judge: JUDGE,
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
