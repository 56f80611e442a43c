import type { ActorType } from '../model/actor.ts';
import { ACTOR_PROJECTION, actorRow } from './actor-row.ts';
import {
  type AsOf,
  asOfTests,
  type ClaimTests,
  claimTests,
  knownTests,
  someClaim,
} from './claim-tests.ts';
import { oneOf, search } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';

/** Which actors; what is asked of claims must hold of one claim that they are a source of. Absent and null ask for nothing. */
export interface ActorFilter
  extends Omit<ClaimTests, 'actors' | 'speaksFor'>,
    Omit<AsOf, 'includeRetracted'> {
  readonly types?: readonly ActorType[] | null | undefined;
  readonly text?: string | null | undefined;
  /** They speak for one of these. */
  readonly speaksFor?: readonly string[] | null | undefined;
  /** Whether to give sources that are not named; they belong to one article each. */
  readonly anonymous?: boolean | null | undefined;
}

/** By what actors can be sorted; "claims" reads every actor that meets the filter. */
export const ACTOR_ORDERS = ['name', 'claims'] as const;

/** Actors by name unless told. */
export const actorList = listing({
  name: 'actors',
  variable: 'a',
  label: 'Actor',
  order: 'name',
  key: 'a.name',
  indexed: 'a.name IS NOT NULL',
  descending: false,
  orders: {
    claims: {
      key: 'COUNT { (a)<-[:ATTRIBUTED_TO]-(:Claim) }',
      indexed: 'a.id IS NOT NULL',
      descending: true,
    },
  },
  projection: ACTOR_PROJECTION,
  row: actorRow,
  anchors: {},
});

const FOR = `EXISTS { (a)-[:SPEAKS_FOR*1..4]->(principal:Actor) WHERE principal.id IN $speaksFor }`;
const SAID = '(a)<-[:ATTRIBUTED_TO]-(told:Claim)';
const NAMED = '(a)<-[:ATTRIBUTED_TO|MENTIONS]-(told:Claim)';

/** The conditions that a filter of actors stands for. */
export function actorConditions(filter: ActorFilter): readonly Condition[] {
  const { anonymous, speaksFor, ...tests } = filter;
  return [
    // Who is found by a name of their own stands in the list as the one who stands for them.
    ...search({ index: 'actor_text', variable: 'found' }, filter.text).map((hit) => ({
      ...hit,
      match: 'MATCH (a:Actor {id: coalesce(found.mergedInto, found.id)})',
    })),
    { where: 'a.mergedInto IS NULL' },
    ...oneOf('a.type', 'types', filter.types),
    ...(speaksFor == null ? [] : [{ where: FOR, params: { speaksFor } }]),
    ...(anonymous == null ? [] : [{ where: `a.articleId IS ${anonymous ? 'NOT ' : ''}NULL` }]),
    ...someClaim(SAID, claimTests('told', tests)),
    ...knownTests('a.recordedAt', filter),
    ...asOfTests('told.saidAt', filter).map(({ where, params }) => ({
      where: `EXISTS { ${NAMED} WHERE ${where} }`,
      ...(params === undefined ? {} : { params }),
    })),
  ];
}
