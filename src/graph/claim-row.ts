import { z } from 'zod';
import {
  type Claim,
  type ClaimMention,
  type Commitment,
  MODALITIES,
  POLARITIES,
  QUOTATIONS,
} from '../model/claim.ts';
import type { ActorId, ArticleId, ClaimId, EventId, RevisionId } from '../model/ids.ts';
import type { Comparator, Quantity } from '../model/quantity.ts';
import type { TimeAnchor, TimeExpression } from '../model/time.ts';
import { maybePacked, packed } from './packed.ts';
import { at, fromSpanLists, numbers, orNull, strings } from './span-lists.ts';

const PROPERTIES = [
  'id',
  'articleId',
  'revisionId',
  'eventId',
  'start',
  'end',
  'text',
  'prefix',
  'suffix',
  'wording',
  'quotation',
  'polarity',
  'modality',
  'utterance',
  'utteredFrom',
  'utteredTo',
  'publishedAt',
  'confidence',
  'extractorName',
  'extractorVersion',
] as const;

/** What is long to read and seldom asked for. */
const DETAILS = [
  'commitmentStarts',
  'commitmentEnds',
  'commitmentTexts',
  'timeStarts',
  'timeEnds',
  'timeTexts',
  'timeFroms',
  'timeTos',
  'timeAnchors',
  'quantityStarts',
  'quantityEnds',
  'quantityTexts',
  'quantityValues',
  'quantityHighs',
  'quantityUnits',
  'quantityComparators',
] as const;

const SAID = ['position', 'source', 'sourceSpan', 'cue', 'cueSpan'] as const;
const NAMED = ['asWritten', 'start', 'end'] as const;

/** Cypher map of a claim `c` with its attributions and mentions, as `claimRow` reads it. */
export const CLAIM_PROJECTION = `c {
  .${[...PROPERTIES, ...DETAILS].join(', .')},
  attributions: [(c)-[said:ATTRIBUTED_TO]->(source:Actor) | said { .${SAID.join(', .')}, actor: source.id }],
  mentions: [(c)-[named:MENTIONS]->(actor:Actor) | named { .${NAMED.join(', .')}, actor: actor.id }]
}`;

/** What of a claim is read where it is asked for. */
export interface ClaimParts {
  readonly details: boolean;
  readonly mentions: boolean;
}

/** Cypher list of what a claim `c` holds, as `claimHeadRow` reads it. */
export const packedClaim = ({ details, mentions }: ClaimParts) =>
  packed('c', PROPERTIES, [
    `[(c)-[x:ATTRIBUTED_TO]->(y:Actor) | ${packed('x', SAID, ['y.id'])}]`,
    ...(mentions || details
      ? [mentions ? `[(c)-[x:MENTIONS]->(y:Actor) | ${packed('x', NAMED, ['y.id'])}]` : 'null']
      : []),
    ...(details ? [packed('c', DETAILS)] : []),
  ]);

/** A claim without its details, or its mentions; absent: they were not read. */
export type ClaimHead = Omit<Claim, Detail | 'commitment'> &
  Partial<Pick<Claim, Detail>> & {
    readonly commitment: Omit<Commitment, 'cues'> & Partial<Pick<Commitment, 'cues'>>;
  };
type Detail = 'mentions' | 'times' | 'quantities';

const pair = z.tuple([z.number(), z.number()]).nullish();

const attributionRow = maybePacked(
  [...SAID, 'actor'],
  z.object({
    position: z.number(),
    source: z.string().nullish(),
    sourceSpan: pair,
    cue: z.string().nullish(),
    cueSpan: pair,
    actor: z.string(),
  }),
);

const mentionRow = maybePacked(
  [...NAMED, 'actor'],
  z.object({
    asWritten: z.string(),
    start: z.number(),
    end: z.number(),
    actor: z.string(),
  }),
);

