import { ARTICLE_PROJECTION, articleRow } from './articles.ts';
import { oneOf, rangeParams, search, type TimeRange } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';

/** Which articles; absent and null ask for nothing. */
export interface ArticleFilter {
  readonly outlets?: readonly string[] | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly publishedAt?: TimeRange | null | undefined;
}

/** Articles, the newest first, those of unknown date last. */
export const articleList = listing({
  name: 'articles',
  variable: 'd',
  label: 'Article',
  key: 'd.sortKey',
  indexed: 'd.sortKey IS NOT NULL',
  descending: true,
  projection: ARTICLE_PROJECTION,
  row: articleRow,
  anchors: {},
});

/** The conditions that a filter of articles stands for. */
export function articleConditions(filter: ArticleFilter): readonly Condition[] {
  const { outlets, publishedAt } = filter;
  return [
    ...search({ index: 'article_text', variable: 'd' }, filter.text),
    ...(outlets
      ? [
          {
            match: 'MATCH (outlet:Outlet)<-[:PUBLISHED_BY]-(d:Article)',
            where: 'outlet.id IN $outlets',
            params: { outlets },
          },
        ]
      : []),
    ...oneOf('d.language', 'languages', filter.languages),
    ...(publishedAt
      ? [
          {
            where: 'd.publishedAt >= $published.from AND d.publishedAt <= $published.to',
            params: { published: rangeParams(publishedAt) },
          },
        ]
      : []),
  ];
}
