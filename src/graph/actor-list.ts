import type { ActorType } from '../model/actor.ts';
import { ACTOR_PROJECTION, actorRow } from './actor-row.ts';
import { oneOf, search } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';

/** Which actors; absent and null ask for nothing. */
export interface ActorFilter {
  readonly types?: readonly ActorType[] | null | undefined;
  readonly text?: string | null | undefined;
  /** Whether to give sources that are not named; they belong to one article each. */
  readonly anonymous?: boolean | null | undefined;
}

/** Actors by name. */
export const actorList = listing({
  name: 'actors',
  variable: 'a',
  label: 'Actor',
  key: 'a.name',
  indexed: 'a.name IS NOT NULL',
  descending: false,
  projection: ACTOR_PROJECTION,
  row: actorRow,
  anchors: {},
});

/** The conditions that a filter of actors stands for. */
export function actorConditions(filter: ActorFilter): readonly Condition[] {
  const { anonymous } = filter;
  return [
    ...search({ index: 'actor_text', variable: 'a' }, filter.text),
    ...oneOf('a.type', 'types', filter.types),
    ...(anonymous == null ? [] : [{ where: `a.articleId IS ${anonymous ? 'NOT ' : ''}NULL` }]),
  ];
}
