import { InputError } from '../../errors.ts';
import { rangeParams } from '../../graph/conditions.ts';
import type { CheckedClaim, CheckedPair } from '../../ingest/check-claim.ts';
import { MOST_CHECKED_CHARACTERS } from '../../ingest/check-claim.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ClaimRef } from '../refs.ts';
import { SpanRef } from './span.ts';
import { TimeRangeInput } from './time-range.ts';
import { VerdictRef } from './verdict.ts';

/** What needs the models, or why it cannot be had. */
export function analysisOf({ analysis }: Context) {
  if (analysis !== null) return analysis;
  throw new InputError('This service runs without models and cannot judge claims.');
}

const CheckedPairRef = builder.objectRef<CheckedPair>('CheckedPair').implement({
  description:
    'A sentence of the checked text and a claim of the graph. Spans of side A index into the checked text, those of side B into the text of the revision of the claim.',
  fields: (t) => ({
    statement: t.expose('statement', { type: SpanRef, description: 'The sentence; side A.' }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim; side B.',
      resolve: ({ claim }) => claim,
    }),
    verdict: t.expose('verdict', { type: VerdictRef, description: 'What came of comparing them.' }),
  }),
});

const CheckedClaimRef = builder.objectRef<CheckedClaim>('CheckedClaim').implement({
  description: 'What in the graph contradicts a text, or agrees with it. Nothing was stored.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The text as it was read (NFC, \\n); offsets index into it.',
    }),
    statements: t.field({
      type: [SpanRef],
      description: 'The sentences that were checked, each as a claim of its own.',
      resolve: ({ statements }) => [...statements],
    }),
    contradictions: t.field({
      type: [CheckedPairRef],
      description: 'What disagrees with it, the surest first.',
      resolve: ({ contradictions }) => [...contradictions],
    }),
    agreements: t.field({
      type: [CheckedPairRef],
      description: 'What says the same, the surest first.',
      resolve: ({ agreements }) => [...agreements],
    }),
    differences: t.field({
      type: [CheckedPairRef],
      description:
        'What looks like a clash and is none: time, place, quantity base or group differ.',
      resolve: ({ differences }) => [...differences],
    }),
    candidateCount: t.exposeInt('candidates', {
      description: 'How many claims of the graph were found worth a look.',
    }),
    comparedCount: t.exposeInt('compared', { description: 'How many pairs were judged.' }),
    warnings: t.stringList({
      description: 'What the reader should know of the result.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});

const CheckClaimInput = builder.inputType('CheckClaimInput', {
  description: 'A text that is not in the graph, and what is known of it.',
  fields: (t) => ({
    text: t.string({
      required: true,
      description: `A sentence or a few, without "X said"; at most ${MOST_CHECKED_CHARACTERS} characters.`,
    }),
    speaker: t.string({ description: 'Who says it, as articles write the name.' }),
    utteredAt: t.field({ type: TimeRangeInput, description: 'When it was said.' }),
    publishedAt: t.field({
      type: 'Timestamp',
      description: 'When it was published; absent is unknown, never "now".',
    }),
    outlet: t.string({ description: 'Who published it.' }),
  }),
});

builder.queryField('checkClaim', (t) =>
  t.field({
    type: CheckedClaimRef,
    description:
      'What in the graph contradicts a text that is not stored, or agrees with it: its claims are judged as those of articles are. Nothing is written.',
    args: { input: t.arg({ type: CheckClaimInput, required: true, description: 'The text.' }) },
    complexity: { field: 2_000, multiplier: 5 },
    resolve: (_root, { input }, context) => {
      const { text, speaker, utteredAt, publishedAt, outlet } = input;
      const claim = {
        text,
        speaker: speaker ?? undefined,
        utteredAt: intervalOf(utteredAt),
        publishedAt: publishedAt ?? undefined,
        outlet: outlet ?? undefined,
      };
      return analysisOf(context).checkClaim(claim, { signal: context.signal });
    },
  }),
);

type Range = typeof TimeRangeInput.$inferInput | null | undefined;

function intervalOf(range: Range) {
  if (range == null) return undefined;
  rangeParams(range, 'utteredAt');
  return { from: range.from ?? null, to: range.to ?? null };
}
