import type {
  ContradictionType,
  Kind,
  ReviewStatus,
  Scope,
  Strength,
} from '../model/contradiction.ts';
import { contradictionThen, hasRetractedSide, isCurrent, statusOf, typedAs } from './as-known.ts';
import {
  type AsOf,
  asOfTests,
  type ClaimTests,
  claimTests,
  knownTests,
  someClaim,
} from './claim-tests.ts';
import { lastInstant, oneOf, oneOfLeading, search } from './conditions.ts';
import {
  CONTRADICTION_PROJECTION,
  contradictionRow,
  PACKED_CONTRADICTION,
} from './contradiction-row.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { alongContradiction } from './read-along.ts';
import { spokenBy, spokenByOrOf } from './voices.ts';

/**
 * Which contradictions; absent and null ask for nothing. Each of `actors`, `events`, `outlets` and `languages` must hold of
 * one side, and so must all the other tests of claims together.
 */
export interface ContradictionFilter extends ClaimTests, AsOf {
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly types?: readonly ContradictionType[] | null | undefined;
  readonly strengths?: readonly Strength[] | null | undefined;
  readonly scopes?: readonly Scope[] | null | undefined;
  readonly statuses?: readonly ReviewStatus[] | null | undefined;
  readonly minimumScore?: number | null | undefined;
  readonly claims?: readonly string[] | null | undefined;
  /** One side was said by them or mentions them. */
  readonly touching?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly superseded?: boolean | null | undefined;
  /** Of those that copies of the same texts hold, only one. */
  readonly foldCopies?: boolean | null | undefined;
}

/** By what contradictions can be sorted; an index serves each. `publishedAt` is that of the later side. */
export const CONTRADICTION_ORDERS = ['score', 'publishedAt', 'createdAt'] as const;

const BETWEEN = '(:Claim)<-[:BETWEEN]-(k:Contradiction)';

/** Contradictions, the surest first unless told. */
export const contradictionList = listing({
  name: 'contradictions',
  variable: 'k',
  label: 'Contradiction',
  order: 'score',
  key: 'k.score',
  indexed: 'k.score IS NOT NULL AND k.id IS NOT NULL',
  descending: true,
  orders: {
    publishedAt: { key: 'k.sortKey', indexed: 'k.sortKey IS NOT NULL', descending: true },
    createdAt: {
      key: 'k.createdAt',
      indexed: 'k.createdAt IS NOT NULL AND k.id IS NOT NULL',
      descending: true,
      isTime: true,
    },
  },
  projection: CONTRADICTION_PROJECTION,
  packed: PACKED_CONTRADICTION,
  row: contradictionRow,
  along: alongContradiction,
  anchors: {
    self: 'MATCH (k:Contradiction {id: anchor})',
    revision: 'MATCH (side:Claim {revisionId: anchor})\nMATCH (side)<-[:BETWEEN]-(k:Contradiction)',
    claim: 'MATCH (:Claim {id: anchor})<-[:BETWEEN]-(k:Contradiction)',
    event: 'MATCH (:Event {id: anchor})<-[:ABOUT]-(:Claim)<-[:BETWEEN]-(k:Contradiction)',
    actor: `MATCH (owner:Actor {id: anchor})\n${spokenBy('owner')}${BETWEEN}`,
  },
});

/** The conditions that a filter of contradictions stands for. */
export function contradictionConditions(filter: ContradictionFilter): readonly Condition[] {
  const conditions = unfolded(filter);
  return filter.foldCopies ? [...conditions, folded(conditions)] : conditions;
}

/**
 * Leaves out what has a twin in earlier texts that is in the same list. Copies say the same in the same words, so that only
 * what is asked of the nodes themselves can tell twins apart, and which claim or text the list hangs on.
 */
function folded(conditions: readonly Condition[]): Condition {
  const wheres = conditions.flatMap(({ where, match, search: searched }) => {
    if (where === undefined || searched !== undefined) return [];
    if (match === undefined) return [where.replace(/\bk\b/g, 'twin')];
    return where.startsWith('side.id')
      ? ['EXISTS { MATCH (twin)-[:BETWEEN]->(same:Claim) WHERE same.id IN $claims }']
      : [];
  });
  const fold = (more: readonly string[]) => `(k.copyKey IS NULL OR NOT EXISTS {
  MATCH (twin:Contradiction) WHERE ${['twin.copyKey = k.copyKey AND twin.sortKey < k.sortKey', ...wheres, ...more].join('\n    AND ')}
})`;
  return {
    where: fold([]),
    whereOf: {
      claim: fold(['EXISTS { (twin)-[:BETWEEN]->(:Claim {id: anchor}) }']),
      revision: fold(['EXISTS { (twin)-[:BETWEEN]->(:Claim {revisionId: anchor}) }']),
      self: fold(['twin.id = anchor']),
    },
  };
}

