import type { ActorId, ClaimId, EventId } from './ids.ts';
import type { Span } from './span.ts';
import type { Interval } from './time.ts';

/** A kind of event, in lower case ("meeting", "call", "cease-fire"); the kinds are data in extract/lexicon. */
export type EventType = string;

export const EVENT_STATUSES = [
  'planned',
  'under-way',
  'happened',
  'on-hold',
  'cancelled',
  'denied',
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Something said to happen. Whether it does is for its claims to say: a status always names the claim behind it. */
export interface Event {
  readonly id: EventId;
  readonly label: string;
  readonly type: EventType;
  readonly participants: readonly EventParticipant[];
  readonly place: ActorId | null;
  readonly placeName: string | null;
  readonly interval: Interval;
  readonly statuses: readonly EventStatusReport[];
  readonly mentions: readonly Span[];
}

export interface EventParticipant {
  readonly actor: ActorId;
  readonly role: string;
}

export interface EventStatusReport {
  readonly status: EventStatus;
  readonly claim: ClaimId;
}
