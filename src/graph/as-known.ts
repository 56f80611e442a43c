/**
 * Cypher of what the graph held at `$asKnownAt`. What comes and goes keeps its former intervals beside the present one:
 * two lists of equal length, of date-times as strings, which an export can hold.
 */

const WHEN = 'datetime($asKnownAt)';

/** Some former interval of `node` (`…Froms`, `…Tos`) holds the time. */
const formerly = (node: string, name: 'retracted' | 'superseded') =>
  `any(n IN range(0, size(coalesce(${node}.${name}Froms, [])) - 1)
    WHERE datetime(${node}.${name}Froms[n]) <= ${WHEN} AND datetime(${node}.${name}Tos[n]) > ${WHEN})`;

/** Ends an interval that began at `node.…At`: goes into a SET, before `…At` is taken away. */
export const endInterval = (node: string, name: 'retracted' | 'superseded') =>
  `${node}.${name}Froms = coalesce(${node}.${name}Froms, []) + toString(${node}.${name}At),
  ${node}.${name}Tos = coalesce(${node}.${name}Tos, []) + toString(datetime($at))`;

/** The article was taken back then. */
export const retractedThen = (article: string) =>
  `(coalesce(${article}.retractedAt <= ${WHEN}, false) OR ${formerly(article, 'retracted')})`;

/**
 * The article of a claim was taken back, or had been at `$asKnownAt`. What holds now is noted on each claim when its article is
 * retracted (`retractions.ts`), so that no list has to look its articles up.
 */
export const isRetracted = (claim: string, asKnown: boolean) =>
  asKnown ? retractedClaimThen(claim) : `${claim}.retracted IS NOT NULL`;

/** A side of the disagreement stands in an article that was taken back, or had been then. */
export const hasRetractedSide = (k: string, asKnown: boolean) =>
  asKnown
    ? `EXISTS { MATCH (${k})-[:BETWEEN]->(told:Claim) WHERE ${retractedClaimThen('told')} }`
    : `${k}.retracted IS NOT NULL`;

/** As `isRetracted`, now where `$asKnownAt` is null. */
export const retractedAtBound = (claim: string) =>
  `CASE WHEN $asKnownAt IS NULL THEN ${isRetracted(claim, false)} ELSE ${isRetracted(claim, true)} END`;

const retractedClaimThen = (claim: string) =>
  `EXISTS { MATCH (taken:Article {id: ${claim}.articleId}) WHERE ${retractedThen('taken')} }`;

/** Nothing but articles that were taken back has superseded it. */
const byArticlesAlone = (k: string) =>
  `(size(coalesce(${k}.supersededBy, [])) > 0 AND all(cause IN ${k}.supersededBy WHERE cause STARTS WITH 'article:'))`;

export interface Asked {
  /** At `$asKnownAt`, else now. */
  readonly known: boolean;
  /** What articles that were taken back have superseded counts as current. */
  readonly includeRetracted: boolean;
}

/** The contradiction is, or was, not superseded. */
export function isCurrent(k: string, { known, includeRetracted }: Asked): string {
  const present = known
    ? `coalesce(${k}.supersededAt <= ${WHEN}, false)`
    : `${k}.supersededAt IS NOT NULL`;
  const now = includeRetracted ? `(${present} AND NOT ${byArticlesAlone(k)})` : present;
  return known ? `NOT (${now} OR ${formerly(k, 'superseded')})` : `NOT ${now}`;
}

/** When it was superseded, as it looked then. */
const supersededThen = (k: string) =>
  `datetime(coalesce(CASE WHEN ${k}.supersededAt <= ${WHEN} THEN toString(${k}.supersededAt) END,
    head([n IN range(0, size(coalesce(${k}.supersededFroms, [])) - 1)
      WHERE datetime(${k}.supersededFroms[n]) <= ${WHEN} AND datetime(${k}.supersededTos[n]) > ${WHEN} | ${k}.supersededFroms[n]])))`;

/**
 * The review that decided then, else null; folded as `standingOf` does, from the last to the first: what a review that counts
 * has undone does not. The number alone decides, since a COLLECT within an expression need not keep its order.
 */
const deciding = (k: string) => `head([all IN [COLLECT {
  MATCH (v:Review) WHERE v.contradictionId = ${k}.id AND v.sequence > 0 AND v.at <= ${WHEN}
  RETURN v { .id, .sequence, .undoes, .verdict, .kind, .types, .strength, .scope }
}] | reduce(seen = {undone: [], by: null}, number IN reverse(range(1, reduce(most = 0, review IN all |
  CASE WHEN review.sequence > most THEN review.sequence ELSE most END))) |
  reduce(held = seen, review IN [review IN all WHERE review.sequence = number] | CASE
    WHEN review.id IN held.undone THEN held
    WHEN review.undoes IS NOT NULL THEN {undone: held.undone + [review.undoes], by: held.by}
    WHEN held.by IS NULL THEN {undone: held.undone, by: review}
    ELSE held END)).by])`;

const then = (k: string, value: string) => `head([by IN [${deciding(k)}] | ${value}])`;

/** What a reviewer may put otherwise, and under which name the judge's own value is kept meanwhile. */
const JUDGED = {
  kind: 'judgedKind',
  types: 'judgedTypes',
  strength: 'judgedStrength',
  scope: 'judgedScope',
} as const;
export type Typed = keyof typeof JUDGED;

const judged = (k: string, field: Typed) =>
  `CASE WHEN ${k}.judgedKind IS NULL THEN ${k}.${field} ELSE ${k}.${JUDGED[field]} END`;
const decided = (k: string, field: Typed) =>
  `CASE WHEN by.verdict = 'retyped' AND by.${field} IS NOT NULL THEN by.${field} ELSE ${judged(k, field)} END`;

/** Its status, or its status by the reviews up to then. */
export const statusOf = (k: string, known: boolean) =>
  known ? then(k, "coalesce(by.verdict, 'suggested')") : `${k}.status`;

/** What it is held to be, or was by the reviews up to then. */
export const typedAs = (k: string, field: Typed, known: boolean) =>
  known ? then(k, decided(k, field)) : `${k}.${field}`;

/** A map of all that reviews and supersession change, as it was then. */
export const contradictionThen = (k: string) => {
  const fields = (Object.keys(JUDGED) as Typed[]).flatMap((field) => [
    `${field}: ${decided(k, field)}`,
    `${JUDGED[field]}: CASE WHEN by.verdict = 'retyped' THEN ${judged(k, field)} END`,
  ]);
  return then(
    k,
    `{status: coalesce(by.verdict, 'suggested'), decidingReview: by.id, ${fields.join(', ')},
    supersededAt: ${supersededThen(k)}}`,
  );
};
