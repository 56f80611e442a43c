import { z } from 'zod';
import { contradictionId } from '../identity.ts';
import type { ClaimId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { endInterval } from './as-known.ts';
import type { CandidatePair } from './candidates.ts';
import { recordChange } from './changes.ts';
import { drawEdge } from './missing-contradictions.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';
import { type Comparison, storeComparison } from './store-comparison.ts';

/** Unreviewed ones that no longer hold are kept aside: undoing the merge may bring them back. */
export const CONTRADICTIONS_SUPERSEDE = `
// contradictions.supersede
UNWIND $ids AS id
MATCH (k:Contradiction {id: id}) WHERE k.status = 'suggested'
WITH k, k.supersededAt IS NULL AS wasCurrent
SET k.supersededAt = coalesce(k.supersededAt, datetime($at)),
  k.supersededBy = [cause IN coalesce(k.supersededBy, []) WHERE cause <> 'identity'] + 'identity'
WITH k, wasCurrent
${drawEdge('wasCurrent')}
RETURN k.id AS id, wasCurrent AS isNew
ORDER BY id`;

/** Those that hold again; what has another cause besides, such as a retracted article, stays superseded. */
export const CONTRADICTIONS_RESTORE = `
// contradictions.restore
UNWIND $ids AS id
MATCH (k:Contradiction {id: id}) WHERE 'identity' IN k.supersededBy
WITH k, [cause IN k.supersededBy WHERE cause <> 'identity'] AS causes
SET ${endInterval('k', 'superseded')},
  k.supersededBy = CASE WHEN causes = [] THEN null ELSE causes END,
  k.supersededAt = CASE WHEN causes = [] THEN null ELSE k.supersededAt END
WITH k, false AS wasCurrent
${drawEdge('wasCurrent')} WHERE k.supersededAt IS NULL
RETURN k.id AS id
ORDER BY id`;

export const CONTRADICTIONS_SETTLED = `
// contradictions.settled
UNWIND $ids AS id
MATCH (k:Contradiction {id: id})
REMOVE k.comparison, k.comparisonCause`;

export const CONTRADICTIONS_FOUND_BY = `
// contradictions.foundBy
UNWIND $ids AS id
MATCH (k:Contradiction {id: id})
SET k.foundBy = 'identity'`;

export const CONTRADICTIONS_HELD = `
// contradictions.held
MATCH (k:Contradiction) WHERE k.id IN $ids
RETURN k.id AS id, k.status AS status, k.supersededAt IS NULL AS isCurrent
ORDER BY id LIMIT 100000`;

export const AGREEMENTS_PARK = `
// agreements.park
UNWIND $pairs AS pair
MATCH (a:Claim {id: pair.a})-[agrees:AGREES_WITH|AGREED_WITH]->(b:Claim {id: pair.b})
MERGE (a)-[parked:AGREED_WITH]->(b)
SET parked = properties(agrees)
REMOVE parked.comparison
WITH agrees WHERE type(agrees) = 'AGREES_WITH'
DELETE agrees`;

export const AGREEMENTS_UNPARK = `
// agreements.unpark
UNWIND $pairs AS pair
MATCH (a:Claim {id: pair.a})-[parked:AGREED_WITH]->(b:Claim {id: pair.b})
MERGE (a)-[agrees:AGREES_WITH]->(b)
SET agrees = properties(parked)
DELETE parked`;

export const AGREEMENTS_SETTLED = `
// agreements.settled
UNWIND $pairs AS pair
MATCH (:Claim {id: pair.a})-[agrees:AGREES_WITH]->(:Claim {id: pair.b})
REMOVE agrees.comparison`;

export const AGREEMENTS_FOUND_BY = `
// agreements.foundBy
UNWIND $pairs AS pair
MATCH (:Claim {id: pair.a})-[agrees:AGREES_WITH]->(:Claim {id: pair.b})
SET agrees.foundBy = 'identity'`;

export const AGREEMENTS_HELD = `
// agreements.held
UNWIND $pairs AS pair
MATCH (a:Claim {id: pair.a})-[:AGREES_WITH]->(b:Claim {id: pair.b})
RETURN DISTINCT a.id AS a, b.id AS b
ORDER BY a, b LIMIT 100000`;

const nothing = z.object({});
const claim = z.string().transform((id) => id as ClaimId);
type Ids = { readonly ids: readonly string[] };
type Pairs = { readonly pairs: readonly CandidatePair[] };
const supersede = query<Ids & { readonly at: Timestamp }>()({
  cypher: CONTRADICTIONS_SUPERSEDE,
  row: z.object({ id: z.string(), isNew: z.boolean() }),
});
const restore = query<Ids & { readonly at: Timestamp }>()({
  cypher: CONTRADICTIONS_RESTORE,
  row: z.object({ id: z.string() }),
});
const settle = query<Ids>()({ cypher: CONTRADICTIONS_SETTLED, row: nothing });
const markFound = query<Ids>()({ cypher: CONTRADICTIONS_FOUND_BY, row: nothing });
const held = query<Ids>()({
  cypher: CONTRADICTIONS_HELD,
  row: z.object({ id: z.string(), status: z.string(), isCurrent: z.boolean() }),
});
const park = query<Pairs>()({ cypher: AGREEMENTS_PARK, row: nothing });
const unpark = query<Pairs>()({ cypher: AGREEMENTS_UNPARK, row: nothing });
const settleAgreements = query<Pairs>()({ cypher: AGREEMENTS_SETTLED, row: nothing });
const markAgreed = query<Pairs>()({ cypher: AGREEMENTS_FOUND_BY, row: nothing });
const agreementsHeld = query<Pairs>()({
  cypher: AGREEMENTS_HELD,
  row: z.object({ a: claim, b: claim }),
});

const keyOf = ({ a, b }: CandidatePair) => `${a} ${b}`;

/** The stored contradictions of pairs, with their review status. */
export function contradictionsOf(runner: Runner, pairs: readonly CandidatePair[]) {
  return runner.run(held, { ids: pairs.map(({ a, b }) => contradictionId(a, b)) });
}

/**
 * Stores what became of pairs that are judged anew since their actors or events are other than they were. Unlike
 * `storeComparison` it loses nothing: what does not hold for now is superseded, not dropped, and comes back when it holds
 * again. What is found for the first time is marked when `isByMerge`, since it goes when the merge is undone.
 */
export async function storeRecomparison(
  tx: Runner,
  comparison: Comparison,
  { isByMerge }: { readonly isByMerge: boolean },
): Promise<void> {
  const { compared, contradictions, agreements, at } = comparison;
  const before = new Set((await contradictionsOf(tx, compared)).map(({ id }) => id));
  const found = new Set<string>(contradictions.map(({ id }) => id));
  const agreed = new Set(agreements.map(keyOf));
  const agreedBefore = new Set((await tx.run(agreementsHeld, { pairs: compared })).map(keyOf));
  const ids = compared.map(({ a, b }) => contradictionId(a, b));
  const superseded = await tx.run(supersede, { ids: ids.filter((id) => !found.has(id)), at });
  const restored = await tx.run(restore, { ids: [...found], at });
  await tx.run(park, { pairs: compared.filter((pair) => !agreed.has(keyOf(pair))) });
  await tx.run(unpark, { pairs: agreements });
  for (const { id } of restored) before.add(id);
  // Only those that hold: so nothing is dropped by it.
  await storeComparison(tx, {
    ...comparison,
    compared: compared.filter(({ a, b }) => found.has(contradictionId(a, b))),
  });
  await tx.run(settle, { ids });
  await tx.run(settleAgreements, { pairs: compared });
  if (isByMerge) {
    await tx.run(markFound, { ids: [...found].filter((id) => !before.has(id)) });
    await tx.run(markAgreed, {
      pairs: agreements.filter((pair) => !agreedBefore.has(keyOf(pair))),
    });
  }
  await recordChange(tx, {
    changes: [
      ...superseded
        .filter(({ isNew }) => isNew)
        .map(({ id }) => ({ kind: 'superseded' as const, contradictionId: id })),
      ...restored.map(({ id }) => ({ kind: 'found' as const, contradictionId: id })),
    ],
    at,
  });
}
