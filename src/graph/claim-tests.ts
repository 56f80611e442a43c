import type { Modality, Polarity, Quotation } from '../model/claim.ts';
import type { Timestamp } from '../model/time.ts';
import { instantParams, lastInstant, rangeParams, type TimeRange } from './conditions.ts';
import type { Condition } from './listing-shape.ts';

/** What may be asked of a claim, and of all that has claims; absent and null ask for nothing. */
export interface ClaimTests {
  /** Said by one of them, or by those who speak for them. */
  readonly actors?: readonly string[] | null | undefined;
  /** Said by somebody who speaks for one of them, not by themselves. */
  readonly speaksFor?: readonly string[] | null | undefined;
  readonly events?: readonly string[] | null | undefined;
  readonly outlets?: readonly string[] | null | undefined;
  /** BCP 47, of the article. */
  readonly languages?: readonly string[] | null | undefined;
  readonly polarities?: readonly Polarity[] | null | undefined;
  readonly modalities?: readonly Modality[] | null | undefined;
  readonly quotations?: readonly Quotation[] | null | undefined;
  /** What it is about may lie in this range. */
  readonly during?: TimeRange | null | undefined;
  readonly utteredAt?: TimeRange | null | undefined;
  readonly publishedAt?: TimeRange | null | undefined;
}

/** The state of the world, and of the graph, that is asked for. */
export interface AsOf {
  /** The graph learnt of it in this range. */
  readonly knownAt?: TimeRange | null | undefined;
  /** Only what had been said by then: uttered where that is known, else published. */
  readonly asOf?: Timestamp | null | undefined;
  /** Only what the graph had recorded by then. */
  readonly asKnownAt?: Timestamp | null | undefined;
  /** Whether to give also what comes from articles that were taken back; not, when absent. */
  readonly includeRetracted?: boolean | null | undefined;
}

/** Tests of one claim under a name; constants all, and their parameters. */
export interface Tests {
  readonly where: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
}

/** An interval given by two expressions, open where one is null, meets the range. */
export const meets = (from: string, to: string, range: string) =>
  `(${from} IS NULL OR ${from} <= ${range}.to) AND (${to} IS NULL OR ${to} >= ${range}.from OR ${to} = ${range}.day)`;

/** A time in front of a sort key lies in the range; `time` is the time alone. */
export const published = (key: string, time: string) =>
  `${key} >= $published.day AND ${key} <= $published.to AND (${time} >= $published.from OR ${time} = $published.day)`;

const during = (c: string) => `(EXISTS {
  (${c})-[:ABOUT]->(dated:Event)
  WHERE (dated.from IS NOT NULL OR dated.to IS NOT NULL) AND ${meets('dated.from', 'dated.to', '$during')}
} OR any(n IN range(0, size(${c}.timeFroms) - 1) WHERE ${c}.timeFroms[n] + ${c}.timeTos[n] <> ''
  AND (${c}.timeFroms[n] <= $during.to)
  AND (${c}.timeTos[n] = '' OR ${c}.timeTos[n] >= $during.from OR ${c}.timeTos[n] = $during.day)))`;

const uttered = (c: string) =>
  `(${c}.utteredFrom IS NOT NULL OR ${c}.utteredTo IS NOT NULL)
  AND ${meets(`${c}.utteredFrom`, `${c}.utteredTo`, '$uttered')}`;

const saidFor = (c: string, param: string, steps: '0..4' | '1..4') => `EXISTS {
  (${c})-[:ATTRIBUTED_TO]->(:Actor)-[:SPEAKS_FOR*${steps}]->(principal:Actor) WHERE principal.id IN $${param}
}`;

/** Tests of one claim under the name `c`, all of which must hold. */
export function claimTests(c: string, filter: ClaimTests): Tests {
  const where: string[] = [];
  const params: Record<string, unknown> = {};
  const ask = (test: string, name: string, value: unknown) => {
    where.push(test);
    params[name] = value;
  };
  const among = (property: string, name: string, values: readonly string[] | null | undefined) => {
    if (values != null) ask(`${c}.${property} IN $${name}`, name, values);
  };
  if (filter.actors != null) ask(saidFor(c, 'actors', '0..4'), 'actors', filter.actors);
  if (filter.speaksFor != null) ask(saidFor(c, 'speaksFor', '1..4'), 'speaksFor', filter.speaksFor);
  among('eventId', 'events', filter.events);
  among('outletId', 'outlets', filter.outlets);
  among('language', 'languages', filter.languages);
  among('polarity', 'polarities', filter.polarities);
  among('modality', 'modalities', filter.modalities);
  among('quotation', 'quotations', filter.quotations);
  if (filter.during != null) ask(during(c), 'during', rangeParams(filter.during, 'during'));
  if (filter.utteredAt != null) {
    ask(uttered(c), 'uttered', rangeParams(filter.utteredAt, 'utteredAt'));
  }
  if (filter.publishedAt != null) {
    const range = rangeParams(filter.publishedAt, 'publishedAt');
    ask(published(`${c}.sortKey`, `${c}.publishedAt`), 'published', range);
  }
  return { where, params };
}

/** The tests as conditions of a list of claims. */
export const onClaims = ({ where, params }: Tests): readonly Condition[] =>
  where.map((test) => ({ where: test, params }));

/** Some one claim at the end of the path (named `told`) passes all tests; nothing where there are none. */
export function someClaim(path: string, { where, params }: Tests): readonly Condition[] {
  if (where.length === 0) return [];
  return [{ where: `EXISTS {\n  ${path}\n  WHERE ${where.join('\n  AND ')}\n}`, params }];
}

/** When the graph learnt of the row: `recorded` is the expression of its system time. */
export function knownTests(
  recorded: string,
  { knownAt, asKnownAt }: Pick<AsOf, 'knownAt' | 'asKnownAt'>,
): readonly Condition[] {
  return [
    ...(knownAt == null
      ? []
      : [
          {
            where: `${recorded} >= datetime($known.from) AND ${recorded} <= datetime($known.to)`,
            params: { known: instantParams(knownAt, 'knownAt') },
          },
        ]),
    ...(asKnownAt == null
      ? []
      : [
          {
            where: `${recorded} <= datetime($asKnownAt)`,
            params: { asKnownAt: lastInstant(asKnownAt) },
          },
        ]),
  ];
}

/** The row had been said by then; `saidAt` is the expression of when it had. */
export function asOfTests(saidAt: string, { asOf }: Pick<AsOf, 'asOf'>): readonly Condition[] {
  if (asOf == null) return [];
  const { to } = rangeParams({ to: asOf }, 'asOf');
  return [{ where: `${saidAt} <= $asOf`, params: { asOf: to } }];
}
