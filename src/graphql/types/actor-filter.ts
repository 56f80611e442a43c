import { ACTOR_ORDERS, actorConditions, actorList } from '../../graph/actor-list.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ActorTypeEnum } from './enums.ts';
import {
  contentFields,
  knowledgeFields,
  namesOf,
  searchText,
  someOf,
  voiceFields,
} from './filter-parts.ts';
import { orderInput, orderOf } from './order.ts';

export const ActorFilterInput = builder.inputType('ActorFilter', {
  description:
    'Which actors; all that is given must hold. What is asked of claims must hold of one claim that the actor said.',
  fields: (t) => {
    const { event, during } = voiceFields(t, 'A claim of it is');
    return {
      types: t.field({
        type: [ActorTypeEnum],
        validate: someOf,
        description: 'Of one of these types.',
      }),
      text: t.string({
        validate: searchText,
        description: 'Name, aliases or roles have these words.',
      }),
      anonymous: t.boolean({ description: 'Only, or no, sources that are not named.' }),
      speaksFor: t.string({ description: 'It speaks for this actor: a name or an id.' }),
      event,
      during,
      ...contentFields(t, 'A claim of it is'),
      ...knowledgeFields(t),
    };
  },
});

export const ActorOrderInput = orderInput('Actor', ACTOR_ORDERS, {
  name: 'The name it goes by here.',
  claims: 'How many claims it is a source of. Dear: every actor that meets the filter is read.',
});

export interface ActorArguments {
  readonly filter?: typeof ActorFilterInput.$inferInput | null | undefined;
  readonly orderBy?: typeof ActorOrderInput.$inferInput | null | undefined;
}

/** The list of actors that the arguments ask for. */
export async function actorsAsked(context: Context, { filter, orderBy }: ActorArguments) {
  const { speaksFor, outlets, events } = await namesOf(context, filter ?? {});
  const conditions = actorConditions({ ...filter, speaksFor, outlets, events });
  return { listing: actorList, conditions, filter: filter ?? null, order: orderOf(orderBy) };
}
