import { pairsToCompare } from '../contradict/candidates.ts';
import { candidatePairs } from '../graph/candidates.ts';
import { loadEvidence } from '../graph/evidence.ts';
import { claimIdsOf } from '../graph/revision-state.ts';
import { markRevisionCompared, storeComparison } from '../graph/store-comparison.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { ArticleId, RevisionId } from '../model/ids.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { judgePairs } from './judge-pairs.ts';
import { runStage } from './run-stage.ts';

/** Compares a stored revision's claims with one another and with the graph, and stores what comes of it. Safe to repeat. */
export async function compareRevision(
  revision: RevisionId,
  articleId: ArticleId,
  deps: IngestDeps,
): Promise<void> {
  const { graph, now, signal } = deps;
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
      return pairsToCompare(evidence.filter(isFresh), evidence.filter(isOther));
    },
    { signal },
  );
  const compared = await runStage({ stage: 'compare', articleId }, () => judgePairs(pairs, deps));
  signal?.throwIfAborted();
  await graph.write(
    'ingest.storeComparison',
    async (tx) => {
      await storeComparison(tx, compared);
      await markRevisionCompared(tx, revision, now());
    },
    { signal },
  );
}
