import { NotFoundError } from '../../errors.ts';
import type { StoredArticle } from '../../graph/articles.ts';
import type { ClaimHead } from '../../graph/claim-row.ts';
import type { Contradiction } from '../../model/contradiction.ts';
import type { Span } from '../../model/span.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ArticleRef, ClaimRef, RevisionRef } from '../refs.ts';
import { OutletRef } from './article.ts';
import { AttributionRef } from './attribution.ts';
import { quoteOf } from './claim.ts';
import { QuoteRef, SpanRef } from './span.ts';

/** One side of a disagreement. */
export interface Evidence {
  readonly side: 'A' | 'B';
  readonly claim: ClaimHead;
  readonly clash: readonly Span[];
}

/** Both sides of a disagreement, with their claims; at once where these are at hand. */
export function evidenceOf(
  { a, b, spans }: Contradiction,
  { loaders: { claims } }: Context,
): Evidence[] | Promise<Evidence[]> {
  const sides = (one: ClaimHead, other: ClaimHead): Evidence[] => [
    { side: 'A', claim: one, clash: spans.a },
    { side: 'B', claim: other, clash: spans.b },
  ];
  const one = claims.held(a);
  const other = claims.held(b);
  if (one !== undefined && other !== undefined) return sides(one, other);
  return Promise.all([claims.load(a), claims.load(b)]).then(([first, second]) =>
    sides(first ?? missing(a), second ?? missing(b)),
  );
}

function missing(id: string): never {
  throw new NotFoundError(`The claim ${id} of this contradiction is no longer in the graph.`, {
    details: { kind: 'Claim', id },
  });
}

const SideEnum = builder.enumType('Side', {
  description: 'The sides of a disagreement; neither comes first in anything but order.',
  values: { A: { description: 'The one.' }, B: { description: 'The other.' } },
});

export const EvidenceRef = builder.objectRef<Evidence>('Evidence').implement({
  description:
    'One side of a disagreement down to the characters: revision.text.slice(quote.start, quote.end) is quote.exact.',
  fields: (t) => ({
    side: t.expose('side', { type: SideEnum, description: 'Which side.' }),
    claim: t.expose('claim', { type: ClaimRef, description: 'The claim on this side.' }),
    quote: t.field({
      type: QuoteRef,
      description: 'Its words and where they stand.',
      resolve: ({ claim }) => quoteOf(claim),
    }),
    clash: t.field({
      type: [SpanRef],
      description: 'The words on this side that clash with the other.',
      resolve: ({ clash }) => [...clash],
    }),
    speakers: t.field({
      type: [AttributionRef],
      description: 'Who says it, the nearest to the words first. Empty: the outlet says it.',
      resolve: ({ claim }) => [...claim.attributions],
    }),
    revision: t.field({
      type: RevisionRef,
      description: 'The text that the offsets index into.',
      resolve: ({ claim }) => claim.revisionId,
    }),
    article: t.field({
      type: ArticleRef,
      description: 'Where it was published.',
      resolve: ({ claim }) => claim.articleId,
    }),
    outlet: t.field({
      type: OutletRef,
      nullable: true,
      description: 'Who published it, where known.',
      resolve: ({ claim: { articleId } }, _args, { loaders: { articles } }) => {
        const outletOf = (article: StoredArticle | null) => article?.outlet ?? null;
        const held = articles.held(articleId);
        return held === undefined ? articles.load(articleId).then(outletOf) : outletOf(held);
      },
    }),
    publishedAt: t.field({
      type: 'Timestamp',
      nullable: true,
      description: 'When it was published; null is unknown.',
      resolve: ({ claim }) => claim.publishedAt,
    }),
  }),
});
