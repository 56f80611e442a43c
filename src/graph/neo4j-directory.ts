import { z } from 'zod';
import type { Actor } from '../model/actor.ts';
import type { EventType } from '../model/event.ts';
import type { ActorId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import type { Directory } from '../resolve/directory.ts';
import { ACTOR_PROJECTION, actorRow } from './actor-row.ts';
import { EVENT_PROJECTION, eventRow } from './event-row.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';
import { strings } from './span-lists.ts';

export const ACTORS_NAMED = `
// actors.named
UNWIND $keys AS key
MATCH (:ActorKey {key: key})<-[:KNOWN_AS]-(known:Actor)
WITH DISTINCT coalesce(known.mergedInto, known.id) AS home
MATCH (a:Actor {id: home})
RETURN ${ACTOR_PROJECTION} AS actor,
  COLLECT { MATCH (member:Actor {mergedInto: a.id}) RETURN member {.name, .aliases, .roles} ORDER BY member.id } AS members,
  COLLECT { MATCH (a)-[:SPEAKS_FOR]->(principal:Actor) RETURN DISTINCT principal.id ORDER BY principal.id } AS speaksFor
ORDER BY a.id
LIMIT 1000`;

/** Events are found by an index over the relationship, so an actor's other events cost nothing. */
export const EVENTS_LIKE = `
// events.like
UNWIND $participants AS participant
UNWIND $types AS type
MATCH (e:Event)-[involves:INVOLVES]->(:Actor)
WHERE involves.actorId = participant AND involves.eventType = type
  AND ($from IS NULL OR e.to IS NULL OR left(e.to, 10) >= left($from, 10))
  AND ($to IS NULL OR e.from IS NULL OR left(e.from, 10) <= left($to, 10))
WITH DISTINCT e
RETURN ${EVENT_PROJECTION} AS event
ORDER BY e.id
LIMIT 1000`;

const actorsNamed = query<{ readonly keys: readonly string[] }>()({
  cypher: ACTORS_NAMED,
  row: z.object({
    actor: actorRow,
    members: z.array(z.object({ name: z.string(), aliases: strings, roles: strings })),
    speaksFor: z.array(z.string()),
  }),
});

const eventsLike = query<{
  readonly types: readonly EventType[];
  readonly participants: readonly ActorId[];
  readonly from: Timestamp | null;
  readonly to: Timestamp | null;
  readonly revision: null;
}>()({ cypher: EVENTS_LIKE, row: z.object({ event: eventRow }) });

/** The directory of all actors and events stored so far; over a write transaction it also sees that one's own writes. */
export function neo4jDirectory(runner: Runner): Directory {
  return {
    async actorsNamed(keys) {
      if (keys.length === 0) return [];
      const rows = await runner.run(actorsNamed, { keys: [...new Set(keys)] });
      return rows.map(({ actor, members, speaksFor }) => ({
        actor: members.length === 0 ? actor : withForms(actor, members),
        speaksFor: speaksFor as ActorId[],
      }));
    },
    async eventsLike({ types, participants, window }) {
      if (types.length === 0 || participants.length === 0) return [];
      const rows = await runner.run(eventsLike, {
        types: [...new Set(types)],
        participants: [...new Set(participants)],
        from: window.from,
        to: window.to,
        revision: null,
      });
      return rows.map((row) => row.event);
    },
  };
}

/** Whoever stands for others goes by their names too. */
function withForms(
  actor: Actor,
  members: readonly Pick<Actor, 'name' | 'aliases' | 'roles'>[],
): Actor {
  const forms = members.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    ...actor,
    aliases: [...new Set([...actor.aliases, ...forms])].filter((form) => form !== actor.name),
    roles: [...new Set([...actor.roles, ...members.flatMap(({ roles }) => roles)])],
  };
}
