import type { Interval } from '../../model/time.ts';
import type { Member } from '../member.ts';
import { idOf } from '../reconcile.ts';
import type { EventReading, Phase } from './event-reading.ts';
import type { EventShape } from './event-shape.ts';

/** An event of one article while its mentions are being joined. */
export interface EventDraft {
  readonly class: string;
  readonly readings: EventReading[];
  readonly participants: Map<Member, string>;
  place: Member | null;
  interval: Interval;
  phase: Phase | null;
  series: 'earlier' | 'later' | null;
  preparatory: boolean;
}

/** A draft that knows what one reading tells. */
export function draftOf(reading: EventReading): EventDraft {
  return {
    class: reading.class,
    readings: [reading],
    participants: new Map(reading.participants),
    place: reading.place,
    interval: reading.interval,
    phase: reading.phase,
    series: reading.series,
    preparatory: reading.preparatory,
  };
}

const isOpen = ({ from, to }: Interval) => from === null && to === null;

/** Adds what a further mention of the same event tells; what was told first stays. */
export function addReading(draft: EventDraft, reading: EventReading): void {
  draft.readings.push(reading);
  for (const [member, role] of reading.participants) {
    if (!draft.participants.has(member)) draft.participants.set(member, role);
  }
  draft.place ??= reading.place;
  draft.phase ??= reading.phase;
  draft.series ??= reading.series;
  draft.preparatory ||= reading.preparatory;
  if (isOpen(draft.interval)) draft.interval = reading.interval;
}

/** What a draft or a reading is compared by. */
export function shapeOf(told: EventDraft | EventReading): EventShape {
  return {
    class: told.class,
    participants: new Set([...told.participants.keys()].map(idOf)),
    place: told.place === null ? null : idOf(told.place),
    placeName: told.place?.name ?? null,
    interval: told.interval,
    phase: told.phase,
    series: told.series,
    preparatory: told.preparatory,
  };
}
