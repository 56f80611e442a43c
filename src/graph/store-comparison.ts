import { z } from 'zod';
import { contradictionId } from '../identity.ts';
import { CHANGE_KINDS } from '../model/change.ts';
import type { Agreement, Contradiction } from '../model/contradiction.ts';
import type { ClaimId, RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import type { CandidatePair } from './candidates.ts';
import { type ChangeRecord, recordChange } from './changes.ts';
import { contradictionProperties } from './contradiction-row.ts';
import { drawEdge, findContradictionsAgain, missContradictions } from './missing-contradictions.ts';
import { placeContradictions } from './place-claims.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/**
 * A review outranks a judge: what somebody has confirmed, rejected or retyped is not written over. The first SET holds the
 * node, so that what is read after it is what the last writer left.
 */
export const CONTRADICTIONS_STORE = `
// contradictions.store
UNWIND $rows AS row
MATCH (a:Claim {id: row.a})
MATCH (b:Claim {id: row.b})
MERGE (k:Contradiction {id: row.id})
ON CREATE SET k.status = row.status, k.createdAt = datetime(row.createdAt), k.recordedAt = datetime($at),
  k.supersededAt = datetime(row.supersededAt)
SET k.recordedAt = coalesce(k.recordedAt, datetime($at)),
  k.retracted = CASE WHEN a.retracted OR b.retracted THEN true END
WITH row, a, b, k, k.kind AS kind, k.strength AS strength
FOREACH (_ IN CASE WHEN k.status = 'suggested' OR k.kind IS NULL THEN [1] ELSE [] END | SET k += row.properties)
MERGE (k)-[left:BETWEEN {side: 'a'}]->(a)
ON CREATE SET left.recordedAt = datetime($at)
MERGE (k)-[right:BETWEEN {side: 'b'}]->(b)
ON CREATE SET right.recordedAt = datetime($at)
WITH k, CASE
  WHEN kind IS NULL THEN 'found'
  WHEN kind <> k.kind OR coalesce(strength, '') <> coalesce(k.strength, '') THEN 'changed'
END AS change
${drawEdge('change')}
WHERE change IS NOT NULL
RETURN k.id AS contradictionId, change AS kind
ORDER BY contradictionId`;

export const CONTRADICTIONS_DROP = `
// contradictions.drop
UNWIND $ids AS id
MATCH (k:Contradiction {id: id}) WHERE k.status = 'suggested' AND NOT EXISTS { (:Review)-[:OF]->(k) }
OPTIONAL MATCH (:Claim {id: k.a})-[drawn:CONTRADICTS {id: k.id}]->(:Claim {id: k.b})
WITH k, k.id AS contradictionId, collect(drawn) AS edges
FOREACH (drawn IN edges | DELETE drawn)
DETACH DELETE k
RETURN contradictionId, 'dropped' AS kind
ORDER BY contradictionId`;

export const AGREEMENTS_STORE = `
// agreements.store
UNWIND $rows AS row
MATCH (a:Claim {id: row.a})
MATCH (b:Claim {id: row.b})
MERGE (a)-[agrees:AGREES_WITH]->(b)
ON CREATE SET agrees.recordedAt = datetime($at)
SET agrees.score = row.score`;

export const AGREEMENTS_DROP = `
// agreements.drop
UNWIND $pairs AS pair
MATCH (:Claim {id: pair.a})-[agrees:AGREES_WITH]->(:Claim {id: pair.b})
DELETE agrees`;

export const CONTRADICTIONS_PENDING = `
// contradictions.pending
MATCH (k:Contradiction {comparison: 'pending'}) WHERE k.comparisonCause IS NULL
RETURN k.a AS a, k.b AS b
ORDER BY k.id
LIMIT $limit`;

export const CONTRADICTIONS_COMPARED = `
// contradictions.compared
UNWIND $ids AS id
MATCH (k:Contradiction {id: id})
REMOVE k.comparison`;

export const REVISIONS_COMPARED = `
// revisions.compared
MATCH (r:Revision {id: $revision})
SET r.comparison = 'done', r.comparedAt = datetime($at)`;

const nothing = z.object({});
const claimIdRow = z.string().transform((id) => id as ClaimId);
interface Rows {
  readonly rows: readonly object[];
  readonly at: Timestamp;
}
const changed = z.object({ contradictionId: z.string(), kind: z.enum(CHANGE_KINDS) });
const storeContradictionNodes = query<Rows>()({ cypher: CONTRADICTIONS_STORE, row: changed });
const storeAgreementEdges = query<Rows>()({ cypher: AGREEMENTS_STORE, row: nothing });
const dropContradictions = query<{ readonly ids: readonly string[] }>()({
  cypher: CONTRADICTIONS_DROP,
  row: changed,
});
const dropAgreements = query<{ readonly pairs: readonly CandidatePair[] }>()({
  cypher: AGREEMENTS_DROP,
  row: nothing,
});
const contradictionsPending = query<{ readonly limit: number }>()({
  cypher: CONTRADICTIONS_PENDING,
  row: z.object({ a: claimIdRow, b: claimIdRow }),
});
const markContradictionsCompared = query<{ readonly ids: readonly string[] }>()({
  cypher: CONTRADICTIONS_COMPARED,
  row: nothing,
});
const markCompared = query<{ readonly revision: RevisionId; readonly at: Timestamp }>()({
  cypher: REVISIONS_COMPARED,
  row: nothing,
});

/** Stores each with its BETWEEN links and its CONTRADICTS edge, and tells the feed of those that are new or other than before. */
export async function saveContradictions(
  tx: Runner,
  found: readonly Contradiction[],
  at: Timestamp,
): Promise<void> {
  await recordChange(tx, { changes: await writeContradictions(tx, found, at), at });
}

async function writeContradictions(
  tx: Runner,
  found: readonly Contradiction[],
  at: Timestamp,
): Promise<ChangeRecord['changes']> {
  const rows = found.map((one) => ({
    id: one.id,
    a: one.a,
    b: one.b,
    status: one.status,
    createdAt: one.createdAt,
    supersededAt: one.supersededAt,
    properties: contradictionProperties(one),
  }));
  const changes = await tx.run(storeContradictionNodes, { rows, at });
  await placeContradictions(
    tx,
    found.map(({ id }) => id),
  );
  return changes;
}

/** Stores one edge for each, from the claim whose id sorts first. */
export async function saveAgreements(
  tx: Runner,
  found: readonly Agreement[],
  at: Timestamp,
): Promise<void> {
  const rows = found.map(({ a, b, score }) => (a < b ? { a, b, score } : { a: b, b: a, score }));
  await tx.run(storeAgreementEdges, { rows, at });
}

/** The claims of disagreements that are to be judged anew, since who speaks for whom has become known after them. */
export function pendingContradictions(
  runner: Runner,
  limit: number,
): Promise<readonly CandidatePair[]> {
  return runner.run(contradictionsPending, { limit });
}

export interface Comparison {
  /** All pairs that were looked at: those now found to be nothing lose what an earlier comparison had said. */
  readonly compared: readonly CandidatePair[];
  readonly contradictions: readonly Contradiction[];
  readonly agreements: readonly Agreement[];
  readonly at: Timestamp;
}

/** Stores what became of the pairs that were compared. */
export async function storeComparison(tx: Runner, comparison: Comparison): Promise<void> {
  const { compared, contradictions, agreements, at } = comparison;
  const ids = compared.map(({ a, b }) => contradictionId(a, b));
  const found = new Set<string>(contradictions.map(({ id }) => id));
  const unfound = ids.filter((id) => !found.has(id));
  const superseded = await missContradictions(tx, { ids: unfound, at });
  const dropped = await tx.run(dropContradictions, { ids: unfound });
  const agreed = new Set(agreements.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  await tx.run(dropAgreements, { pairs: compared.filter(({ a, b }) => !agreed.has(`${a} ${b}`)) });
  const stored = await writeContradictions(tx, contradictions, at);
  const again = await findContradictionsAgain(tx, { ids: [...found], at });
  await saveAgreements(tx, agreements, at);
  await tx.run(markContradictionsCompared, { ids });
  await recordChange(tx, { changes: [...superseded, ...dropped, ...stored, ...again], at });
}

/** Marks a revision as compared, so that no later start compares it again. */
export async function markRevisionCompared(
  tx: Runner,
  revision: RevisionId,
  at: Timestamp,
): Promise<void> {
  await tx.run(markCompared, { revision, at });
}
