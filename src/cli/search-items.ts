import { actorsByIds } from '../graph/actors.ts';
import { articlesByIds, type StoredArticle } from '../graph/articles.ts';
import { contradictionsByIds } from '../graph/contradictions.ts';
import { eventHeadsByIds } from '../graph/events.ts';
import { loadEvidence } from '../graph/evidence.ts';
import type { Runner } from '../graph/runner.ts';
import type { SearchHit } from '../graph/search.ts';
import type { Actor } from '../model/actor.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { ClaimId } from '../model/ids.ts';

type EventHead = Awaited<ReturnType<typeof eventHeadsByIds>>[number];

/** A hit with the thing itself. */
export type FoundItem = Pick<SearchHit, 'score' | 'ranks'> & {
  readonly id: string;
  readonly matched: SearchHit['item']['matched'];
} & (
    | {
        readonly kind: 'claim';
        readonly item: ClaimEvidence & { readonly article: StoredArticle | null };
      }
    | { readonly kind: 'actor'; readonly item: Actor }
    | { readonly kind: 'event'; readonly item: EventHead }
    | { readonly kind: 'article'; readonly item: StoredArticle }
    | { readonly kind: 'contradiction'; readonly item: Contradiction }
  );

/** Reads what hits are, one query a kind; what has gone since is left out. */
export async function searchItems(
  graph: Runner,
  hits: readonly SearchHit[],
): Promise<readonly FoundItem[]> {
  const ids = (kind: SearchHit['item']['kind']) =>
    hits.flatMap(({ item }) => (item.kind === kind ? [item.id] : []));
  const [evidence, actors, events, contradictions] = await Promise.all([
    loadEvidence(graph, ids('claim') as ClaimId[]),
    actorsByIds(graph, ids('actor')),
    eventHeadsByIds(graph, ids('event')),
    contradictionsByIds(graph, ids('contradiction')),
  ]);
  const tellers = [...evidence.values()].map(({ claim }) => claim.articleId as string);
  const articles = byId(await articlesByIds(graph, [...new Set([...ids('article'), ...tellers])]));
  const [actorOf, eventOf, contradictionOf] = [byId(actors), byId(events), byId(contradictions)];
  const ofClaim = (id: string) => {
    const found = evidence.get(id as ClaimId);
    return found && { ...found, article: articles.get(found.claim.articleId) ?? null };
  };
  return hits.flatMap(({ item: { id, kind, matched }, score, ranks }): FoundItem[] => {
    const hit = { id, score, ranks, matched };
    if (kind === 'claim') return some(ofClaim(id), (item) => ({ kind, ...hit, item }));
    if (kind === 'actor') return some(actorOf.get(id), (item) => ({ kind, ...hit, item }));
    if (kind === 'event') return some(eventOf.get(id), (item) => ({ kind, ...hit, item }));
    if (kind === 'article') return some(articles.get(id), (item) => ({ kind, ...hit, item }));
    return some(contradictionOf.get(id), (item) => ({ kind, ...hit, item }));
  });
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map<string, Item>(items.map((item) => [item.id, item]));
const some = <Item>(item: Item | undefined, wrap: (item: Item) => FoundItem): FoundItem[] =>
  item === undefined ? [] : [wrap(item)];
