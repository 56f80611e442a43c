import type { Outlet } from '../../model/article.ts';
import { builder } from '../builder.ts';
import { hangingConnection, listConnection, pageComplexity } from '../connection.ts';
import { ArticleConnection, ClaimConnection, ContradictionConnection } from '../connections.ts';
import { mustExist } from '../must-exist.ts';
import { ArticleRef, ClaimRef, ContradictionRef, RevisionRef } from '../refs.ts';
import { ArticleFilterInput, ArticleOrderInput, articlesAsked } from './article-filter.ts';
import { ClaimFilterInput, ClaimOrderInput, claimsAsked } from './claim-filter.ts';
import {
  ContradictionFilterInput,
  ContradictionOrderInput,
  contradictionsAsked,
} from './contradiction-filter.ts';
import { FILTER, ORDER, ofArticle } from './filter-parts.ts';

export const OutletRef = builder.objectRef<Outlet>('Outlet').implement({
  description: 'Who publishes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id in the graph.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    site: t.exposeString('site', { nullable: true, description: 'Its host name, where known.' }),
  }),
});

ArticleRef.implement({
  description: 'What is published under one address.',
  fields: (t) => ({
    url: t.exposeString('url', { nullable: true, description: 'Its address, where known.' }),
    title: t.exposeString('title', { nullable: true, description: 'Its headline, where known.' }),
    byline: t.exposeString('byline', { nullable: true, description: 'Who wrote it, as printed.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it was published; null is unknown.',
    }),
    language: t.exposeString('language', {
      description: 'BCP 47 tag; "und" where it cannot be told.',
    }),
    outlet: t.expose('outlet', {
      type: OutletRef,
      nullable: true,
      description: 'Who published it, where known.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'Timestamp',
      description: 'When the graph learnt of it.',
    }),
    revision: t.field({
      type: RevisionRef,
      description: 'Its newest text.',
      resolve: (article) => article.currentRevision,
    }),
    revisions: t.field({
      type: [RevisionRef],
      description: 'All its texts, the oldest first.',
      resolve: async (article, _args, { loaders }) => [
        ...(await loaders.revisionsOfArticle.load(article.id)),
      ],
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims of its newest text.',
        args: {
          filter: t.arg({ type: ClaimFilterInput, description: FILTER }),
          orderBy: t.arg({ type: ClaimOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ currentRevision: id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await claimsAsked(context, { filter: ofArticle(filter), orderBy });
          return hangingConnection(context, { ...asked, anchor: 'revision', id }, page, info);
        },
      },
      ClaimConnection,
    ),
  }),
});

RevisionRef.implement({
  description:
    'One state of the text of an article. The text never changes; all offsets index into it.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 is the first text of the article.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the UTF-8 bytes of the text.' }),
    text: t.string({
      description: 'The canonical text (NFC, line ends \\n).',
      complexity: 3,
      resolve: ({ id, text }, _args, { loaders }) =>
        text ?? mustExist(loaders.texts.load(id), { kind: 'Revision', id }),
    }),
    retrievedAt: t.expose('retrievedAt', {
      type: 'Timestamp',
      description: 'When it was fetched or read.',
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article it is a text of.',
      resolve: (revision) => revision.articleId,
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims of this text.',
        args: {
          filter: t.arg({ type: ClaimFilterInput, description: FILTER }),
          orderBy: t.arg({ type: ClaimOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await claimsAsked(context, { filter: ofArticle(filter), orderBy });
          return hangingConnection(context, { ...asked, anchor: 'revision', id }, page, info);
        },
      },
      ClaimConnection,
    ),
    contradictions: t.connection(
      {
        type: ContradictionRef,
        description: 'Disagreements with the claims of this text, the surest first.',
        args: {
          filter: t.arg({ type: ContradictionFilterInput, description: FILTER }),
          orderBy: t.arg({ type: ContradictionOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await contradictionsAsked(context, { filter: ofArticle(filter), orderBy });
          return hangingConnection(context, { ...asked, anchor: 'revision', id }, page, info);
        },
      },
      ContradictionConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  article: t.field({
    type: ArticleRef,
    nullable: true,
    description: 'The article with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }) => id,
  }),
  articles: t.connection(
    {
      type: ArticleRef,
      description: 'Articles, the newest first, those of unknown date last.',
      args: {
        filter: t.arg({ type: ArticleFilterInput, description: FILTER }),
        orderBy: t.arg({ type: ArticleOrderInput, description: ORDER }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { filter, orderBy, ...page }, context, info) =>
        listConnection(context, await articlesAsked(context, { filter, orderBy }), page, info),
    },
    ArticleConnection,
  ),
}));
