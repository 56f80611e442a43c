import { pairsToCompare } from '../contradict/candidates.ts';
import { candidatePairs } from '../graph/candidates.ts';
import { loadEvidence } from '../graph/evidence.ts';
import { identityVersion, isStillVersion } from '../graph/identity-version.ts';
import { claimIdsOf } from '../graph/revision-state.ts';
import { markRevisionCompared, storeComparison } from '../graph/store-comparison.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { ArticleId, RevisionId } from '../model/ids.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { judgePairs } from './judge-pairs.ts';
import { matchRevision } from './match-fact-checks.ts';
import { runStage } from './run-stage.ts';

/**
 * Compares a stored revision's claims with one another, with the graph and with fact checks, and stores what comes of it. Safe to repeat. Where
 * actors are merged meanwhile it begins anew: what it had read no longer holds.
 */
export async function compareRevision(
  revision: RevisionId,
  articleId: ArticleId,
  deps: IngestDeps,
): Promise<void> {
  await runStage({ stage: 'compare', articleId }, () => matchRevision(revision, deps));
  while (!(await compareOnce(revision, articleId, deps))) deps.signal?.throwIfAborted();
}

/** False: it was not stored, since who is who has changed. */
async function compareOnce(
  revision: RevisionId,
  articleId: ArticleId,
  deps: IngestDeps,
): Promise<boolean> {
  const { graph, now, signal } = deps;
  const { version, pairs } = await graph.read(
    'ingest.candidates',
    async (tx) => {
      const asOf = await identityVersion(tx);
      const ids = await claimIdsOf(tx, revision);
      const candidates = await candidatePairs(tx, ids);
      const all = [...ids, ...candidates.flatMap(({ a, b }) => [a, b])];
      const evidence = [...(await loadEvidence(tx, all)).values()];
      const isFresh = ({ claim }: ClaimEvidence) => claim.revisionId === revision;
      // A former text of the same article is its past, not another voice.
      const isOther = ({ claim }: ClaimEvidence) => claim.articleId !== articleId;
      return {
        version: asOf,
        pairs: pairsToCompare(evidence.filter(isFresh), evidence.filter(isOther)),
      };
    },
    { signal },
  );
  const compared = await runStage({ stage: 'compare', articleId }, () => judgePairs(pairs, deps));
  signal?.throwIfAborted();
  return graph.write(
    'ingest.storeComparison',
    async (tx) => {
      if (!(await isStillVersion(tx, version))) return false;
      await storeComparison(tx, compared);
      await markRevisionCompared(tx, revision, now());
      return true;
    },
    { signal },
  );
}
