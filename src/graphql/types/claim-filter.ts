import {
  AGREEMENT_ORDERS,
  agreementConditions,
  agreementList,
} from '../../graph/agreement-list.ts';
import { CLAIM_ORDERS, claimConditions, claimList } from '../../graph/claim-list.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import {
  contentFields,
  knowledgeFields,
  namesOf,
  retractedField,
  scoreBound,
  searchText,
  voiceFields,
} from './filter-parts.ts';
import { orderInput, orderOf } from './order.ts';

export const ClaimFilterInput = builder.inputType('ClaimFilter', {
  description: 'Which claims; all that is given must hold.',
  fields: (t) => ({
    ...voiceFields(t, 'It is'),
    ...contentFields(t, 'It is'),
    ...knowledgeFields(t),
    ...retractedField(t),
    contradicted: t.boolean({ description: 'Whether some other claim disagrees with it.' }),
    text: t.string({ validate: searchText, description: 'Has these words ("…" for a phrase).' }),
  }),
});

export const ClaimOrderInput = orderInput('Claim', CLAIM_ORDERS, {
  publishedAt: 'When its article was published; unknown comes before every date.',
  utteredAt: 'When the speaker said it; unknown comes before every date.',
  confidence: 'How sure the extractor is of its spans.',
});

export interface ClaimArguments {
  readonly filter?: typeof ClaimFilterInput.$inferInput | null | undefined;
  readonly orderBy?: typeof ClaimOrderInput.$inferInput | null | undefined;
}

/** The list of claims that the arguments ask for. */
export async function claimsAsked(context: Context, { filter, orderBy }: ClaimArguments) {
  const names = await namesOf(context, filter ?? {});
  const conditions = claimConditions({ ...filter, ...names });
  return { listing: claimList, conditions, filter: filter ?? null, order: orderOf(orderBy) };
}

export const AgreementFilterInput = builder.inputType('AgreementFilter', {
  description: 'Which agreeing claims; all that is given must hold of the other claim.',
  fields: (t) => ({
    ...voiceFields(t, 'It is'),
    ...contentFields(t, 'It is'),
    ...knowledgeFields(t),
    ...retractedField(t),
    minimumScore: t.float({ validate: scoreBound, description: 'At least this sure, 0 to 1.' }),
  }),
});

export const AgreementOrderInput = orderInput('Agreement', AGREEMENT_ORDERS, {
  score: 'How sure it is that they say the same.',
  publishedAt: 'When the article of the other claim was published.',
});

export interface AgreementArguments {
  readonly filter?: typeof AgreementFilterInput.$inferInput | null | undefined;
  readonly orderBy?: typeof AgreementOrderInput.$inferInput | null | undefined;
}

/** The list of agreements that the arguments ask for. */
export async function agreementsAsked(context: Context, { filter, orderBy }: AgreementArguments) {
  const names = await namesOf(context, filter ?? {});
  const conditions = agreementConditions({ ...filter, ...names });
  return { listing: agreementList, conditions, filter: filter ?? null, order: orderOf(orderBy) };
}
