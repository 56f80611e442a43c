import type { EventStatus } from '../model/event.ts';
import { isRetracted } from './as-known.ts';
import {
  type AsOf,
  asOfTests,
  type ClaimTests,
  claimTests,
  knownTests,
  meets,
  someClaim,
} from './claim-tests.ts';
import { oneOf, rangeParams, search } from './conditions.ts';
import { EVENT_HEAD_PROJECTION, eventHeadRow } from './event-row.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';

/** Which events; what is asked of claims must hold of one claim about it. Absent and null ask for nothing. */
export interface EventFilter extends Omit<ClaimTests, 'actors' | 'speaksFor' | 'events'>, AsOf {
  readonly types?: readonly string[] | null | undefined;
  /** Some claim gives it one of these. */
  readonly statuses?: readonly EventStatus[] | null | undefined;
  /** One of them takes part. */
  readonly actors?: readonly string[] | null | undefined;
  /** Somebody who speaks for one of them takes part. */
  readonly speaksFor?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
}

/** By what events can be sorted; "claims" reads every event that meets the filter. */
export const EVENT_ORDERS = ['from', 'claims'] as const;

const STATUS = 'EXISTS { (e)<-[reports:REPORTS]-(:Claim) WHERE reports.status IN $statuses }';
const FOR = `EXISTS {
  (e)-[:INVOLVES]->(:Actor)-[:SPEAKS_FOR*1..4]->(principal:Actor) WHERE principal.id IN $speaksFor
}`;
const TOLD = '(e)<-[:ABOUT|REPORTS]-(told:Claim)';

/** Events, the latest first unless told, those of unknown time last. */
export const eventList = listing({
  name: 'events',
  variable: 'e',
  label: 'Event',
  order: 'from',
  key: 'e.sortKey',
  indexed: 'e.sortKey IS NOT NULL',
  descending: true,
  orders: {
    claims: {
      key: 'COUNT { (e)<-[:ABOUT]-(:Claim) }',
      indexed: 'e.id IS NOT NULL',
      descending: true,
    },
  },
  projection: EVENT_HEAD_PROJECTION,
  row: eventHeadRow,
  anchors: {
    actor: 'MATCH (:Actor {id: anchor})<-[:INVOLVES]-(e:Event)',
  },
});

/** The conditions that a filter of events stands for. */
export function eventConditions(filter: EventFilter): readonly Condition[] {
  const { statuses, actors, speaksFor, during, ...tests } = filter;
  return [
    ...search({ index: 'event_text', variable: 'found' }, filter.text).map((hit) => ({
      ...hit,
      match: 'MATCH (e:Event {id: coalesce(found.mergedInto, found.id)})',
    })),
    { where: 'e.mergedInto IS NULL' },
    ...(actors == null
      ? []
      : [
          {
            match: 'MATCH (part:Actor)<-[:INVOLVES]-(e:Event)',
            where: 'part.id IN $actors',
            params: { actors },
          },
        ]),
    ...(speaksFor == null ? [] : [{ where: FOR, params: { speaksFor } }]),
    ...oneOf('e.type', 'types', filter.types),
    ...(statuses == null ? [] : [{ where: STATUS, params: { statuses } }]),
    ...(during == null
      ? []
      : [
          {
            where: meets('e.from', 'e.to', '$during'),
            params: { during: rangeParams(during, 'during') },
          },
        ]),
    ...someClaim(TOLD, claimTests('told', tests)),
    ...knownTests('e.recordedAt', filter),
    ...told(filter),
  ];
}

/** Some claim about it had been said by then; events that only retracted articles tell are left out. */
function told(filter: EventFilter): readonly Condition[] {
  const { includeRetracted, asKnownAt } = filter;
  const untold = `NOT EXISTS { ${TOLD} }`;
  const standing = `EXISTS { ${TOLD} WHERE NOT ${isRetracted('told', asKnownAt != null)} }`;
  return [
    ...asOfTests('told.saidAt', filter).map(({ where, params }) => ({
      where: `EXISTS { ${TOLD} WHERE ${where} }`,
      ...(params === undefined ? {} : { params }),
    })),
    ...(includeRetracted ? [] : [{ where: `(${standing} OR ${untold})` }]),
  ];
}
