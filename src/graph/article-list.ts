import { ARTICLE_PROJECTION, articleRow } from './articles.ts';
import { retractedThen } from './as-known.ts';
import {
  type AsOf,
  asOfTests,
  type ClaimTests,
  claimTests,
  knownTests,
  published,
  someClaim,
} from './claim-tests.ts';
import { oneOf, rangeParams, search } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';

/** Which articles; what is asked of claims must hold of one claim of its newest text. Absent and null ask for nothing. */
export interface ArticleFilter extends ClaimTests, AsOf {
  readonly text?: string | null | undefined;
}

/** By what articles can be sorted; an index serves each. */
export const ARTICLE_ORDERS = ['publishedAt', 'recordedAt'] as const;

/** Articles, the newest first unless told, those of unknown date last. */
export const articleList = listing({
  name: 'articles',
  variable: 'd',
  label: 'Article',
  order: 'publishedAt',
  key: 'd.sortKey',
  indexed: 'd.sortKey IS NOT NULL',
  descending: true,
  orders: {
    recordedAt: {
      key: 'd.recordedAt',
      indexed: 'd.recordedAt IS NOT NULL AND d.id IS NOT NULL',
      descending: true,
      isTime: true,
    },
  },
  projection: ARTICLE_PROJECTION,
  row: articleRow,
  anchors: {},
});

const NEWEST_CLAIMS = 'MATCH (told:Claim {revisionId: d.currentRevision})';
const RETRACTED = 'd.retractedAt IS NOT NULL';

/** The conditions that a filter of articles stands for. */
export function articleConditions(filter: ArticleFilter): readonly Condition[] {
  const { outlets, languages, publishedAt, includeRetracted, asKnownAt, ...tests } = filter;
  return [
    ...search({ index: 'article_text', variable: 'd' }, filter.text),
    ...(outlets == null
      ? []
      : [
          {
            match: 'MATCH (outlet:Outlet)<-[:PUBLISHED_BY]-(d:Article)',
            where: 'outlet.id IN $outlets',
            params: { outlets },
          },
        ]),
    ...oneOf('d.language', 'languages', languages),
    ...(publishedAt == null
      ? []
      : [
          {
            where: published('d.sortKey', 'd.publishedAt'),
            params: { published: rangeParams(publishedAt, 'publishedAt') },
          },
        ]),
    ...someClaim(NEWEST_CLAIMS, claimTests('told', tests)),
    ...knownTests('d.recordedAt', filter),
    ...asOfTests('d.publishedAt', filter),
    ...(includeRetracted
      ? []
      : [
          {
            where: asKnownAt == null ? `NOT (${RETRACTED})` : `NOT ${retractedThen('d')}`,
          },
        ]),
  ];
}