const headShape = {
  id: z.string(),
  articleId: z.string(),
  revisionId: z.string(),
  eventId: z.string().nullable(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  wording: z.string(),
  quotation: z.enum(QUOTATIONS),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  utterance: z.string().nullable(),
  utteredFrom: z.string().nullable(),
  utteredTo: z.string().nullable(),
  publishedAt: z.string().nullable(),
  confidence: z.number(),
  extractorName: z.string(),
  extractorVersion: z.string(),
  attributions: z.array(attributionRow),
};
const detailShape = {
  commitmentStarts: numbers,
  commitmentEnds: numbers,
  commitmentTexts: strings,
  timeStarts: numbers,
  timeEnds: numbers,
  timeTexts: strings,
  timeFroms: strings,
  timeTos: strings,
  timeAnchors: strings,
  quantityStarts: numbers,
  quantityEnds: numbers,
  quantityTexts: strings,
  quantityValues: numbers,
  quantityHighs: numbers,
  quantityUnits: strings,
  quantityComparators: strings,
};
const mentionRows = z.array(mentionRow);

/** A claim as `CLAIM_PROJECTION` gives it → the model's claim; mentions come in text order. */
export const claimRow = z
  .object({ ...headShape, ...detailShape, mentions: mentionRows })
  .transform((row): Claim => {
    const { cues, ...details } = detailsOf(row);
    const { commitment, ...head } = headOf(row);
    const mentions = mentionsOf(row.mentions);
    return { ...head, ...details, mentions, commitment: { ...commitment, cues } };
  });

/** A claim as `packedClaim` gives it. */
export const claimHeadRow = maybePacked(
  [...PROPERTIES, 'attributions', 'mentions', 'details'],
  z
    .object({
      ...headShape,
      mentions: mentionRows.nullish(),
      details: maybePacked(DETAILS, z.object(detailShape)).nullish(),
    })
    .transform((row): ClaimHead => {
      const head = headOf(row);
      const mentions = row.mentions == null ? {} : { mentions: mentionsOf(row.mentions) };
      if (row.details == null) return { ...head, ...mentions };
      const { cues, ...details } = detailsOf(row.details);
      return { ...head, ...mentions, ...details, commitment: { ...head.commitment, cues } };
    }),
);

type Shape<Of extends z.ZodRawShape> = z.infer<z.ZodObject<Of>>;

const headOf = (row: Shape<typeof headShape>) => ({
  id: row.id as ClaimId,
  articleId: row.articleId as ArticleId,
  revisionId: row.revisionId as RevisionId,
  span: { start: row.start, end: row.end, text: row.text },
  selector: { exact: row.text, prefix: row.prefix, suffix: row.suffix },
  wording: row.wording,
  quotation: row.quotation,
  commitment: { polarity: row.polarity, modality: row.modality },
  attributions: row.attributions
    .toSorted((a, b) => a.position - b.position)
    .map((said) => ({
      position: said.position,
      source: spanOfPair(said.source, said.sourceSpan),
      cue: spanOfPair(said.cue, said.cueSpan),
      actor: said.actor as ActorId,
    })),
  event: row.eventId as EventId | null,
  utteredAt: row.utterance === null ? null : { from: row.utteredFrom, to: row.utteredTo },
  publishedAt: row.publishedAt,
  confidence: row.confidence,
  extractor: { name: row.extractorName, version: row.extractorVersion },
});

const mentionsOf = (rows: z.infer<typeof mentionRows>): ClaimMention[] =>
  rows
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.actor < b.actor ? -1 : 1))
    .map(({ start, end, asWritten, actor }) => ({
      span: { start, end, text: asWritten },
      actor: actor as ActorId,
    }));

type Details = Shape<typeof detailShape>;
const detailsOf = (row: Details) => ({
  cues: fromSpanLists({
    starts: row.commitmentStarts,
    ends: row.commitmentEnds,
    texts: row.commitmentTexts,
  }),
  times: timesOf(row),
  quantities: quantitiesOf(row),
});

function spanOfPair(
  text: string | null | undefined,
  ends: readonly [number, number] | null | undefined,
) {
  return text == null || ends == null ? null : { start: ends[0], end: ends[1], text };
}

function timesOf(row: Details): TimeExpression[] {
  const spans = fromSpanLists({ starts: row.timeStarts, ends: row.timeEnds, texts: row.timeTexts });
  return spans.map((span, n) => ({
    span,
    interval: { from: orNull(at(row.timeFroms, n)), to: orNull(at(row.timeTos, n)) },
    anchor: at(row.timeAnchors, n) as TimeAnchor,
  }));
}

function quantitiesOf(row: Details): Quantity[] {
  const spans = fromSpanLists({
    starts: row.quantityStarts,
    ends: row.quantityEnds,
    texts: row.quantityTexts,
  });
  return spans.map((span, n) => {
    const high = at(row.quantityHighs, n);
    return {
      span,
      value: at(row.quantityValues, n),
      high: Number.isNaN(high) ? null : high,
      unit: orNull(at(row.quantityUnits, n)),
      comparator: at(row.quantityComparators, n) as Comparator,
    };
  });
}
