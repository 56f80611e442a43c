import { z } from 'zod';
import type { Event } from '../model/event.ts';
import type { RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';
import { sortKey } from './sort-key.ts';

export const EVENTS_STORE = `
// events.store
UNWIND $rows AS row
MERGE (e:Event {id: row.id})
ON CREATE SET e.recordedAt = datetime($at)
SET e.label = row.label, e.type = row.type, e.placeId = row.place, e.placeName = row.placeName,
  e.from = row.from, e.to = row.to, e.sortKey = row.sortKey`;

export const EVENT_PARTICIPANTS_STORE = `
// eventParticipants.store
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
MERGE (e)-[involves:INVOLVES {role: row.role}]->(a)
ON CREATE SET involves.position = row.position, involves.actorId = row.actor, involves.eventType = e.type,
  involves.recordedAt = datetime($at)`;

export const EVENT_PLACES_STORE = `
// eventPlaces.store
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
OPTIONAL MATCH (e)-[former:TAKES_PLACE_IN]->(elsewhere:Actor) WHERE elsewhere.id <> coalesce(row.place, '')
DELETE former
WITH DISTINCT e, row
MATCH (place:Actor {id: row.place})
MERGE (e)-[there:TAKES_PLACE_IN]->(place)
ON CREATE SET there.recordedAt = datetime($at)`;

export const EVENT_MENTIONS_STORE = `
// eventMentions.store
MATCH (r:Revision {id: $revision})
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MERGE (e)-[told:TOLD_IN {start: row.start, end: row.end}]->(r)
ON CREATE SET told.asWritten = row.asWritten, told.recordedAt = datetime($at)`;

export const EVENT_MENTIONS_DROP_STALE = `
// eventMentions.dropStale
MATCH (r:Revision {id: $revision})<-[told:TOLD_IN]-(e:Event)
WHERE NOT e.id + ' ' + told.start + ' ' + told.end IN $keys
DELETE told`;

interface Rows {
  readonly rows: readonly object[];
  readonly at: Timestamp;
}

const nothing = z.object({});
const storeEventNodes = query<Rows>()({ cypher: EVENTS_STORE, row: nothing });
const storeParticipants = query<Rows>()({ cypher: EVENT_PARTICIPANTS_STORE, row: nothing });
const storePlaces = query<Rows>()({ cypher: EVENT_PLACES_STORE, row: nothing });
const storeMentions = query<Rows & { readonly revision: RevisionId }>()({
  cypher: EVENT_MENTIONS_STORE,
  row: nothing,
});
const dropStaleMentions = query<{
  readonly revision: RevisionId;
  readonly keys: readonly string[];
}>()({ cypher: EVENT_MENTIONS_DROP_STALE, row: nothing });

export interface EventsToStore {
  readonly revision: { readonly id: RevisionId; readonly text: string };
  readonly events: readonly Event[];
  readonly at: Timestamp;
}

/** Stores events with participants, place and the words that tell them; which claim gives which status comes with the claims. */
export async function storeEvents(
  tx: Runner,
  { revision, events, at }: EventsToStore,
): Promise<void> {
  const rows = events.map(({ id, label, type, place, placeName, interval }) => ({
    id,
    label,
    type,
    place,
    placeName,
    ...interval,
    sortKey: sortKey(interval.from, id),
  }));
  await tx.run(storeEventNodes, { rows, at });
  const participants = events.flatMap((event) =>
    event.participants.map(({ actor, role }, position) => ({
      event: event.id,
      actor,
      role,
      position,
    })),
  );
  await tx.run(storeParticipants, { rows: participants, at });
  await tx.run(storePlaces, { rows, at });
  const mentions = events.flatMap((event) =>
    event.mentions
      // An event met before may bring spans of another article; they do not point into this text.
      .filter(({ start, end, text }) => revision.text.slice(start, end) === text)
      .map(({ start, end, text }) => ({ event: event.id, start, end, asWritten: text })),
  );
  const keys = mentions.map(({ event, start, end }) => `${event} ${start} ${end}`);
  await tx.run(dropStaleMentions, { revision: revision.id, keys });
  await tx.run(storeMentions, { revision: revision.id, rows: mentions, at });
}
