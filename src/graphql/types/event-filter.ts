import { EVENT_ORDERS, eventConditions, eventList } from '../../graph/event-list.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { EventStatusEnum } from './enums.ts';
import {
  contentFields,
  knowledgeFields,
  namesOf,
  retractedField,
  searchText,
  someOf,
} from './filter-parts.ts';
import { orderInput, orderOf } from './order.ts';
import { TimeRangeInput } from './time-range.ts';

export const EventFilterInput = builder.inputType('EventFilter', {
  description:
    'Which events; all that is given must hold. What is asked of claims must hold of one claim about the event.',
  fields: (t) => ({
    types: t.stringList({ validate: someOf, description: 'Of one of these kinds.' }),
    statuses: t.field({
      type: [EventStatusEnum],
      validate: someOf,
      description: 'Some claim gives it one of these.',
    }),
    actor: t.string({ description: 'This actor takes part: a name or an id.' }),
    speaksFor: t.string({
      description: 'Somebody who speaks for this actor takes part: a name or an id.',
    }),
    text: t.string({ validate: searchText, description: 'Label or place have these words.' }),
    during: t.field({
      type: TimeRangeInput,
      description: 'It may lie in this time; unknown ends are open.',
    }),
    ...contentFields(t, 'A claim about it is'),
    ...knowledgeFields(t),
    ...retractedField(t),
  }),
});

export const EventOrderInput = orderInput('Event', EVENT_ORDERS, {
  from: 'When it begins; unknown comes before every date.',
  claims: 'How many claims are about it. Dear: every event that meets the filter is read.',
});

export interface EventArguments {
  readonly filter?: typeof EventFilterInput.$inferInput | null | undefined;
  readonly orderBy?: typeof EventOrderInput.$inferInput | null | undefined;
}

/** The list of events that the arguments ask for. */
export async function eventsAsked(context: Context, { filter, orderBy }: EventArguments) {
  const { actors, speaksFor, outlets } = await namesOf(context, filter ?? {});
  const conditions = eventConditions({ ...filter, actors, speaksFor, outlets });
  return { listing: eventList, conditions, filter: filter ?? null, order: orderOf(orderBy) };
}
