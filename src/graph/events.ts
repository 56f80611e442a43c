import { z } from 'zod';
import { EVENT_STATUSES, type Event, type EventStatusReport } from '../model/event.ts';
import type { ClaimId } from '../model/ids.ts';
import {
  EVENT_HEAD_PROJECTION,
  EVENT_PROJECTION,
  type EventHead,
  eventHeadRow,
  eventRow,
} from './event-row.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const EVENTS_BY_IDS = `
// events.wholeByIds
MATCH (e:Event) WHERE e.id IN $ids
RETURN ${EVENT_PROJECTION} AS event
ORDER BY e.id LIMIT $limit`;

const byIds = query<{ ids: readonly string[]; revision: null; limit: number }>()({
  cypher: EVENTS_BY_IDS,
  row: z.object({ event: eventRow }),
});

/** The events with these ids; unknown ids are left out. */
export async function eventsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Event[]> {
  const rows = await runner.run(byIds, { ids, revision: null, limit: ids.length }, options);
  return rows.map((row) => row.event);
}

const EVENTS_HEADS_BY_IDS = `
// events.byIds
MATCH (e:Event) WHERE e.id IN $ids
RETURN ${EVENT_HEAD_PROJECTION} AS event
ORDER BY e.id LIMIT $limit`;

const headsByIds = query<{ ids: readonly string[]; limit: number }>()({
  cypher: EVENTS_HEADS_BY_IDS,
  row: z.object({ event: eventHeadRow }),
});

/** The events with these ids, without what tells of them; unknown ids are left out. */
export async function eventHeadsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly EventHead[]> {
  const rows = await runner.run(headsByIds, { ids, limit: ids.length }, options);
  return rows.map((row) => row.event);
}

const EVENTS_STATUSES = `
// events.statuses
MATCH (e:Event) WHERE e.id IN $ids
RETURN e.id AS event, COLLECT {
  MATCH (e)<-[reports:REPORTS]-(reporter:Claim)
  WITH reports, reporter ORDER BY reporter.id, reports.status
  RETURN {status: reports.status, claim: reporter.id}
} AS statuses
ORDER BY event LIMIT $limit`;

const statuses = query<{ ids: readonly string[]; limit: number }>()({
  cypher: EVENTS_STATUSES,
  row: z.object({
    event: z.string(),
    statuses: z.array(
      z.object({
        status: z.enum(EVENT_STATUSES),
        claim: z.string().transform((id) => id as ClaimId),
      }),
    ),
  }),
});

/** For each event which claim says how it stands, in the order of the claims' ids. */
export async function eventStatusesOf(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly (readonly EventStatusReport[])[]> {
  const rows = await runner.run(statuses, { ids, limit: ids.length }, options);
  const found = new Map(rows.map((row) => [row.event, row.statuses]));
  return ids.map((id) => found.get(id) ?? []);
}
