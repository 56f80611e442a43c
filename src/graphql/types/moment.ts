import type { Clock, Moment } from '../../graph/clocks.ts';
import type { StatusOfEvent } from '../../graph/positions.ts';
import { builder } from '../builder.ts';
import { EventRef } from '../refs.ts';
import { EventStatusEnum } from './enums.ts';

export const ClockEnum = builder.enumType('Clock', {
  description: 'Off which clock a place in time was read.',
  values: {
    UTTERANCE: { value: 'utterance', description: 'When the speaker said it.' },
    PUBLICATION: {
      value: 'publication',
      description: 'When its article was published; when it was said is not known.',
    },
    UNKNOWN: { value: 'unknown', description: 'Neither is known; such entries come last.' },
  } satisfies Record<string, { value: Clock; description: string }>,
});

export const MomentRef = builder.objectRef<Moment>('Moment').implement({
  description: 'A place in time, and off which clock it was read.',
  fields: (t) => ({
    at: t.expose('at', {
      type: 'Timestamp',
      nullable: true,
      description: 'The day or instant; null is unknown.',
    }),
    clock: t.expose('clock', { type: ClockEnum, description: 'Off which clock.' }),
  }),
});

export const StatusOfEventRef = builder.objectRef<StatusOfEvent>('StatusOfEvent').implement({
  description: 'What a claim says of how an event stands.',
  fields: (t) => ({
    status: t.expose('status', { type: EventStatusEnum, description: 'How it stands.' }),
    event: t.field({
      type: EventRef,
      description: 'The event.',
      resolve: (given) => given.event,
    }),
  }),
});

/** What the arguments asOf and asKnownAt say of themselves. */
export const AS_OF =
  'Only what had been said, or published, by the end of this day or instant; claims of unknown time are left out.';
export const AS_KNOWN_AT = 'Only what the graph had recorded by the end of this day or instant.';
