import {
  CONTRADICTION_ORDERS,
  type ContradictionFilter,
  contradictionConditions,
  contradictionList,
} from '../../graph/contradiction-list.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { listed } from '../named.ts';
import { KindEnum, ReviewStatusEnum, ScopeEnum, StrengthEnum, TypeEnum } from './enums.ts';
import {
  contentFields,
  knowledgeFields,
  namesOf,
  retractedField,
  scoreBound,
  searchText,
  someOf,
  voiceFields,
} from './filter-parts.ts';
import { orderInput, orderOf } from './order.ts';

export const ContradictionFilterInput = builder.inputType('ContradictionFilter', {
  description:
    'Which disagreements; all that is given must hold. What is asked of polarity, modality, quotation, speaksFor and times must hold of one and the same side.',
  fields: (t) => ({
    ...voiceFields(t, 'One side is'),
    ...contentFields(t, 'One side is'),
    ...knowledgeFields(t),
    ...retractedField(t),
    claim: t.id({ description: 'One side is the claim with this id.' }),
    kinds: t.field({ type: [KindEnum], validate: someOf, description: 'Of one of these kinds.' }),
    types: t.field({ type: [TypeEnum], validate: someOf, description: 'Of one of these types.' }),
    strengths: t.field({ type: [StrengthEnum], validate: someOf, description: 'This hard.' }),
    scopes: t.field({ type: [ScopeEnum], validate: someOf, description: 'Between these.' }),
    statuses: t.field({ type: [ReviewStatusEnum], validate: someOf, description: 'So reviewed.' }),
    minimumScore: t.float({ validate: scoreBound, description: 'At least this sure, 0 to 1.' }),
    text: t.string({
      validate: searchText,
      description: 'One side has these words ("…" for a phrase).',
    }),
    foldCopies: t.boolean({
      description:
        'Whether to give of those that copies of the same texts hold word for word only one: that of the earliest texts which meet the filter.',
    }),
    superseded: t.boolean({
      description: 'Whether to give also those that a later judgement replaced; not, when absent.',
    }),
  }),
});

export const ContradictionOrderInput = orderInput('Contradiction', CONTRADICTION_ORDERS, {
  score: 'How sure it is that they clash.',
  publishedAt: 'When the article of the later side was published; unknown comes before every date.',
  createdAt: 'When the graph learnt of it.',
});

export interface ContradictionArguments {
  readonly filter?: typeof ContradictionFilterInput.$inferInput | null | undefined;
  readonly orderBy?: typeof ContradictionOrderInput.$inferInput | null | undefined;
}

/** What a filter means in terms of the graph: names are looked up. */
export async function contradictionFilter(
  context: Pick<Context, 'loaders'>,
  filter: ContradictionArguments['filter'],
): Promise<ContradictionFilter> {
  return { ...filter, ...(await namesOf(context, filter ?? {})), claims: listed(filter?.claim) };
}

/** The list of disagreements that the arguments ask for. */
export async function contradictionsAsked(
  context: Context,
  { filter, orderBy }: ContradictionArguments,
) {
  const conditions = contradictionConditions(await contradictionFilter(context, filter));
  return {
    listing: contradictionList,
    conditions,
    filter: filter ?? null,
    order: orderOf(orderBy),
  };
}
