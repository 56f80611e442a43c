import { ARTICLE_ORDERS, articleConditions, articleList } from '../../graph/article-list.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import {
  contentFields,
  knowledgeFields,
  namesOf,
  retractedField,
  searchText,
  someOf,
  voiceFields,
} from './filter-parts.ts';
import { orderInput, orderOf } from './order.ts';
import { TimeRangeInput } from './time-range.ts';

export const ArticleFilterInput = builder.inputType('ArticleFilter', {
  description:
    'Which articles; all that is given must hold. What is asked of claims must hold of one claim of the newest text.',
  fields: (t) => ({
    ...voiceFields(t, 'A claim of it is'),
    ...contentFields(t, 'A claim of it is'),
    ...knowledgeFields(t),
    ...retractedField(t),
    outlet: t.string({ description: 'Published by it: a name, a site or an id.' }),
    languages: t.stringList({
      validate: someOf,
      description: 'In one of these languages (BCP 47).',
    }),
    text: t.string({ validate: searchText, description: 'Headline or byline have these words.' }),
    publishedAt: t.field({ type: TimeRangeInput, description: 'Published in this time.' }),
  }),
});

export const ArticleOrderInput = orderInput('Article', ARTICLE_ORDERS, {
  publishedAt: 'When it was published; unknown comes before every date.',
  recordedAt: 'When the graph learnt of it.',
});

export interface ArticleArguments {
  readonly filter?: typeof ArticleFilterInput.$inferInput | null | undefined;
  readonly orderBy?: typeof ArticleOrderInput.$inferInput | null | undefined;
}

/** The list of articles that the arguments ask for. */
export async function articlesAsked(context: Context, { filter, orderBy }: ArticleArguments) {
  const names = await namesOf(context, filter ?? {});
  const conditions = articleConditions({ ...filter, ...names });
  return { listing: articleList, conditions, filter: filter ?? null, order: orderOf(orderBy) };
}
