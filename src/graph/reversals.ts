import { z } from 'zod';
import { EVENT_STATUSES, type EventStatus } from '../model/event.ts';
import type { ActorId, ClaimId, ContradictionId, EventId } from '../model/ids.ts';
import { typedAs } from './as-known.ts';
import {
  type Bounds,
  boundParams,
  type Given,
  givenOf,
  moment,
  stands,
  UNKNOWN_TIME,
  withinBounds,
} from './clocks.ts';
import { query } from './query.ts';
import { type Along, alongReversal, alongRow, NO_PARTS, type Parts } from './read-along.ts';
import type { Runner, RunOptions } from './runner.ts';

/** An event that stood one way for a speaker and now stands the opposite way. */
export interface Turn {
  readonly event: EventId;
  readonly from: EventStatus;
  readonly to: EventStatus;
}

/** An earlier claim of the same side that a claim goes against. */
export interface Reversal {
  readonly claim: ClaimId;
  readonly earlier: ClaimId;
  /** False: both bear one time, or one bears none, so that which came first is not known. */
  readonly orderKnown: boolean;
  /** The stored disagreement between the two, if there is one. */
  readonly contradiction: ContradictionId | null;
  readonly turn: Turn | null;
  /** When the two were said; '~' is unknown. */
  readonly from: string;
  readonly to: string;
  /** What both are about; where they share no event, what either is about. */
  readonly events: readonly EventId[];
}

/** Cypher: the claim was said by one of `$actors` or on their behalf; reporting what others said does not count. */
export const ownWords = (claim: string) => `EXISTS {
    (${claim})-[:ATTRIBUTED_TO {position: 0}]->(:Actor)-[:SPEAKS_FOR*0..4]->(side:Actor) WHERE side.id IN $actors
  }`;

const EACH = 20;

const reversalsCypher = (given: Given, parts: Parts) => `
// positions.reversals
UNWIND $claims AS id
MATCH (c:Claim {id: id}) WHERE ${ownWords('c')}
WITH c, ${moment('c')} AS at
CALL (c, at) {
  MATCH (c)<-[:BETWEEN]-(k:Contradiction)-[:BETWEEN]->(p:Claim)
  WHERE p <> c AND ${typedAs('k', 'scope', given.known)} IN ['self-reversal', 'same-side'] AND ${stands('k', given.known)} AND ${withinBounds('p', given)}
    AND (${moment('p')} < at OR (${moment('p')} = at AND p.id < c.id)) AND ${ownWords('p')}
  RETURN p, k.id AS contradiction, null AS turn
  ORDER BY k.score DESC, contradiction LIMIT ${EACH}
  UNION
  MATCH (c)-[now:REPORTS]->(e:Event)
  CALL (c, at, e) {
    MATCH (e)<-[was:REPORTS]-(p:Claim)
    WHERE p <> c AND ${moment('p')} < at AND NOT at STARTS WITH ${moment('p')} AND ${withinBounds('p', given)}
      AND ${ownWords('p')}
    RETURN p, was
    ORDER BY ${moment('p')} DESC, p.id DESC, was.status LIMIT 1
  }
  WITH p, e, was, now, $negative AS negative
  WHERE at <> '${UNKNOWN_TIME}' AND (was.status IN negative) <> (now.status IN negative)
  RETURN p, null AS contradiction, {event: e.id, from: was.status, to: now.status} AS turn
}
RETURN c.id AS claim, p.id AS earlier, contradiction, turn, at AS to, ${moment('p')} AS from,
  [(c)-[:ABOUT|REPORTS]->(about:Event) | about.id] AS events,
  [(p)-[:ABOUT|REPORTS]->(about:Event) | about.id] AS earlierEvents,
  ${alongReversal(parts) ?? 'null'} AS along
ORDER BY claim, from, earlier LIMIT $limit`;

/** Statuses that say that an event does not take its course. */
const NEGATIVE: readonly EventStatus[] = ['on-hold', 'cancelled', 'denied'];

const ids = z.array(z.string().transform((id) => id as EventId));
const reversalsQuery = (given: Given, parts: Parts) =>
  query<{
    claims: readonly ClaimId[];
    actors: readonly ActorId[];
    negative: readonly EventStatus[];
    asOf: string | null;
    asKnownAt: string | null;
    limit: number;
  }>()({
    cypher: reversalsCypher(given, parts),
    row: z.object({
      claim: z.string().transform((id) => id as ClaimId),
      earlier: z.string().transform((id) => id as ClaimId),
      contradiction: z
        .string()
        .transform((id) => id as ContradictionId)
        .nullable(),
      turn: z
        .object({
          event: z.string().transform((id) => id as EventId),
          from: z.enum(EVENT_STATUSES),
          to: z.enum(EVENT_STATUSES),
        })
        .nullable(),
      from: z.string(),
      to: z.string(),
      events: ids,
      earlierEvents: ids,
      along: alongRow,
    }),
  });
const queries = new Map<string, ReturnType<typeof reversalsQuery>>();

/** The query for these parts, put together from constants. */
function reversals(given: Given, parts: Parts) {
  const key = [given.asOf, given.known, ...parts].join(' ');
  const held = queries.get(key) ?? reversalsQuery(given, parts);
  queries.set(key, held);
  return held;
}

/**
 * For each claim the earlier claims of the same side that it goes against: by a stored disagreement of scope
 * self-reversal or same-side, or because its side's last word on an event pointed the other way (planned → denied).
 */
export async function reversalsOf(
  runner: Runner,
  { claims, actors, parts = NO_PARTS, keep, ...bounds }: Bounds & ReversalsAsked,
  options?: RunOptions,
): Promise<readonly (readonly Reversal[])[]> {
  const limit = claims.length * EACH * 2;
  const params = { claims, actors, negative: NEGATIVE, limit, ...boundParams(bounds) };
  const found = new Map<string, Reversal>();
  const asked = reversals(givenOf(bounds), parts);
  const rows = await runner.run(asked, params, options);
  for (const { events, earlierEvents, along, ...row } of rows) {
    keep?.(along);
    const key = `${row.claim} ${row.earlier}`;
    const held = found.get(key);
    const shared = events.filter((id) => earlierEvents.includes(id));
    found.set(key, {
      ...row,
      contradiction: row.contradiction ?? held?.contradiction ?? null,
      turn: row.turn ?? held?.turn ?? null,
      orderKnown: row.to !== UNKNOWN_TIME && !row.to.startsWith(row.from),
      events: [...new Set(shared.length > 0 ? shared : [...events, ...earlierEvents])],
    });
  }
  const all = [...found.values()];
  return claims.map((id) => all.filter(({ claim }) => claim === id));
}

interface ReversalsAsked {
  readonly claims: readonly ClaimId[];
  /** The side: who said it, or is spoken for. */
  readonly actors: readonly ActorId[];
  /** What is read along, and who is given it. */
  readonly parts?: Parts;
  readonly keep?: (along: Along | null) => void;
}
