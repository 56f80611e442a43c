import type { EventStatus } from '../model/event.ts';
import { oneOf, rangeParams, search, type TimeRange } from './conditions.ts';
import { EVENT_PROJECTION, eventRow } from './event-row.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';

/** Which events; absent and null ask for nothing. */
export interface EventFilter {
  readonly types?: readonly string[] | null | undefined;
  /** Some claim gives it one of these. */
  readonly statuses?: readonly EventStatus[] | null | undefined;
  /** One of them takes part. */
  readonly actors?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
  /** It may lie in this range; unknown ends are open. */
  readonly during?: TimeRange | null | undefined;
}

const STATUS = 'EXISTS { (e)<-[reports:REPORTS]-(:Claim) WHERE reports.status IN $statuses }';
const DURING = `(e.from IS NULL OR e.from <= $during.to) AND (e.to IS NULL OR e.to >= $during.from)`;

/** Events, the latest first, those of unknown time last. */
export const eventList = listing({
  name: 'events',
  variable: 'e',
  label: 'Event',
  key: "coalesce(e.from, '')",
  indexed: 'e.id IS NOT NULL',
  descending: true,
  projection: EVENT_PROJECTION,
  // An event's mentions are spans of one text, and a list has none.
  params: { revision: null },
  row: eventRow,
  anchors: {
    actor: 'MATCH (:Actor {id: anchor})<-[:INVOLVES]-(e:Event)',
  },
});

/** The conditions that a filter of events stands for. */
export function eventConditions(filter: EventFilter): readonly Condition[] {
  const { statuses, actors, during } = filter;
  return [
    ...search({ index: 'event_text', variable: 'e' }, filter.text),
    ...(actors
      ? [
          {
            match: 'MATCH (part:Actor)<-[:INVOLVES]-(e:Event)',
            where: 'part.id IN $actors',
            params: { actors },
          },
        ]
      : []),
    ...oneOf('e.type', 'types', filter.types),
    ...(statuses ? [{ where: STATUS, params: { statuses } }] : []),
    ...(during ? [{ where: DURING, params: { during: rangeParams(during) } }] : []),
  ];
}
