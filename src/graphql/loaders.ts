import DataLoader from 'dataloader';
import { actorsByIds } from '../graph/actors.ts';
import { articlesByIds } from '../graph/articles.ts';
import type { ClaimHead } from '../graph/claim-row.ts';
import { claimsAlong, claimsByIds } from '../graph/claims.ts';
import { contradictionsByIds } from '../graph/contradictions.ts';
import { corroborationOf, originsOf } from '../graph/copies.ts';
import { eventHeadsByIds, eventStatusesOf } from '../graph/events.ts';
import { kindsOfNodes } from '../graph/kinds-of-nodes.ts';
import { principalsOf } from '../graph/principals.ts';
import { type Along, NO_PARTS, type Parts } from '../graph/read-along.ts';
import { retractionsOf } from '../graph/retractions.ts';
import { latestReviews, reviewsByIds } from '../graph/reviews.ts';
import { type RevisionHead, revisionsByIds, revisionsOf, textsOf } from '../graph/revisions.ts';
import type { Runner, RunOptions } from '../graph/runner.ts';
import { mergedOf, sameAsOf } from '../graph/same-as.ts';
import { createListLoaders } from './list-loaders.ts';

/** Reads things by their ids, all that are asked for at one time in one query; null where there is none. */
export interface ByIdLoader<Item> {
  load(id: string): Promise<Item | null>;
  loadMany(ids: readonly string[]): Promise<(Item | Error | null)[]>;
  /** What is at hand, so that nobody has to wait for it. */
  held(id: string): Item | undefined;
  /** Keeps what another query has brought. */
  keep(id: string, item: Item): void;
  /** Has it read anew, since it was written. */
  clear(id: string): void;
}

type ReadByIds<Item> = (
  runner: Runner,
  ids: readonly string[],
  options: RunOptions,
) => Promise<readonly Item[]>;

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * All reads by id of one request; made once per request, so that nothing is read twice and nothing is stale.
 * `partsOfClaims` says what is read along with claims.
 */
export function createLoaders(
  graph: Runner,
  options: RunOptions,
  partsOfClaims: () => Parts = () => NO_PARTS,
) {
  const byId = <Item extends { readonly id: string }>(read: ReadByIds<Item>) =>
    loaderOf((ids: readonly string[]) => read(graph, ids, options));
  /** For reads that already answer in the order of the ids. */
  const inOrder = <Item>(read: ReadByIds<Item>) =>
    new DataLoader<string, Item>((ids) => read(graph, ids, options));

  const loaders = {
    articles: byId(articlesByIds),
    revisions: byId<RevisionHead>(revisionsByIds),
    texts: inOrder(textsOf),
    claims: loaderOf<ClaimHead>((ids) => claimsWith(ids, partsOfClaims())),
    /** With what was not read before, since nobody foresaw that it would be asked. */
    wholeClaims: byId(claimsByIds),
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
    ...createListLoaders(graph, options, keep),
    keep,
  };
  async function claimsWith(ids: readonly string[], parts: Parts): Promise<readonly ClaimHead[]> {
    const found = await claimsAlong(graph, { ids, parts }, options);
    for (const { along } of found) keep(along);
    return found.map(({ claim }) => claim);
  }
  /** Keeps what was read along, so that it is not read again. */
  function keep(along: Along | null): void {
    for (const { claim, along: further } of along?.claims ?? []) {
      loaders.claims.keep(claim.id, claim);
      keep(further);
    }
    for (const actor of along?.actors ?? []) loaders.actors.keep(actor.id, actor);
    for (const { speaker, principals, actors } of along?.principals ?? []) {
      loaders.principals.prime(speaker, principals);
      for (const actor of actors) loaders.actors.keep(actor.id, actor);
    }
    for (const found of along?.contradictions ?? []) loaders.contradictions.keep(found.id, found);
    for (const event of along?.events ?? []) loaders.events.keep(event.id, event);
    for (const article of along?.articles ?? []) loaders.articles.keep(article.id, article);
    for (const revision of along?.revisions ?? []) loaders.revisions.keep(revision.id, revision);
  }
  return loaders;
}

function loaderOf<Item extends { readonly id: string }>(
  read: (ids: readonly string[]) => Promise<readonly Item[]>,
): ByIdLoader<Item> {
  const held = new Map<string, Item>();
  const loader = new DataLoader<string, Item | null>(async (ids) => {
    for (const item of await read(ids)) held.set(item.id, item);
    return ids.map((id) => held.get(id) ?? null);
  });
  const load = (id: string) => {
    const item = held.get(id);
    return item === undefined ? loader.load(id) : Promise.resolve(item);
  };
  return {
    load,
    loadMany: (ids) => Promise.all(ids.map((id) => load(id).catch((error: Error) => error))),
    held: (id) => held.get(id),
    keep: (id, item) => {
      if (!held.has(id)) held.set(id, item);
    },
    clear: (id) => {
      held.delete(id);
      loader.clear(id);
    },
  };
}