function unfolded(filter: ContradictionFilter): readonly Condition[] {
  const { actors, events, outlets, languages, ...ofSide } = filter;
  const { types, minimumScore, statuses } = filter;
  const known = filter.asKnownAt != null;
  return [
    ...search({ index: 'claim_text', variable: 'hit' }, filter.text).map((found) => ({
      ...found,
      match: 'MATCH (hit)<-[:BETWEEN]-(k:Contradiction)',
    })),
    ...paths(filter),
    ...oneKept(typedAs('k', 'kind', known), 'kinds', filter.kinds),
    ...someOf(typedAs('k', 'types', known), { types }),
    ...oneOf(typedAs('k', 'strength', known), 'strengths', filter.strengths),
    ...oneKept(typedAs('k', 'scope', known), 'scopes', filter.scopes),
    ...oneKept(statusOf('k', known), 'statuses', statuses),
    ...(minimumScore == null
      ? []
      : [{ where: 'k.score >= $minimumScore', params: { minimumScore } }]),
    ...someOf('k.outletIds', { outletIds: outlets }),
    ...someOf('k.languages', { languages }),
    ...someClaim('(k)-[:BETWEEN]->(told:Claim)', claimTests('told', ofSide)),
    ...knownTests('k.createdAt', filter),
    ...asOfTests('k.saidAt', filter),
    ...standing(filter),
  ];
}

/** What an index has in front of these orders, so that a rare value is found as soon as a common one. */
const LED: Readonly<Record<string, readonly string[]>> = {
  'k.kind': ['score'],
  'k.scope': ['score'],
  'k.status': ['score', 'publishedAt'],
};

/** As `oneOf`; the expression is led by an index where it is what is stored, not what it was at some time. */
function oneKept(
  expression: string,
  param: string,
  values: readonly string[] | null | undefined,
): readonly Condition[] {
  return oneOfLeading(expression, param, { values, orders: LED[expression] ?? [] });
}

/** One of the values of a list is among those asked for; the parameter is named as they are given. */
function someOf(
  list: string,
  asked: Readonly<Record<string, readonly string[] | null | undefined>>,
): readonly Condition[] {
  return Object.entries(asked).flatMap(([name, values]) =>
    values == null
      ? []
      : [{ where: `any(each IN ${list} WHERE each IN $${name})`, params: { [name]: values } }],
  );
}

/** Not replaced by a later judgement, and with both sides in articles that stand; at the time that is asked for. */
function standing(filter: ContradictionFilter): readonly Condition[] {
  const { asKnownAt, superseded } = filter;
  const isKnown = asKnownAt != null;
  const includeRetracted = filter.includeRetracted ?? false;
  return [
    ...(superseded ? [] : [{ where: isCurrent('k', { known: isKnown, includeRetracted }) }]),
    ...(includeRetracted ? [] : [{ where: `NOT ${hasRetractedSide('k', isKnown)}` }]),
    ...(isKnown
      ? [
          {
            overlay: contradictionThen('k'),
            params: { asKnownAt: lastInstant(asKnownAt) },
          },
        ]
      : []),
  ];
}

function paths({ claims, actors, touching, events }: ContradictionFilter): readonly Condition[] {
  const paths: Condition[] = [];
  if (claims) {
    const match = 'MATCH (side:Claim)<-[:BETWEEN]-(k:Contradiction)';
    paths.push({ match, where: 'side.id IN $claims', params: { claims } });
  }
  if (events) {
    const match = `MATCH (about:Event)<-[:ABOUT]-${BETWEEN}`;
    paths.push({ match, where: 'about.id IN $events', params: { events } });
  }
  if (actors) {
    const match = `MATCH (source:Actor)\n${spokenBy('source')}${BETWEEN}`;
    paths.push({ match, where: 'source.id IN $actors', params: { actors } });
  }
  if (touching) {
    const match = `MATCH (named:Actor)\n${spokenByOrOf('named')}${BETWEEN}`;
    paths.push({ match, where: 'named.id IN $touching', params: { touching } });
  }
  return paths;
}
