import { z } from 'zod';
import { EVENT_STATUSES, type Event } from '../model/event.ts';
import type { ActorId, ClaimId, EventId } from '../model/ids.ts';
import { maybePacked, packed } from './packed.ts';

const PROPERTIES = ['id', 'label', 'type', 'placeId', 'placeName', 'from', 'to'] as const;
const PARTICIPANTS = `[(e)-[x:INVOLVES]->(y:Actor) | x {.role, .position, actor: y.id}]`;
const HEAD = `.${PROPERTIES.join(', .')}, participants: ${PARTICIPANTS}`;

/** An event without the claims and texts that tell of it, of which there may be thousands. */
export type EventHead = Omit<Event, 'statuses' | 'mentions'>;

/** Cypher map of an event `e`, as `eventHeadRow` reads it. */
export const EVENT_HEAD_PROJECTION = `e { ${HEAD} }`;

/** The same packed, for what is read often: as `eventHeadRow` reads it too. */
export const PACKED_EVENT_HEAD = packed('e', PROPERTIES, [PARTICIPANTS]);

/**
 * Cypher map of an event `e`, as `eventRow` reads it. `revision` is the Cypher expression that chooses the text into
 * which its mentions point; null gives none, for spans without their text mean nothing.
 */
export const eventProjection = (revision: '$revision' | 'c.revisionId') => `e { ${HEAD},
  statuses: [(reporter:Claim)-[reports:REPORTS]->(e) | reports { .status, claim: reporter.id }],
  mentions: [(e)-[told:TOLD_IN]->(telling:Revision) WHERE telling.id = ${revision} |
    told { .asWritten, .start, .end }]
}`;

/** Mentions in the revision of the parameter `$revision` (may be null). */
export const EVENT_PROJECTION = eventProjection('$revision');

const headShape = z.object({
  id: z.string(),
  label: z.string(),
  type: z.string(),
  placeId: z.string().nullable(),
  placeName: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  participants: z.array(z.object({ actor: z.string(), role: z.string(), position: z.number() })),
});

const headOf = (row: z.infer<typeof headShape>): EventHead => ({
  id: row.id as EventId,
  label: row.label,
  type: row.type,
  participants: row.participants
    .toSorted((a, b) => a.position - b.position || (a.actor < b.actor ? -1 : 1))
    // Events that are held to be one may say the same of whom they involve.
    .filter(
      ({ actor, role }, n, all) =>
        all.findIndex((each) => each.actor === actor && each.role === role) === n,
    )
    .map(({ actor, role }) => ({ actor: actor as ActorId, role })),
  place: row.placeId as ActorId | null,
  placeName: row.placeName,
  interval: { from: row.from, to: row.to },
});

/** An event as `EVENT_HEAD_PROJECTION` or `PACKED_EVENT_HEAD` gives it. */
export const eventHeadRow = maybePacked(
  [...PROPERTIES, 'participants'],
  headShape.transform(headOf),
);

/** An event as `EVENT_PROJECTION` gives it → the model's event. */
export const eventRow = headShape
  .extend({
    statuses: z.array(z.object({ status: z.enum(EVENT_STATUSES), claim: z.string() })),
    mentions: z.array(z.object({ asWritten: z.string(), start: z.number(), end: z.number() })),
  })
  .transform(
    (row): Event => ({
      ...headOf(row),
      statuses: row.statuses
        .toSorted((a, b) => compare(`${a.claim} ${a.status}`, `${b.claim} ${b.status}`))
        .map(({ status, claim }) => ({ status, claim: claim as ClaimId })),
      mentions: row.mentions
        .toSorted((a, b) => a.start - b.start || a.end - b.end)
        .map(({ start, end, asWritten }) => ({ start, end, text: asWritten })),
    }),
  );

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
