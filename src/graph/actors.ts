import { z } from 'zod';
import type { Actor } from '../model/actor.ts';
import type { ActorId } from '../model/ids.ts';
import { nameKey } from '../resolve/name-key.ts';
import { ACTOR_PROJECTION, actorRow } from './actor-row.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const ACTORS_BY_IDS = `
// actors.byIds
MATCH (a:Actor) WHERE a.id IN $ids
RETURN ${ACTOR_PROJECTION} AS actor
ORDER BY a.id LIMIT $limit`;

const byIds = query<{ ids: readonly string[]; limit: number }>()({
  cypher: ACTORS_BY_IDS,
  row: z.object({ actor: actorRow }),
});

/** The actors with these ids; unknown ids are left out. */
export async function actorsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Actor[]> {
  const rows = await runner.run(byIds, { ids, limit: ids.length }, options);
  return rows.map((row) => row.actor);
}

const ACTORS_NAMED = `
// actors.named
CALL () {
  MATCH (a:Actor {id: $id}) RETURN a
  UNION
  MATCH (:ActorKey {key: $key})<-[:KNOWN_AS]-(a:Actor) RETURN a
}
RETURN DISTINCT coalesce(a.mergedInto, a.id) AS id
ORDER BY id LIMIT 100`;

const named = query<{ id: string; key: string }>()({
  cypher: ACTORS_NAMED,
  row: z.object({ id: z.string().transform((id) => id as ActorId) }),
});

/** The actors that an id or a name means, as those that stand for them; a surname may mean several. */
export async function actorsNamed(
  runner: Runner,
  nameOrId: string,
  options?: RunOptions,
): Promise<readonly ActorId[]> {
  const rows = await runner.run(named, { id: nameOrId, key: nameKey(nameOrId) }, options);
  return rows.map((row) => row.id);
}
