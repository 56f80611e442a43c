import { z } from 'zod';
import type { Mergeable } from '../model/same-as.ts';
import { type Query, query } from './query.ts';
import type { Runner } from './runner.ts';

/**
 * A relationship that follows what it points to, or comes from, when that is merged. Its first end is kept as `originalTo`
 * or `originalFrom` while it is somewhere else, so that any later merge or unmerge can tell where it belongs.
 */
interface Following {
  readonly type: string;
  /** Which end the merged node is at. */
  readonly end: 'to' | 'from';
  /** Further properties that name the node: of the moved relationship, and of the node at its other end. */
  readonly also?: readonly string[];
}

const FOLLOWING: Readonly<Record<Mergeable, readonly Following[]>> = {
  Actor: [
    { type: 'ATTRIBUTED_TO', end: 'to', also: ['moved.actorId'] },
    { type: 'MENTIONS', end: 'to' },
    { type: 'NAMED_IN', end: 'from' },
    { type: 'SPEAKS_FOR', end: 'from' },
    { type: 'SPEAKS_FOR', end: 'to' },
    { type: 'INVOLVES', end: 'to', also: ['moved.actorId'] },
    { type: 'TAKES_PLACE_IN', end: 'to', also: ['other.placeId'] },
  ],
  Event: [
    { type: 'ABOUT', end: 'to', also: ['other.eventId'] },
    { type: 'REPORTS', end: 'to' },
    { type: 'TOLD_IN', end: 'from' },
    { type: 'INVOLVES', end: 'from' },
  ],
};

function moving(label: Mergeable, { type, end, also = [] }: Following): string {
  const path = (name: string, node: string) =>
    end === 'to' ? `(other)-[${name}:${type}]->(${node})` : `(${node})-[${name}:${type}]->(other)`;
  const original = end === 'to' ? 'originalTo' : 'originalFrom';
  return `
// sameAs.move${label}${type}${end}
MATCH (n:${label}) WHERE n.id IN $ids
MATCH ${path('link', 'n')}
WITH link, other, n, coalesce(link.${original}, n.id) AS original
WITH link, other, original, $homes[original] AS home WHERE home <> n.id
MATCH (kept:${label} {id: home})
CREATE ${path('moved', 'kept')}
SET moved = properties(link), moved.${original} = CASE WHEN home = original THEN null ELSE original END
${also.map((property) => `SET ${property} = home\n`).join('')}DELETE link`;
}

/** Two that are one cannot speak for each other: such a statement waits aside until they are told apart again. */
export const SPEAKS_FOR_PARK = `
// sameAs.parkSpeaksFor
MATCH (n:Actor) WHERE n.id IN $ids
MATCH (n)-[link:SPEAKS_FOR]->(n)
CREATE (n)-[parked:SPEAKS_FOR_ITSELF]->(n)
SET parked = properties(link)
DELETE link`;

export const SPEAKS_FOR_UNPARK = `
// sameAs.unparkSpeaksFor
MATCH (n:Actor) WHERE n.id IN $ids
MATCH (n)-[parked:SPEAKS_FOR_ITSELF]->(n)
CREATE (n)-[link:SPEAKS_FOR]->(n)
SET link = properties(parked)
DELETE parked`;

const pointing = (label: Mergeable) => `
// sameAs.point${label}
UNWIND $ids AS id
MATCH (n:${label} {id: id})
SET n.mergedInto = CASE WHEN $homes[id] = id THEN null ELSE $homes[id] END`;

interface Params {
  readonly ids: readonly string[];
  readonly homes: Readonly<Record<string, string>>;
}
const nothing = z.object({});
const declare = (cypher: string): Query<Params, object> =>
  query<Params>()({ cypher, row: nothing });
const park = declare(SPEAKS_FOR_PARK);
const unpark = declare(SPEAKS_FOR_UNPARK);
const steps: Readonly<Record<Mergeable, readonly Query<Params, object>[]>> = {
  Actor: [
    unpark,
    ...FOLLOWING.Actor.map((link) => declare(moving('Actor', link))),
    park,
    declare(pointing('Actor')),
  ],
  Event: [
    ...FOLLOWING.Event.map((link) => declare(moving('Event', link))),
    declare(pointing('Event')),
  ],
};

/** The queries of a merge, for those who check their plans. */
export const REHOME_QUERIES = steps;

/** Brings every relationship of the nodes to where its first end now has its home. `homes` has each node that any has come from. */
export async function rehome(
  tx: Runner,
  label: Mergeable,
  homes: ReadonlyMap<string, string>,
): Promise<void> {
  const params = { ids: [...homes.keys()], homes: Object.fromEntries(homes) };
  for (const step of steps[label]) await tx.run(step, params);
}
