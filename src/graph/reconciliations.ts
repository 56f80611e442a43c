import { z } from 'zod';
import type { Actor } from '../model/actor.ts';
import type { ActorId, RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { ACTOR_PROJECTION, actorRow } from './actor-row.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** Those named in a revision, and those they speak for, about whom no service has been asked. */
export const ACTORS_UNLINKED = `
// actors.unlinked
MATCH (:Revision {id: $revision})<-[:NAMED_IN]-(named:Actor)
MATCH (named)-[:SPEAKS_FOR*0..1]->(a:Actor)
WITH DISTINCT a
WHERE a.wikidata IS NULL AND a.articleId IS NULL AND NOT EXISTS { (a)-[:RECONCILED]->(:Reconciliation) }
RETURN ${ACTOR_PROJECTION} AS actor
ORDER BY a.id
LIMIT $limit`;

export const RECONCILIATIONS_BY_KEYS = `
// reconciliations.byKeys
MATCH (q:Reconciliation) WHERE q.key IN $keys
RETURN q { .key, .wikidata, .label, .score, .basis, .confidence } AS answer
ORDER BY q.key
LIMIT $limit`;

export const RECONCILIATIONS_STORE = `
// reconciliations.store
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MERGE (q:Reconciliation {key: row.key})
ON CREATE SET q += row.answer, q.service = row.service, q.name = row.name, q.type = row.type, q.at = datetime($at),
  q.recordedAt = datetime($at)
MERGE (a)-[asked:RECONCILED]->(q)
ON CREATE SET asked.recordedAt = datetime($at)
SET a.wikidata = coalesce(a.wikidata, q.wikidata)`;

/** Whoever has one id may be one: a suggestion that can be undone, never a merge. As sure as the less sure of the two links. */
export const SAME_AS_SUGGEST = `
// sameAs.suggest
UNWIND $ids AS id
MATCH (a:Actor {id: id}) WHERE a.wikidata IS NOT NULL
MATCH (other:Actor {wikidata: a.wikidata}) WHERE other.id <> a.id
OPTIONAL MATCH (a)-[:RECONCILED]->(mine:Reconciliation {wikidata: a.wikidata})
OPTIONAL MATCH (other)-[:RECONCILED]->(theirs:Reconciliation {wikidata: a.wikidata})
WITH CASE WHEN a.id < other.id THEN a ELSE other END AS first, CASE WHEN a.id < other.id THEN other ELSE a END AS second,
  min(coalesce(mine.confidence, 1.0)) AS one, min(coalesce(theirs.confidence, 1.0)) AS two, min(mine.service) AS service
MERGE (first)-[same:SAME_AS {basis: 'wikidata'}]->(second)
ON CREATE SET same.confidence = CASE WHEN one < two THEN one ELSE two END, same.by = coalesce(service, 'unknown'), same.status = 'suggested',
  same.at = datetime($at), same.recordedAt = datetime($at)`;

/** What a service said; without `wikidata` it knew nobody for certain. */
export interface ReconciliationAnswer {
  readonly wikidata: string | null;
  readonly label: string | null;
  readonly score: number | null;
  readonly basis: string | null;
  readonly confidence: number | null;
}

const maybe = z.string().nullable();
const number = z.number().nullable();
const unlinked = query<{ readonly revision: RevisionId; readonly limit: number }>()({
  cypher: ACTORS_UNLINKED,
  row: z.object({ actor: actorRow }),
});
const byKeys = query<{ readonly keys: readonly string[]; readonly limit: number }>()({
  cypher: RECONCILIATIONS_BY_KEYS,
  row: z.object({
    answer: z.object({
      key: z.string(),
      wikidata: maybe,
      label: maybe,
      score: number,
      basis: maybe,
      confidence: number,
    }),
  }),
});
const store = query<{ readonly rows: readonly object[]; readonly at: Timestamp }>()({
  cypher: RECONCILIATIONS_STORE,
  row: z.object({}),
});
const suggest = query<{ readonly ids: readonly ActorId[]; readonly at: Timestamp }>()({
  cypher: SAME_AS_SUGGEST,
  row: z.object({}),
});

const MOST_ACTORS = 1000;

/** Actors of a revision that no service has been asked about. */
export async function unlinkedActors(
  runner: Runner,
  revision: RevisionId,
): Promise<readonly Actor[]> {
  const rows = await runner.run(unlinked, { revision, limit: MOST_ACTORS });
  return rows.map(({ actor }) => actor);
}

/** What services said before, by key. */
export async function answersByKeys(
  runner: Runner,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ReconciliationAnswer>> {
  if (keys.length === 0) return new Map();
  const rows = await runner.run(byKeys, { keys, limit: keys.length });
  return new Map(rows.map(({ answer: { key, ...answer } }) => [key, answer]));
}

export interface ReconciledActor {
  readonly actor: ActorId;
  /** Of the question: the same question has one answer, whoever it is about. */
  readonly key: string;
  readonly service: string;
  readonly name: string;
  readonly type: string;
  readonly answer: ReconciliationAnswer;
}

/** Stores answers, gives actors their ids, and suggests who may be one. Belongs in one write transaction. */
export async function storeReconciliations(
  tx: Runner,
  rows: readonly ReconciledActor[],
  at: Timestamp,
): Promise<void> {
  await tx.run(store, { rows, at });
  const linked = rows.filter(({ answer }) => answer.wikidata !== null);
  await tx.run(suggest, { ids: linked.map(({ actor }) => actor), at });
}
