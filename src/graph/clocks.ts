import type { Claim } from '../model/claim.ts';
import type { Timestamp } from '../model/time.ts';
import { isCurrent, isRetracted, retractedAtBound, statusOf } from './as-known.ts';
import { lastInstant, rangeParams } from './conditions.ts';
import type { Condition } from './listing-shape.ts';

/** Up to when: what had been published or said (`asOf`), and what the graph had recorded (`asKnownAt`). */
export interface Bounds {
  readonly asOf?: Timestamp | null | undefined;
  readonly asKnownAt?: Timestamp | null | undefined;
}

/** Which clock a claim's place in time was read off. */
export type Clock = 'utterance' | 'publication' | 'unknown';

/** When something was said, else published. */
export interface Moment {
  readonly at: Timestamp | null;
  readonly clock: Clock;
}

/** Sorts behind every time: claims of unknown time come last. */
export const UNKNOWN_TIME = '~';

/** Cypher: when a claim was said, else published. */
export const moment = (claim: string) =>
  `coalesce(${claim}.utteredFrom, ${claim}.utteredTo, ${claim}.publishedAt, '${UNKNOWN_TIME}')`;

/** The same of a claim that has been read. */
export function momentOf({
  utteredAt,
  publishedAt,
}: Pick<Claim, 'utteredAt' | 'publishedAt'>): Moment {
  const uttered = utteredAt?.from ?? utteredAt?.to ?? null;
  if (uttered !== null) return { at: uttered, clock: 'utterance' };
  return { at: publishedAt, clock: publishedAt === null ? 'unknown' : 'publication' };
}

/** The bounds as parameters `$asOf` and `$asKnownAt`, null where open; a day is taken to its end. */
export function boundParams({ asOf, asKnownAt }: Bounds) {
  return {
    asOf: asOf == null ? null : rangeParams({ to: asOf }, 'asOf').to,
    asKnownAt: asKnownAt == null ? null : lastInstant(asKnownAt),
  };
}

/** Which bounds are given, where the Cypher is put together for them: it is shorter, and is planned for what it does. */
export interface Given {
  readonly asOf: boolean;
  readonly known: boolean;
}

export const givenOf = ({ asOf, asKnownAt }: Bounds): Given => ({
  asOf: asOf != null,
  known: asKnownAt != null,
});

/** Cypher: the claim lies within the bounds, in an article that stands. A claim of unknown time lies within no `asOf`. */
export const withinBounds = (claim: string, given: Given | null = null) =>
  given === null ? withinAny(claim) : withinGiven(claim, given);

const withinGiven = (claim: string, { asOf, known }: Given) =>
  [
    ...(asOf ? [`${claim}.saidAt <= $asOf`] : []),
    ...(known ? [`${claim}.recordedAt <= datetime($asKnownAt)`] : []),
    `NOT ${isRetracted(claim, known)}`,
  ].join(' AND ');

const withinAny = (claim: string) =>
  `($asOf IS NULL OR ${claim}.saidAt <= $asOf) AND ($asKnownAt IS NULL OR ${claim}.recordedAt <= datetime($asKnownAt))
    AND NOT ${retractedAtBound(claim)}`;

/**
 * Cypher: the disagreement stands: it is known, nobody has rejected it, and no later judgement has taken its place; all of it at
 * the bound `$asKnownAt` where that is `known`.
 */
export const stands = (k: string, known: boolean) =>
  [
    `${statusOf(k, known)} <> 'rejected'`,
    ...(known ? [`${k}.createdAt <= datetime($asKnownAt)`] : []),
    isCurrent(k, { known, includeRetracted: false }),
  ].join('\n    AND ');

/** Cypher: both sides of the disagreement lie within the bounds. */
export const sidesWithinBounds = (contradiction: string) =>
  `COUNT { (${contradiction})-[:BETWEEN]->(bound:Claim) WHERE ${withinBounds('bound')} } = 2`;

/** Cypher: the claim stands in the newest text of its article, that of the time where `asKnownAt` is given. */
export const inNewestText = (claim: string, given: Given | null = null) => `EXISTS {
    (${claim})-[:APPEARS_IN]->(its:Revision)-[:REVISION_OF]->(holder:Article)
    WHERE ${
      given === null
        ? `CASE WHEN $asKnownAt IS NULL THEN ${NEWEST} ELSE ${NEWEST_THEN} END`
        : given.known
          ? NEWEST_THEN
          : NEWEST
    }
  }`;

const NEWEST = 'holder.currentRevision = its.id';
const NEWEST_THEN = `NOT EXISTS {
      (holder)<-[:REVISION_OF]-(later:Revision)
      WHERE later.number > its.number AND later.recordedAt <= datetime($asKnownAt)
    }`;

/** The bounds, as conditions of a list of claims `c` that are in the newest texts unless `everyText`. */
export function boundConditions(bounds: Bounds, everyText = false): readonly Condition[] {
  const params = boundParams(bounds);
  const given = givenOf(bounds);
  const where = [withinBounds('c', given), ...(everyText ? [] : [inNewestText('c', given)])];
  return where.map((each) => ({ where: `(${each})`, params }));
}
