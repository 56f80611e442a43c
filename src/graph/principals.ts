import { z } from 'zod';
import type { ActorId } from '../model/ids.ts';
import { packedActor } from './actor-row.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** One for whom an actor speaks: 1 step away is directly. */
export interface Principal {
  readonly actor: ActorId;
  readonly steps: number;
  /** Why the last step is held to be so. */
  readonly basis: string;
}

const PATHS_EACH = 100;

/**
 * Cypher list: the ways that lead from the actor `speaker` to those it speaks for, the shortest first; `nearestOf` takes
 * one for each of them. No aggregation stands here, since Cypher allows none within an expression.
 */
export const waysOfSpeaker = ({ withActors }: { readonly withActors: boolean }) => `COLLECT {
  MATCH path = (speaker)-[:SPEAKS_FOR*1..4]->(principal:Actor) WHERE principal <> speaker
  RETURN {actor: principal.id, steps: length(path), basis: last(relationships(path)).basis${
    withActors ? `, whole: ${packedActor('principal')}` : ''
  }} AS way
  ORDER BY length(path), principal.id LIMIT ${PATHS_EACH}
}`;

export const wayRow = z.object({
  actor: z.string().transform((id) => id as ActorId),
  steps: z.number(),
  basis: z.string(),
});

/** Of the ways to each actor the shortest, the nearest actor first: a COLLECT within an expression need not keep its order. */
export const nearestOf = <Way extends Principal>(ways: readonly Way[]): readonly Way[] =>
  ways
    .toSorted((a, b) => a.steps - b.steps || (a.actor < b.actor ? -1 : 1))
    .filter(({ actor }, n, all) => all.findIndex((each) => each.actor === actor) === n);

const ACTORS_PRINCIPALS = `
// actors.principals
MATCH (speaker:Actor) WHERE speaker.id IN $ids
RETURN speaker.id AS speaker, ${waysOfSpeaker({ withActors: false })} AS ways
ORDER BY speaker LIMIT $limit`;

const principals = query<{ ids: readonly string[]; limit: number }>()({
  cypher: ACTORS_PRINCIPALS,
  row: z.object({ speaker: z.string(), ways: z.array(wayRow) }),
});

/** For each of the actors all those it speaks for, nearest first. */
export async function principalsOf(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly (readonly Principal[])[]> {
  const rows = await runner.run(principals, { ids, limit: ids.length }, options);
  const found = new Map(rows.map(({ speaker, ways }) => [speaker, nearestOf(ways)]));
  return ids.map((id) => found.get(id) ?? []);
}
