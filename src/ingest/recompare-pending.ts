import { loadEvidence } from '../graph/evidence.ts';
import { identityVersion, isStillVersion } from '../graph/identity-version.ts';
import { pendingContradictions, storeComparison } from '../graph/store-comparison.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { judgePairs } from './judge-pairs.ts';
import { recompareIdentities } from './recompare-identities.ts';

/** Pairs judged and stored at a time. */
const BATCH = 200;

/**
 * Judges anew the disagreements whose speakers have meanwhile turned out to speak for somebody, so that the order in which
 * articles come does not decide what is a dispute and what is one side speaking twice; and all that merges and unmerges have
 * touched. Gives how many were judged.
 */
export async function recomparePending(deps: IngestDeps): Promise<number> {
  const { graph, signal } = deps;
  let judged = await recompareIdentities(deps);
  for (;;) {
    signal?.throwIfAborted();
    const version = await identityVersion(graph);
    const pending = await pendingContradictions(graph, BATCH);
    if (pending.length === 0) return judged;
    const evidence = await loadEvidence(
      graph,
      pending.flatMap(({ a, b }) => [a, b]),
    );
    const pairs = pending.flatMap(({ a, b }) => {
      const [one, other] = [evidence.get(a), evidence.get(b)];
      return one === undefined || other === undefined ? [] : [{ a: one, b: other }];
    });
    const compared = await judgePairs(pairs, deps);
    const stored = await graph.write(
      'ingest.recompare',
      async (tx) => {
        if (!(await isStillVersion(tx, version))) return 0;
        await storeComparison(tx, compared);
        return pending.length;
      },
      { signal },
    );
    judged += stored;
  }
}
