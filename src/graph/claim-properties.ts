import type { Claim } from '../model/claim.ts';
import type { Timestamp } from '../model/time.ts';
import { sortKey } from './sort-key.ts';
import { orEmpty, toSpanLists } from './span-lists.ts';

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
