import { actorId } from '../../identity.ts';
import type { Event } from '../../model/event.ts';
import type { ActorId } from '../../model/ids.ts';
import type { Interval, Timestamp } from '../../model/time.ts';
import { countryOfCapital } from '../gazetteer.ts';
import { eventClass } from '../lexicon/event-classes.ts';
import { nameKey } from '../name-key.ts';
import type { Phase } from './event-reading.ts';

/** What two events, or an event and a mention, are compared by. */
export interface EventShape {
  readonly class: string;
  readonly participants: ReadonlySet<ActorId>;
  readonly place: ActorId | null;
  readonly placeName: string | null;
  readonly interval: Interval;
  readonly phase: Phase | null;
  readonly series: 'earlier' | 'later' | null;
  readonly preparatory: boolean;
}

const DAY = 86_400_000;
/** Accounts of one past event differ by a day through time zones; accounts of a planned one by what is disputed. */
const SLACK_DAYS: Readonly<Record<Phase, number>> = { past: 1, ahead: 60 };

const instant = (timestamp: Timestamp | null): number | null =>
  timestamp === null ? null : Date.parse(timestamp.slice(0, 10));

/** Days between two intervals; 0 where they meet or a side is open. */
function daysApart(a: Interval, b: Interval): number {
  const gap = (to: Timestamp | null, from: Timestamp | null) => {
    const [end, start] = [instant(to), instant(from)];
    return end === null || start === null ? 0 : Math.max(0, (start - end) / DAY);
  };
  return Math.max(gap(a.to, b.from), gap(b.to, a.from));
}

const isWithin = (part: ReadonlySet<ActorId>, whole: ReadonlySet<ActorId>) =>
  [...part].every((one) => whole.has(one));

function samePlace(a: EventShape, b: EventShape): boolean {
  if (a.place === null || b.place === null || a.place === b.place) return true;
  const inState = (city: EventShape, state: EventShape) => {
    const country = countryOfCapital(nameKey(city.placeName ?? ''));
    return country !== null && actorId('country', nameKey(country)) === state.place;
  };
  return inState(a, b) || inState(b, a);
}

/** Whether nothing that is told of the two keeps them apart. */
export function mayBeSame(a: EventShape, b: EventShape): boolean {
  if (a.class !== b.class || !samePlace(a, b)) return false;
  if (!isWithin(a.participants, b.participants) && !isWithin(b.participants, a.participants))
    return false;
  if (a.phase !== null && b.phase !== null && a.phase !== b.phase) return false;
  if (a.series !== null && b.series !== null && a.series !== b.series) return false;
  if (a.preparatory !== b.preparatory) {
    const named = Math.min(a.participants.size, b.participants.size) > 1;
    if (!named) return false;
  }
  return daysApart(a.interval, b.interval) <= SLACK_DAYS[a.phase ?? b.phase ?? 'ahead'];
}

/** The shape of an event that is known from another article. */
export function shapeOfEvent(event: Event): EventShape {
  const statuses = new Set(event.statuses.map(({ status }) => status));
  const ahead = ['planned', 'on-hold', 'cancelled', 'denied'] as const;
  return {
    class: eventClass(event.type),
    participants: new Set(event.participants.map(({ actor }) => actor)),
    place: event.place,
    placeName: event.placeName,
    interval: event.interval,
    phase: ahead.some((status) => statuses.has(status))
      ? 'ahead'
      : statuses.has('happened')
        ? 'past'
        : null,
    series: null,
    preparatory: /\bpreparatory\b/u.test(event.label),
  };
}
