import type { ClaimHead } from '../../graph/claim-row.ts';
import type { Corroboration } from '../../graph/copies.ts';
import type { ClaimMention, ExtractorName } from '../../model/claim.ts';
import { builder } from '../builder.ts';
import { hangingConnection, listConnection, pageComplexity } from '../connection.ts';
import {
  AgreementConnection,
  AgreementRef,
  ClaimConnection,
  ContradictionConnection,
} from '../connections.ts';
import type { Context } from '../context.ts';
import { mustExist } from '../must-exist.ts';
import {
  ActorRef,
  ArticleRef,
  ClaimRef,
  ContradictionRef,
  EventRef,
  RevisionRef,
} from '../refs.ts';
import { AttributionRef } from './attribution.ts';
import {
  AgreementFilterInput,
  AgreementOrderInput,
  agreementsAsked,
  ClaimFilterInput,
  ClaimOrderInput,
  claimsAsked,
} from './claim-filter.ts';
import {
  ContradictionFilterInput,
  ContradictionOrderInput,
  contradictionsAsked,
} from './contradiction-filter.ts';
import { ModalityEnum, PolarityEnum, QuotationEnum } from './enums.ts';
import { FILTER, ORDER } from './filter-parts.ts';
import { QuantityRef } from './quantity.ts';
import { type Quote, QuoteRef, SpanRef } from './span.ts';
import { IntervalRef, TimeExpressionRef } from './time.ts';

const MentionRef = builder.objectRef<ClaimMention>('ClaimMention').implement({
  description: 'Words of a claim that refer to an actor.',
  fields: (t) => ({
    span: t.expose('span', { type: SpanRef, description: 'The words.' }),
    actor: t.field({
      type: ActorRef,
      description: 'Who is meant.',
      resolve: (mention) => mention.actor,
    }),
  }),
});

const ExtractorRef = builder.objectRef<ExtractorName>('Extractor').implement({
  description: 'What read the claim off the text.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    version: t.exposeString('version', { description: 'Its version.' }),
  }),
});

AgreementRef.implement({
  description: 'Another claim that says the same.',
  fields: (t) => ({
    score: t.exposeFloat('score', { description: '0 to 1: how sure it is.' }),
    claim: t.expose('claim', { type: ClaimRef, description: 'The other claim.' }),
    independent: t.exposeBoolean('independent', {
      description:
        'Whether the two come from different texts: not from one article, nor from copies of one text.',
    }),
  }),
});

/** The words of a claim with those around them. */
export const quoteOf = ({ span, selector }: ClaimHead): Quote => ({
  start: span.start,
  end: span.end,
  ...selector,
});

/** Gives what need not have been read with a claim; where it was not foreseen that it is asked for, it is read now. */
function seldomRead<Value>(of: (claim: ClaimHead) => readonly Value[] | undefined) {
  return (claim: ClaimHead, _args: object, { loaders: { wholeClaims } }: Context) => {
    const held = of(claim);
    if (held !== undefined) return [...held];
    const { id } = claim;
    const whole = mustExist(wholeClaims.load(id), { kind: 'Claim', id });
    return whole.then((read) => [...(of(read) ?? [])]);
  };
}

const CorroborationRef = builder.objectRef<Corroboration>('Corroboration').implement({
  description:
    'Who says the same as a claim. Copies of one text, such as an agency report, count once.',
  fields: (t) => ({
    agreeing: t.exposeInt('agreeing', {
      description: 'Claims that say the same, copies included.',
    }),
    independentOrigins: t.exposeInt('independentOrigins', {
      description:
        'Texts that say the same and are copies neither of one another nor of the text of the claim.',
    }),
  }),
});

