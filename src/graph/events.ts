import { z } from 'zod';
import type { Event } from '../model/event.ts';
import { EVENT_PROJECTION, eventRow } from './event-row.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const EVENTS_BY_IDS = `
// events.byIds
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
