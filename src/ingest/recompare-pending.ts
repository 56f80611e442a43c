import { loadEvidence } from '../graph/evidence.ts';
import { pendingContradictions, storeComparison } from '../graph/store-comparison.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { judgePairs } from './judge-pairs.ts';

/** Pairs judged and stored at a time. */
const BATCH = 200;

/**
 * Judges anew the disagreements whose speakers have meanwhile turned out to speak for somebody, so that the order in which
 * articles come does not decide what is a dispute and what is one side speaking twice. Gives how many were judged.
 */
export async function recomparePending(deps: IngestDeps): Promise<number> {
  const { graph, signal } = deps;
  let judged = 0;
  for (;;) {
    signal?.throwIfAborted();
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
    await graph.write('ingest.recompare', (tx) => storeComparison(tx, compared), { signal });
    judged += pending.length;
  }
}
