import { NotFoundError } from '../errors.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { Span } from '../model/span.ts';
import { actorsNamed } from './actors.ts';
import { articlesByIds, type StoredArticle } from './articles.ts';
import {
  type ContradictionFilter,
  contradictionConditions,
  contradictionList,
} from './contradiction-list.ts';
import { loadEvidence } from './evidence.ts';
import type { Graph } from './runner.ts';

/** One side of a traced disagreement, down to its article. */
export interface TracedSide {
  readonly evidence: ClaimEvidence;
  readonly article: StoredArticle | null;
  /** The clashing words, as offsets into the revision's text. */
  readonly clash: readonly Span[];
}

export interface Traced {
  readonly contradiction: Contradiction;
  readonly a: TracedSide;
  readonly b: TracedSide;
}

export interface Trace {
  readonly found: readonly Traced[];
  /** There are others, less sure ones, beyond the limit. */
  readonly more: boolean;
}

/**
 * The disagreements that meet a filter, the surest first, each with both sides' evidence.
 * @throws NotFoundError where `actor` is nobody the graph knows
 */
export async function trace(
  graph: Graph,
  filter: ContradictionFilter & { readonly actor?: string | undefined },
  limit: number,
): Promise<Trace> {
  const { actor, ...rest } = filter;
  const touching = actor === undefined ? undefined : await someActors(graph, actor);
  const [page] = await contradictionList.pages(graph, {
    of: null,
    conditions: contradictionConditions({ ...rest, touching }),
    page: { size: limit, after: null, before: null, backward: false },
  });
  const contradictions = (page?.rows ?? []).map(({ item }) => item);
  const evidence = await loadEvidence(
    graph,
    contradictions.flatMap(({ a, b }) => [a, b]),
  );
  const articleIds = [...evidence.values()].map(({ claim }) => claim.articleId);
  const articles = new Map(
    (await articlesByIds(graph, [...new Set(articleIds)])).map((each) => [each.id, each]),
  );
  return {
    more: page?.more ?? false,
    found: contradictions.flatMap((contradiction) => {
      const a = evidence.get(contradiction.a);
      const b = evidence.get(contradiction.b);
      if (a === undefined || b === undefined) return [];
      const side = (of: ClaimEvidence, clash: readonly Span[]): TracedSide => ({
        evidence: of,
        article: articles.get(of.claim.articleId) ?? null,
        clash,
      });
      const { spans } = contradiction;
      return [{ contradiction, a: side(a, spans.a), b: side(b, spans.b) }];
    }),
  };
}

async function someActors(graph: Graph, nameOrId: string) {
  const ids = await actorsNamed(graph, nameOrId);
  if (ids.length > 0) return ids;
  throw new NotFoundError(
    `No actor is known as "${nameOrId}". Give an id or a name as articles write it.`,
    { details: { kind: 'Actor', id: nameOrId } },
  );
}
