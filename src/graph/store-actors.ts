import { z } from 'zod';
import type { Actor, ActorMention, SpeaksFor } from '../model/actor.ts';
import type { RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { actorKeys } from '../resolve/actor-keys.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** Aliases and roles only grow: another article may know forms that this one does not use. */
export const ACTORS_STORE = `
// actors.store
UNWIND $rows AS row
MERGE (a:Actor {id: row.id})
ON CREATE SET a.recordedAt = datetime($at)
SET a.name = row.name, a.type = row.type, a.wikidata = coalesce(row.wikidata, a.wikidata), a.articleId = row.articleId,
  a.aliases = [form IN coalesce(a.aliases, []) WHERE form <> row.name AND NOT form IN row.aliases] + row.aliases,
  a.roles = [role IN coalesce(a.roles, []) WHERE NOT role IN row.roles] + row.roles
WITH a, row
UNWIND row.keys AS key
MERGE (k:ActorKey {key: key})
MERGE (a)-[:KNOWN_AS]->(k)`;

export const SPEAKS_FOR_STORE = `
// speaksFor.store
UNWIND $rows AS row
MATCH (speaker:Actor {id: row.speaker})
MATCH (principal:Actor {id: row.principal})
MERGE (speaker)-[speaks:SPEAKS_FOR {basis: row.basis}]->(principal)
ON CREATE SET speaks.from = row.from, speaks.to = row.to, speaks.recordedAt = datetime($at), speaks.isNew = true`;

/** Who is now known to speak for whom decides whose side a claim is on: the disagreements of the speaker are judged anew. */
export const SPEAKS_FOR_TOUCH = `
// speaksFor.touch
UNWIND $rows AS row
MATCH (speaker:Actor {id: row.speaker})-[speaks:SPEAKS_FOR {basis: row.basis}]->(:Actor {id: row.principal})
WHERE speaks.isNew
REMOVE speaks.isNew
WITH DISTINCT speaker
MATCH (speaker)<-[:SPEAKS_FOR*0..3]-(:Actor)<-[:ATTRIBUTED_TO]-(:Claim)<-[:BETWEEN]-(k:Contradiction)
SET k.comparison = 'pending'`;

export const ACTOR_MENTIONS_STORE = `
// actorMentions.store
MATCH (r:Revision {id: $revision})
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MERGE (a)-[named:NAMED_IN {start: row.start, end: row.end}]->(r)
ON CREATE SET named.asWritten = row.asWritten, named.recordedAt = datetime($at)`;

export const ACTOR_MENTIONS_DROP_STALE = `
// actorMentions.dropStale
MATCH (r:Revision {id: $revision})<-[named:NAMED_IN]-(a:Actor)
WHERE NOT a.id + ' ' + named.start + ' ' + named.end IN $keys
DELETE named`;

const storeActorNodes = query<{ readonly rows: readonly object[]; readonly at: Timestamp }>()({
  cypher: ACTORS_STORE,
  row: z.object({}),
});

const storeSpeaksFor = query<{
  readonly rows: readonly SpeaksFor[];
  readonly at: Timestamp;
}>()({ cypher: SPEAKS_FOR_STORE, row: z.object({}) });

const touchSpeakers = query<{ readonly rows: readonly SpeaksFor[] }>()({
  cypher: SPEAKS_FOR_TOUCH,
  row: z.object({}),
});

const storeActorMentions = query<{
  readonly revision: RevisionId;
  readonly rows: readonly object[];
  readonly at: Timestamp;
}>()({ cypher: ACTOR_MENTIONS_STORE, row: z.object({}) });

const dropStaleMentions = query<{
  readonly revision: RevisionId;
  readonly keys: readonly string[];
}>()({ cypher: ACTOR_MENTIONS_DROP_STALE, row: z.object({}) });

export interface ActorsToStore {
  readonly revision: RevisionId;
  readonly actors: readonly Actor[];
  readonly mentions: readonly ActorMention[];
  readonly speaksFor: readonly SpeaksFor[];
  readonly at: Timestamp;
}

/** Stores actors, where the article names them, and who speaks for whom. */
export async function storeActors(tx: Runner, given: ActorsToStore): Promise<void> {
  const { revision, at } = given;
  const rows = given.actors.map((actor) => ({
    ...actor,
    // An anonymous source belongs to its article: no other article may find it.
    keys: actor.articleId === null ? actorKeys(actor) : [],
  }));
  await tx.run(storeActorNodes, { rows, at });
  await tx.run(storeSpeaksFor, { rows: given.speaksFor, at });
  await tx.run(touchSpeakers, { rows: given.speaksFor });
  const mentions = given.mentions.map(({ actor, span }) => ({
    actor,
    start: span.start,
    end: span.end,
    asWritten: span.text,
  }));
  const keys = mentions.map(({ actor, start, end }) => `${actor} ${start} ${end}`);
  await tx.run(dropStaleMentions, { revision, keys });
  await tx.run(storeActorMentions, { revision, rows: mentions, at });
}
