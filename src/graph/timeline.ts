import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import { EVENT_STATUSES, type EventStatus } from '../model/event.ts';
import type { ActorId, ClaimId, ContradictionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { CLAIM_PROJECTION, claimRow } from './claim-row.ts';
import {
  type Bounds,
  boundConditions,
  boundParams,
  inNewestText,
  moment,
  stands,
  UNKNOWN_TIME,
  withinBounds,
} from './clocks.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Which event, up to when. */
export interface TimelineOf extends Bounds {
  readonly event: string;
}

/** A claim that says how the event stands. */
export interface StatusReport {
  readonly claim: Claim;
  readonly statuses: readonly EventStatus[];
}

/** The claims that say how an event stands, the oldest first by when they were said, else published. */
export const statusReportList = listing<StatusReport>({
  name: 'timeline',
  variable: 'c',
  label: 'Claim',
  key: moment('c'),
  indexed: 'c.id IS NOT NULL',
  descending: false,
  projection: `{claim: ${CLAIM_PROJECTION}, statuses: [(c)-[gives:REPORTS]->(e:Event) WHERE e.id = $event | gives.status]}`,
  row: z.object({ claim: claimRow, statuses: z.array(z.enum(EVENT_STATUSES)) }),
  anchors: {},
});

export function statusReportConditions({ event, ...bounds }: TimelineOf): readonly Condition[] {
  const match = 'MATCH (:Event {id: $event})<-[:REPORTS]-(c:Claim)';
  return [{ match, params: { event } }, ...boundConditions(bounds)];
}

interface TimelineParams {
  readonly event: string;
  readonly asOf: string | null;
  readonly asKnownAt: string | null;
}

const KNOWN = `${withinBounds('c')} AND ${inNewestText('c')}`;

const TIMELINE_STATUSES = `
// timeline.statuses
MATCH (:Event {id: $event})<-[gives:REPORTS]-(c:Claim)
WHERE ${KNOWN}
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO {position: 0}]->(speaker:Actor)
WITH gives.status AS status, c, collect(speaker.id) AS speakers
ORDER BY ${moment('c')}, c.id
WITH status, count(c) AS reports, collect(${moment('c')}) AS times, collect(speakers) AS speakers
RETURN status, reports, head(times) AS first, last(times) AS last, head([t IN reverse(times) WHERE t <> '${UNKNOWN_TIME}']) AS lastKnown,
  reduce(all = [], some IN speakers | all + [id IN some WHERE NOT id IN all]) AS speakers,
  size([some IN speakers WHERE some = []]) AS unattributed
ORDER BY first, status LIMIT 10`;

/** One status of an event and who gives it. */
export interface StatusSummary {
  readonly status: EventStatus;
  readonly reports: number;
  readonly first: Timestamp | null;
  readonly last: Timestamp | null;
  /** In the order in which they first said so. */
  readonly speakers: readonly ActorId[];
  /** Claims that the outlets make themselves. */
  readonly unattributed: number;
}

const known = z.string().transform((time) => (time === UNKNOWN_TIME ? null : time));
const statuses = query<TimelineParams>()({
  cypher: TIMELINE_STATUSES,
  row: z
    .object({
      status: z.enum(EVENT_STATUSES),
      reports: z.number(),
      first: known,
      lastKnown: z.string().nullable(),
      speakers: z.array(z.string().transform((id) => id as ActorId)),
      unattributed: z.number(),
    })
    .transform(({ lastKnown, ...row }): StatusSummary => ({ ...row, last: lastKnown })),
});

/** Each status that anybody gives the event, by when it was first given. */
export const statusesOf = (
  runner: Runner,
  { event, ...bounds }: TimelineOf,
  options?: RunOptions,
): Promise<readonly StatusSummary[]> =>
  runner.run(statuses, { event, ...boundParams(bounds) }, options);

const CLASHES_EACH = 20;

const clashesCypher = (known: boolean) => `
// timeline.clashes
UNWIND $claims AS id
MATCH (c:Claim {id: id})-[gives:REPORTS]->(e:Event {id: $event})
CALL (c, gives, e) {
  MATCH (c)<-[:BETWEEN]-(k:Contradiction)-[:BETWEEN]->(other:Claim)-[against:REPORTS]->(e)
  WHERE other <> c AND against.status <> gives.status AND ${stands('k', known)} AND ${withinBounds('other')}
  RETURN k, other, against
  ORDER BY k.score DESC, k.id LIMIT ${CLASHES_EACH}
}
RETURN DISTINCT id AS claim, k.id AS contradiction, other.id AS other, against.status AS status, k.score AS score
ORDER BY claim, score DESC, contradiction LIMIT $limit`;

/** A claim gives the event another status, and a stored disagreement says that the two clash. */
export interface StatusClash {
  readonly claim: ClaimId;
  readonly contradiction: ContradictionId;
  readonly other: ClaimId;
  readonly status: EventStatus;
}

const asClaim = z.string().transform((id) => id as ClaimId);
const clashesQuery = (known: boolean) =>
  query<TimelineParams & { claims: readonly ClaimId[]; limit: number }>()({
    cypher: clashesCypher(known),
    row: z.object({
      claim: asClaim,
      contradiction: z.string().transform((id) => id as ContradictionId),
      other: asClaim,
      status: z.enum(EVENT_STATUSES),
    }),
  });
const clashes = { now: clashesQuery(false), known: clashesQuery(true) } as const;

/** For each of the reports the claims of another status that it disagrees with, the surest disagreement first. */
export async function statusClashes(
  runner: Runner,
  { claims, event, ...bounds }: TimelineOf & { readonly claims: readonly ClaimId[] },
  options?: RunOptions,
): Promise<readonly (readonly StatusClash[])[]> {
  const limit = claims.length * CLASHES_EACH;
  const asked = bounds.asKnownAt == null ? clashes.now : clashes.known;
  const rows = await runner.run(asked, { claims, event, limit, ...boundParams(bounds) }, options);
  return claims.map((id) => rows.filter(({ claim }) => claim === id));
}

/** How many claims about the event are read for the times that they name. */
export const TIMES_READ = 500;

const TIMELINE_TIMES = `
// timeline.times
MATCH (:Event {id: $event})<-[:ABOUT|REPORTS]-(c:Claim)
WHERE size(c.timeTexts) > 0 AND ${KNOWN}
WITH DISTINCT c
ORDER BY ${moment('c')}, c.id LIMIT ${TIMES_READ}
RETURN ${CLAIM_PROJECTION} AS claim
ORDER BY ${moment('c')}, c.id LIMIT ${TIMES_READ}`;

const times = query<TimelineParams>()({
  cypher: TIMELINE_TIMES,
  row: z.object({ claim: claimRow }),
});

/** The claims about the event that name a time, the oldest first. */
export async function claimsWithTimes(
  runner: Runner,
  { event, ...bounds }: TimelineOf,
  options?: RunOptions,
): Promise<readonly Claim[]> {
  const rows = await runner.run(times, { event, ...boundParams(bounds) }, options);
  return rows.map(({ claim }) => claim);
}
