import DataLoader from 'dataloader';
import { actorsByIds, principalsOf } from '../graph/actors.ts';
import { articlesByIds } from '../graph/articles.ts';
import { claimsByIds } from '../graph/claims.ts';
import { contradictionsByIds } from '../graph/contradictions.ts';
import { corroborationOf, originsOf } from '../graph/copies.ts';
import { eventHeadsByIds, eventStatusesOf } from '../graph/events.ts';
import { kindsOfNodes } from '../graph/kinds-of-nodes.ts';
import { retractionsOf } from '../graph/retractions.ts';
import { latestReviews, reviewsByIds } from '../graph/reviews.ts';
import { revisionsByIds, revisionsOf } from '../graph/revisions.ts';
import type { Runner, RunOptions } from '../graph/runner.ts';
import { mergedOf, sameAsOf } from '../graph/same-as.ts';
import { createListLoaders } from './list-loaders.ts';

/** Reads things by their ids, all that are asked for at one time in one query; null where there is none. */
export type ByIdLoader<Item> = DataLoader<string, Item | null>;

type ReadByIds<Item> = (
  runner: Runner,
  ids: readonly string[],
  options: RunOptions,
) => Promise<readonly Item[]>;

export type Loaders = ReturnType<typeof createLoaders>;

/** All reads by id of one request; made once per request, so that nothing is read twice and nothing is stale. */
export function createLoaders(graph: Runner, options: RunOptions) {
  function byId<Item extends { readonly id: string }>(read: ReadByIds<Item>): ByIdLoader<Item> {
    return new DataLoader(async (ids) => {
      const items = await read(graph, ids, options);
      const found = new Map<string, Item>(items.map((item) => [item.id, item]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }
  /** For reads that already answer in the order of the ids. */
  const inOrder = <Item>(read: ReadByIds<Item>) =>
    new DataLoader<string, Item>((ids) => read(graph, ids, options));

  return {
    articles: byId(articlesByIds),
    revisions: byId(revisionsByIds),
    claims: byId(claimsByIds),
    actors: byId(actorsByIds),
    events: byId(eventHeadsByIds),
    eventStatuses: inOrder(eventStatusesOf),
    contradictions: byId(contradictionsByIds),
    reviews: byId(reviewsByIds),
    latestReviews: inOrder(latestReviews),
    kinds: inOrder(kindsOfNodes),
    principals: inOrder(principalsOf),
    revisionsOfArticle: inOrder(revisionsOf),
    retractions: inOrder(retractionsOf),
    corroborations: inOrder(corroborationOf),
    origins: inOrder(originsOf),
    actorsMerged: inOrder((runner, ids, given) => mergedOf(runner, 'Actor', ids, given)),
    eventsMerged: inOrder((runner, ids, given) => mergedOf(runner, 'Event', ids, given)),
    actorsSameAs: inOrder((runner, ids, given) => sameAsOf(runner, 'Actor', ids, given)),
    eventsSameAs: inOrder((runner, ids, given) => sameAsOf(runner, 'Event', ids, given)),
    ...createListLoaders(graph, options),
  };
}
