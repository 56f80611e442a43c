import { z } from 'zod';
import { type Claim, MODALITIES, POLARITIES, QUOTATIONS } from '../model/claim.ts';
import type { ActorId, ArticleId, ClaimId, EventId, RevisionId } from '../model/ids.ts';
import type { Comparator, Quantity } from '../model/quantity.ts';
import type { TimeAnchor, TimeExpression, Timestamp } from '../model/time.ts';
import { maybePacked, packed } from './packed.ts';
import { sortKey } from './sort-key.ts';
import { at, fromSpanLists, numbers, orEmpty, orNull, strings, toSpanLists } from './span-lists.ts';

/** What a claim's node holds, save embedding and system time. */
export function claimProperties(claim: Claim) {
  const commitment = toSpanLists(claim.commitment.cues);
  const times = toSpanLists(claim.times.map((time) => time.span));
  const quantities = toSpanLists(claim.quantities.map((quantity) => quantity.span));
  return {
    articleId: claim.articleId,
    revisionId: claim.revisionId,
    eventId: claim.event,
    start: claim.span.start,
    end: claim.span.end,
    text: claim.span.text,
    prefix: claim.selector.prefix,
    suffix: claim.selector.suffix,
    wording: claim.wording,
    quotation: claim.quotation,
    polarity: claim.commitment.polarity,
    modality: claim.commitment.modality,
    commitmentStarts: commitment.starts,
    commitmentEnds: commitment.ends,
    commitmentTexts: commitment.texts,
    timeStarts: times.starts,
    timeEnds: times.ends,
    timeTexts: times.texts,
    timeFroms: claim.times.map((time) => orEmpty(time.interval.from)),
    timeTos: claim.times.map((time) => orEmpty(time.interval.to)),
    timeAnchors: claim.times.map((time) => time.anchor),
    utterance: claim.utteredAt === null ? null : 'known',
    utteredFrom: claim.utteredAt?.from ?? null,
    utteredTo: claim.utteredAt?.to ?? null,
    publishedAt: claim.publishedAt,
    sortKey: sortKey(claim.publishedAt, claim.id),
    utteredKey: sortKey(claim.utteredAt?.from ?? null, claim.id),
    saidAt: saidAt(claim),
    quantityStarts: quantities.starts,
    quantityEnds: quantities.ends,
    quantityTexts: quantities.texts,
    quantityValues: claim.quantities.map((quantity) => quantity.value),
    quantityHighs: claim.quantities.map((quantity) => quantity.high ?? Number.NaN),
    quantityUnits: claim.quantities.map((quantity) => orEmpty(quantity.unit)),
    quantityComparators: claim.quantities.map((quantity) => quantity.comparator),
    confidence: claim.confidence,
    extractorName: claim.extractor.name,
    extractorVersion: claim.extractor.version,
  };
}

/** By when it had been said: by the end of the utterance, at the latest when it was published; null is unknown. */
function saidAt({ utteredAt, publishedAt }: Claim): Timestamp | null {
  const uttered = utteredAt?.to ?? null;
  if (uttered === null || (publishedAt !== null && publishedAt < `${uttered}T~`)) {
    return publishedAt;
  }
  return uttered;
}

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
  'commitmentStarts',
  'commitmentEnds',
  'commitmentTexts',
  'timeStarts',
  'timeEnds',
  'timeTexts',
  'timeFroms',
  'timeTos',
  'timeAnchors',
  'utterance',
  'utteredFrom',
  'utteredTo',
  'publishedAt',
  'quantityStarts',
  'quantityEnds',
  'quantityTexts',
  'quantityValues',
  'quantityHighs',
  'quantityUnits',
  'quantityComparators',
  'confidence',
  'extractorName',
  'extractorVersion',
] as const;

const SAID = ['position', 'source', 'sourceSpan', 'cue', 'cueSpan'] as const;
const NAMED = ['asWritten', 'start', 'end'] as const;

/** Cypher map of a claim `c` with its attributions and mentions, as `claimRow` reads it. */
export const CLAIM_PROJECTION = `c {
  .${PROPERTIES.join(', .')},
  attributions: [(c)-[said:ATTRIBUTED_TO]->(source:Actor) | said { .${SAID.join(', .')}, actor: source.id }],
  mentions: [(c)-[named:MENTIONS]->(actor:Actor) | named { .${NAMED.join(', .')}, actor: actor.id }]
}`;

