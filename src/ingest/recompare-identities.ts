import { pairsToCompare } from '../contradict/candidates.ts';
import type { ClaimPair } from '../contradict/pair.ts';
import { candidatePairs } from '../graph/candidates.ts';
import { loadEvidence } from '../graph/evidence.ts';
import { identityVersion, isStillVersion } from '../graph/identity-version.ts';
import {
  markClaimsCompared,
  type PendingClaim,
  pendingByIdentity,
  pendingClaims,
  touchedBy,
} from '../graph/pending-comparisons.ts';
import type { Runner } from '../graph/runner.ts';
import { storeRecomparison } from '../graph/store-recomparison.ts';
import type { ClaimId } from '../model/ids.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { judgePairs } from './judge-pairs.ts';

/** Pairs with a stored outcome, and claims with all their candidates, that are judged and stored at a time. */
const PAIRS = 200;
const CLAIMS = 5;

/**
 * Judges anew what merges and unmerges have touched: first what is stored, then the pairs that they have made candidates of
 * each other. What is still to be done is marked in the graph and taken off with the outcome, in one transaction a batch, so
 * that whoever comes after a crash goes on. Gives how many pairs were judged.
 */
export async function recompareIdentities(deps: IngestDeps): Promise<number> {
  let judged = 0;
  for (;;) {
    deps.signal?.throwIfAborted();
    const done = (await recompareStored(deps)) ?? (await recompareClaims(deps));
    if (done === null) return judged;
    judged += done;
  }
}

/** Null: nothing is left. */
async function recompareStored(deps: IngestDeps): Promise<number | null> {
  const { graph, signal } = deps;
  const version = await identityVersion(graph);
  const pending = await pendingByIdentity(graph, PAIRS);
  if (pending.length === 0) return null;
  const evidence = await loadEvidence(
    graph,
    pending.flatMap(({ a, b }) => [a, b]),
  );
  const pairs = pending.flatMap(({ a, b }): readonly ClaimPair[] => {
    const [one, other] = [evidence.get(a), evidence.get(b)];
    return one === undefined || other === undefined ? [] : [{ a: one, b: other }];
  });
  const compared = await judgePairs(pairs, deps);
  // Also those without a verdict lose their mark, or they would come again for ever.
  const all = { ...compared, compared: pending };
  return graph.write(
    'ingest.recompareStored',
    async (tx) => {
      if (!(await isStillVersion(tx, version))) return 0;
      await storeRecomparison(tx, all, { isByMerge: false });
      return pairs.length;
    },
    { signal },
  );
}

/** Null: nothing is left. */
async function recompareClaims(deps: IngestDeps): Promise<number | null> {
  const { graph, signal } = deps;
  const batch = await graph.read('ingest.recomparedClaims', (tx) => newPairs(tx), { signal });
  if (batch.claims.length === 0) return null;
  const joined = await judgePairs(batch.joined, deps);
  const parted = await judgePairs(batch.parted, deps);
  return graph.write(
    'ingest.recompareClaims',
    async (tx) => {
      if (!(await isStillVersion(tx, batch.version))) return 0;
      await storeRecomparison(tx, joined, { isByMerge: true });
      await storeRecomparison(tx, parted, { isByMerge: false });
      await markClaimsCompared(tx, batch.claims);
      return batch.joined.length + batch.parted.length;
    },
    { signal },
  );
}

async function newPairs(tx: Runner) {
  const version = await identityVersion(tx);
  const pending = await pendingClaims(tx, CLAIMS);
  const claims = pending.map(({ claim }) => claim);
  const current = pending.filter(({ isCurrent }) => isCurrent);
  const near = await candidatePairs(
    tx,
    current.map(({ claim }) => claim),
  );
  const ids = [...new Set(near.flatMap(({ a, b }) => [a, b]))];
  const evidence = await loadEvidence(tx, ids);
  const touched = await touchedBy(tx, ids);
  const joined = new Map<string, ClaimPair>();
  const parted = new Map<string, ClaimPair>();
  for (const one of current) {
    const mine = evidence.get(one.claim);
    if (mine === undefined) continue;
    const others = near.flatMap(({ a, b }) => {
      const other = a === one.claim ? b : b === one.claim ? a : null;
      const found = other === null ? undefined : evidence.get(other);
      // A former text of the same article is its past, not another voice.
      const isPast =
        found?.claim.articleId === mine.claim.articleId &&
        found.claim.revisionId !== mine.claim.revisionId;
      return found === undefined || isPast ? [] : [found];
    });
    for (const pair of pairsToCompare([mine], others)) {
      const other = pair.a === mine ? pair.b : pair.a;
      const key = [one.claim, other.claim.id].sort().join(' ');
      if (areJoined(one, other.claim.id, touched)) joined.set(key, pair);
      else if (areParted(one, other.claim.id, touched)) parted.set(key, pair);
    }
  }
  return { version, claims, joined: [...joined.values()], parted: [...parted.values()] };
}

type Touched = Awaited<ReturnType<typeof touchedBy>>;

/** Both name or quote one that has been merged, and not by the same of its ids. */
function areJoined(one: PendingClaim, other: ClaimId, touched: Touched): boolean {
  return one.with.some((home) => {
    const left = touched.get(one.claim)?.get(home) ?? [];
    const right = touched.get(other)?.get(home) ?? [];
    return left.some((id) => right.some((each) => each !== id));
  });
}

/** The other names or quotes somebody whom the one has been parted from. */
function areParted(one: PendingClaim, other: ClaimId, touched: Touched): boolean {
  return one.apart.some((home) => touched.get(other)?.has(home) === true);
}
