import { z } from 'zod';
import type { Resolution } from '../model/resolution.ts';
import type { Mergeable } from '../model/same-as.ts';
import type { Timestamp } from '../model/time.ts';
import { query } from './query.ts';
import { rehome } from './rehome.ts';
import type { Runner } from './runner.ts';

const mergedCypher = (label: Mergeable) => `
// sameAs.merged${label}
MATCH (n:${label}) WHERE n.id IN $ids AND n.mergedInto IS NOT NULL
RETURN n.id AS id, n.mergedInto AS home
ORDER BY id LIMIT 10000`;

/** Statements that do not belong to one text are stored once more by each that makes them: the oldest of each stays. */
export const SPEAKS_FOR_DISTINCT = `
// speaksFor.distinct
MATCH (speaker:Actor) WHERE speaker.id IN $homes
MATCH (speaker)-[link:SPEAKS_FOR|SPEAKS_FOR_ITSELF]->(principal:Actor)
WITH speaker, principal, link ORDER BY link.recordedAt
WITH speaker, principal, type(link) AS kind, link.basis AS basis, link.originalFrom AS came, link.originalTo AS went, collect(link) AS links
UNWIND tail(links) AS again
DELETE again`;

export const INVOLVES_DISTINCT = `
// involves.distinct
MATCH (e:Event) WHERE e.id IN $events
MATCH (e)-[link:INVOLVES|TAKES_PLACE_IN]->(a:Actor)
WITH e, a, link ORDER BY link.recordedAt
WITH e, a, type(link) AS kind, link.role AS role, link.originalFrom AS came, link.originalTo AS went, collect(link) AS links
UNWIND tail(links) AS again
DELETE again`;

/** As SPEAKS_FOR_TOUCH does, for speakers that somebody else stands for. */
export const SPEAKS_FOR_TOUCH_HOMES = `
// speaksFor.touchHomes
MATCH (speaker:Actor)-[speaks:SPEAKS_FOR]->(:Actor)
WHERE speaker.id IN $homes AND speaks.recordedAt = datetime($at)
REMOVE speaks.isNew
WITH DISTINCT speaker
MATCH (speaker)<-[:SPEAKS_FOR*0..3]-(:Actor)<-[:ATTRIBUTED_TO]-(:Claim)<-[:BETWEEN]-(k:Contradiction)
SET k.comparison = 'pending'`;

const nothing = z.object({});
type Ids = { readonly ids: readonly string[] };
type Homes = { readonly homes: readonly string[] };
const row = z.object({ id: z.string(), home: z.string() });
const merged = {
  Actor: query<Ids>()({ cypher: mergedCypher('Actor'), row }),
  Event: query<Ids>()({ cypher: mergedCypher('Event'), row }),
} as const;
const distinctSpeaksFor = query<Homes>()({ cypher: SPEAKS_FOR_DISTINCT, row: nothing });
const touchHomes = query<Homes & { readonly at: Timestamp }>()({
  cypher: SPEAKS_FOR_TOUCH_HOMES,
  row: nothing,
});
const distinctInvolves = query<{ readonly events: readonly string[] }>()({
  cypher: INVOLVES_DISTINCT,
  row: nothing,
});

/** After an article is stored under the ids that it means: moves what hangs on merged actors and events to those that stand for them. */
export async function bringHome(
  tx: Runner,
  { actors, events }: Resolution,
  at: Timestamp,
): Promise<void> {
  const movedActors = await homesOfMerged(tx, 'Actor', actors);
  const movedEvents = await homesOfMerged(tx, 'Event', events);
  if (movedActors.size > 0) await rehome(tx, 'Actor', movedActors);
  if (movedEvents.size > 0) await rehome(tx, 'Event', movedEvents);
  if (movedActors.size > 0) {
    const homes = [...new Set(movedActors.values())];
    await tx.run(distinctSpeaksFor, { homes });
    await tx.run(touchHomes, { homes, at });
  }
  if (movedActors.size + movedEvents.size > 0) {
    const ids = events.map(({ id }) => movedEvents.get(id) ?? id);
    await tx.run(distinctInvolves, { events: ids });
  }
}

async function homesOfMerged(
  tx: Runner,
  label: Mergeable,
  nodes: readonly { readonly id: string }[],
) {
  const rows = await tx.run(merged[label], { ids: nodes.map(({ id }) => id) });
  return new Map(rows.map(({ id, home }) => [id, home]));
}
