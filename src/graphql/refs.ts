import type { StoredArticle } from '../graph/articles.ts';
import type { ClaimHead } from '../graph/claim-row.ts';
import type { EventHead } from '../graph/event-row.ts';
import type { RevisionHead } from '../graph/revisions.ts';
import type { Actor } from '../model/actor.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Review } from '../model/review.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import type { ByIdLoader } from './loaders.ts';

/** A node type on a model type: a resolver may return the object, or only its id, which the request's loader then reads. */
function nodeRef<Item extends { readonly id: string }>(
  name: string,
  loader: (context: Context) => ByIdLoader<Item>,
) {
  const ref = builder.loadableNodeRef(name, {
    id: { resolve: (item: Item) => item.id },
    // Pothos takes null for a thing that is not there; its types only know of errors.
    load: (ids: string[], context: Context) =>
      loader(context).loadMany(ids) as Promise<(Item | Error)[]>,
  });
  // Pothos would put a loader of its own before ours; what is at hand is given without a promise, so that nobody waits.
  const getDataloader = (context: Context) => {
    const { held, load, loadMany } = loader(context);
    return { load: (id: string) => held(id) ?? load(id), loadMany };
  };
  ref.getDataloader = getDataloader as unknown as typeof ref.getDataloader;
  ref.updateConfig((config) => ({
    ...config,
    extensions: { ...config.extensions, getDataloader },
  }));
  return ref;
}

export const ArticleRef = nodeRef<StoredArticle>('Article', ({ loaders }) => loaders.articles);
export const RevisionRef = nodeRef<RevisionHead>('Revision', ({ loaders }) => loaders.revisions);
export const ClaimRef = nodeRef<ClaimHead>('Claim', ({ loaders }) => loaders.claims);
export const ActorRef = nodeRef<Actor>('Actor', ({ loaders }) => loaders.actors);
export const EventRef = nodeRef<EventHead>('Event', ({ loaders }) => loaders.events);
export const ContradictionRef = nodeRef<Contradiction>(
  'Contradiction',
  ({ loaders }) => loaders.contradictions,
);
export const ReviewRef = nodeRef<Review>('Review', ({ loaders }) => loaders.reviews);