/** The same packed, for what is read often: as `claimRow` reads it too. */
export const PACKED_CLAIM = packed('c', PROPERTIES, [
  `[(c)-[said:ATTRIBUTED_TO]->(source:Actor) | ${packed('said', SAID, ['source.id'])}]`,
  `[(c)-[named:MENTIONS]->(actor:Actor) | ${packed('named', NAMED, ['actor.id'])}]`,
]);

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

/** A claim as `CLAIM_PROJECTION` or `PACKED_CLAIM` gives it → the model's claim; mentions come in text order. */
export const claimRow = maybePacked(
  [...PROPERTIES, 'attributions', 'mentions'],
  z
    .object({
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
      commitmentStarts: numbers,
      commitmentEnds: numbers,
      commitmentTexts: strings,
      timeStarts: numbers,
      timeEnds: numbers,
      timeTexts: strings,
      timeFroms: strings,
      timeTos: strings,
      timeAnchors: strings,
      utterance: z.string().nullable(),
      utteredFrom: z.string().nullable(),
      utteredTo: z.string().nullable(),
      publishedAt: z.string().nullable(),
      quantityStarts: numbers,
      quantityEnds: numbers,
      quantityTexts: strings,
      quantityValues: numbers,
      quantityHighs: numbers,
      quantityUnits: strings,
      quantityComparators: strings,
      confidence: z.number(),
      extractorName: z.string(),
      extractorVersion: z.string(),
      attributions: z.array(attributionRow),
      mentions: z.array(mentionRow),
    })
    .transform(
      (row): Claim => ({
        id: row.id as ClaimId,
        articleId: row.articleId as ArticleId,
        revisionId: row.revisionId as RevisionId,
        span: { start: row.start, end: row.end, text: row.text },
        selector: { exact: row.text, prefix: row.prefix, suffix: row.suffix },
        wording: row.wording,
        quotation: row.quotation,
        commitment: {
          polarity: row.polarity,
          modality: row.modality,
          cues: fromSpanLists({
            starts: row.commitmentStarts,
            ends: row.commitmentEnds,
            texts: row.commitmentTexts,
          }),
        },
        attributions: row.attributions
          .toSorted((a, b) => a.position - b.position)
          .map((said) => ({
            position: said.position,
            source: spanOfPair(said.source, said.sourceSpan),
            cue: spanOfPair(said.cue, said.cueSpan),
            actor: said.actor as ActorId,
          })),
        mentions: row.mentions
          .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.actor < b.actor ? -1 : 1))
          .map(({ start, end, asWritten, actor }) => ({
            span: { start, end, text: asWritten },
            actor: actor as ActorId,
          })),
        event: row.eventId as EventId | null,
        times: timesOf(row),
        utteredAt: row.utterance === null ? null : { from: row.utteredFrom, to: row.utteredTo },
        publishedAt: row.publishedAt,
        quantities: quantitiesOf(row),
        confidence: row.confidence,
        extractor: { name: row.extractorName, version: row.extractorVersion },
      }),
    ),
);

function spanOfPair(
  text: string | null | undefined,
  ends: readonly [number, number] | null | undefined,
) {
  return text == null || ends == null ? null : { start: ends[0], end: ends[1], text };
}

interface TimeLists {
  readonly timeStarts: readonly number[];
  readonly timeEnds: readonly number[];
  readonly timeTexts: readonly string[];
  readonly timeFroms: readonly string[];
  readonly timeTos: readonly string[];
  readonly timeAnchors: readonly string[];
}

function timesOf(row: TimeLists): TimeExpression[] {
  const spans = fromSpanLists({ starts: row.timeStarts, ends: row.timeEnds, texts: row.timeTexts });
  return spans.map((span, n) => ({
    span,
    interval: { from: orNull(at(row.timeFroms, n)), to: orNull(at(row.timeTos, n)) },
    anchor: at(row.timeAnchors, n) as TimeAnchor,
  }));
}

interface QuantityLists {
  readonly quantityStarts: readonly number[];
  readonly quantityEnds: readonly number[];
  readonly quantityTexts: readonly string[];
  readonly quantityValues: readonly number[];
  readonly quantityHighs: readonly number[];
  readonly quantityUnits: readonly string[];
  readonly quantityComparators: readonly string[];
}

function quantitiesOf(row: QuantityLists): Quantity[] {
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
