import { z } from 'zod';
import { EVENT_STATUSES, type EventStatus } from '../model/event.ts';
import type { ActorId, EventId } from '../model/ids.ts';
import { type ClaimHead, claimHeadRow } from './claim-row.ts';
import { type Bounds, boundConditions, moment } from './clocks.ts';
import { search } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { alongClaim, claimWith } from './read-along.ts';
import { spokenBy } from './voices.ts';

/** What a claim says of how an event stands. */
export interface StatusOfEvent {
  readonly event: EventId;
  readonly status: EventStatus;
}

/** An entry of the ledger: a claim, with the statuses that it gives to events. */
export interface Stated {
  readonly claim: ClaimHead;
  readonly statuses: readonly StatusOfEvent[];
}

/** What claims are about; nothing given is everything. */
export interface Topic {
  readonly event?: string | null | undefined;
  /** They name one of these, or are about an event in which one takes part. */
  readonly actors?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
}

export interface PositionFilter extends Bounds {
  /** Said by one of them, or by those who speak for them. */
  readonly actors: readonly ActorId[];
  readonly about: Topic;
  /** Also claims that an edit has taken out of their article. */
  readonly everyText: boolean;
}

export const STATUSES_OF_CLAIM =
  '[(c)-[gives:REPORTS]->(e:Event) | gives { .status, event: e.id }]';
export const statusesRow = z.array(
  z.object({ status: z.enum(EVENT_STATUSES), event: z.string().transform((id) => id as EventId) }),
);

/** What somebody said, the oldest first by when it was said, else published; unknown times last. */
export const positionList = listing<Stated>({
  name: 'positions',
  variable: 'c',
  label: 'Claim',
  key: moment('c'),
  indexed: 'c.id IS NOT NULL',
  descending: false,
  projection: (parts) => `{claim: ${claimWith(parts)}, statuses: ${STATUSES_OF_CLAIM}}`,
  row: z.object({ claim: claimHeadRow, statuses: statusesRow }),
  along: alongClaim,
  anchors: {},
});

/** The conditions that a ledger stands for. */
export function positionConditions(filter: PositionFilter): readonly Condition[] {
  return [
    ...search({ index: 'claim_text', variable: 'c' }, filter.about.text),
    {
      match: `MATCH (source:Actor)\n${spokenBy('source')}(c:Claim)`,
      where: 'source.id IN $actors',
      params: { actors: filter.actors },
    },
    ...topicConditions(filter.about),
    ...boundConditions(filter, filter.everyText),
  ];
}

const ABOUT_EVENT = 'EXISTS { (c)-[:ABOUT|REPORTS]->(topic:Event) WHERE topic.id = $topicEvent }';
const ABOUT_ACTORS = `(EXISTS { (c)-[:MENTIONS]->(topic:Actor) WHERE topic.id IN $topicActors }
    OR EXISTS { (c)-[:ABOUT|REPORTS]->(:Event)-[:INVOLVES]->(topic:Actor) WHERE topic.id IN $topicActors })`;

/** Conditions of a list of claims `c` for event and actors; a text is for the caller to search. */
export function topicConditions({ event, actors }: Topic): readonly Condition[] {
  return [
    ...(event == null ? [] : [{ where: ABOUT_EVENT, params: { topicEvent: event } }]),
    ...(actors == null ? [] : [{ where: ABOUT_ACTORS, params: { topicActors: actors } }]),
  ];
}