ClaimRef.implement({
  description:
    "Somebody's statement, at some time, in some article, with some commitment. Never true or false here.",
  fields: (t) => ({
    quote: t.field({ type: QuoteRef, description: 'Where it stands.', resolve: quoteOf }),
    wording: t.exposeString('wording', {
      description: 'Self-contained: pronouns replaced, words of attribution left out.',
    }),
    quotation: t.expose('quotation', {
      type: QuotationEnum,
      description: 'How the words are given.',
    }),
    polarity: t.field({
      type: PolarityEnum,
      description: 'Whether the content is affirmed or denied.',
      resolve: (claim) => claim.commitment.polarity,
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'How the source stands to the content.',
      resolve: (claim) => claim.commitment.modality,
    }),
    commitmentCues: t.field({
      type: [SpanRef],
      description: 'The words that show polarity and modality.',
      resolve: seldomRead(({ commitment }) => commitment.cues),
    }),
    speakers: t.field({
      type: [AttributionRef],
      description:
        'Who says it, the nearest to the words first, then who reports them. Empty: the outlet says it.',
      resolve: (claim) => [...claim.attributions],
    }),
    mentions: t.field({
      type: [MentionRef],
      description: 'Whom it names.',
      resolve: seldomRead(({ mentions }) => mentions),
    }),
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'What it is about, where that is known.',
      resolve: (claim) => claim.event,
    }),
    times: t.field({
      type: [TimeExpressionRef],
      description: 'The times it names.',
      resolve: seldomRead(({ times }) => times),
    }),
    quantities: t.field({
      type: [QuantityRef],
      description: 'The numbers it names.',
      resolve: seldomRead(({ quantities }) => quantities),
    }),
    utteredAt: t.expose('utteredAt', {
      type: IntervalRef,
      nullable: true,
      description: 'When the speaker said it; null is unknown.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When its article was published; null is unknown.',
    }),
    confidence: t.exposeFloat('confidence', {
      description: '0 to 1: how sure the extractor is of its spans.',
    }),
    extractor: t.expose('extractor', { type: ExtractorRef, description: 'What found it.' }),
    article: t.field({
      type: ArticleRef,
      description: 'The article it stands in.',
      resolve: (claim) => claim.articleId,
    }),
    revision: t.field({
      type: RevisionRef,
      description: 'The text that its offsets index into.',
      resolve: (claim) => claim.revisionId,
    }),
    contradictions: t.connection(
      {
        type: ContradictionRef,
        description: 'Its disagreements with other claims, the surest first.',
        args: {
          filter: t.arg({ type: ContradictionFilterInput, description: FILTER }),
          orderBy: t.arg({ type: ContradictionOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await contradictionsAsked(context, { filter, orderBy });
          return hangingConnection(context, { ...asked, anchor: 'claim', id }, page, info);
        },
      },
      ContradictionConnection,
    ),
    corroboration: t.field({
      type: CorroborationRef,
      description: 'How many say the same, and in how many texts of their own.',
      complexity: 2,
      resolve: ({ id }, _args, { loaders }) => loaders.corroborations.load(id),
    }),
    agreements: t.connection(
      {
        type: AgreementRef,
        description: 'The claims that say the same, the surest first.',
        args: {
          filter: t.arg({ type: AgreementFilterInput, description: FILTER }),
          orderBy: t.arg({ type: AgreementOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await agreementsAsked(context, { filter, orderBy });
          return hangingConnection(context, { ...asked, anchor: 'claim', id }, page, info);
        },
      },
      AgreementConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  claim: t.field({
    type: ClaimRef,
    nullable: true,
    description: 'The claim with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }) => id,
  }),
  claims: t.connection(
    {
      type: ClaimRef,
      description: 'Claims, those of the newest articles first.',
      args: {
        filter: t.arg({ type: ClaimFilterInput, description: FILTER }),
        orderBy: t.arg({ type: ClaimOrderInput, description: ORDER }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { filter, orderBy, ...page }, context, info) =>
        listConnection(context, await claimsAsked(context, { filter, orderBy }), page, info),
    },
    ClaimConnection,
  ),
}));
