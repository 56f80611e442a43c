import { z } from 'zod';
import { feedList } from '../../graph/feeds.ts';
import { FEED_KINDS, type Feed } from '../../model/feed.ts';
import type { FeedOutcome } from '../../sources/feed-runner.ts';
import type { PageResult } from '../../sources/page-result.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { ArticleRef } from '../refs.ts';
import { CHANGE_ERRORS } from './errors.ts';
import { pageAddress, RefusalEnum, sourcesOf } from './ingest-url.ts';
import { AccountRef } from './review.ts';

const FeedKindEnum = builder.enumType('FeedKind', {
  description: 'What a feed is written in.',
  values: Object.fromEntries(
    FEED_KINDS.map((kind) => [
      kind.toUpperCase(),
      {
        value: kind,
        description:
          kind === 'sitemap' ? 'A sitemap, or an index of them.' : `${kind.toUpperCase()}.`,
      },
    ]),
  ) as Record<string, { value: (typeof FEED_KINDS)[number]; description: string }>,
});

const FeedRef = builder.objectRef<Feed>('Feed').implement({
  description: 'A list of articles that the service looks at on a schedule.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    url: t.exposeString('url', { description: 'Its address.' }),
    kind: t.expose('kind', {
      type: FeedKindEnum,
      nullable: true,
      description: 'What it is written in; null until it was first read.',
    }),
    title: t.exposeString('title', { nullable: true, description: 'What it calls itself.' }),
    everyMinutes: t.exposeInt('everyMinutes', { description: 'Minutes between two looks.' }),
    active: t.exposeBoolean('active', {
      description: 'False: it is gone, and no longer looked at.',
    }),
    lastFetchedAt: t.expose('lastFetchedAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it was last looked at.',
    }),
    lastStatus: t.exposeString('lastStatus', {
      nullable: true,
      description: '"ok", "unchanged", or why it was not read.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'The same in a sentence.',
    }),
    failures: t.exposeInt('failures', { description: 'Looks in a row that failed.' }),
    nextAt: t.expose('nextAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it is next looked at.',
    }),
    createdBy: t.expose('createdBy', { type: AccountRef, description: 'Who added it.' }),
    createdAt: t.expose('createdAt', { type: 'Timestamp', description: 'When it was added.' }),
  }),
});

const FeedConnection = builder.connectionObject(
  { type: FeedRef, name: 'FeedConnection', description: 'A page of feeds.' },
  { name: 'FeedEdge', description: 'A row and its place in the list.' },
);

const FeedPageRef = builder.objectRef<PageResult>('FeedPage').implement({
  description: 'What came of one article that a feed lists.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Its address.' }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article; null where there is none.',
      resolve: (page) =>
        page.kind === 'ingested'
          ? page.report.articleId
          : page.kind === 'unchanged'
            ? page.articleId
            : null,
    }),
    isNew: t.boolean({
      description: 'Whether it brought a text that was not in the graph.',
      resolve: (page) => page.kind === 'ingested' && page.report.isNew,
    }),
    refusal: t.field({
      type: RefusalEnum,
      nullable: true,
      description: 'Why the page was not fetched, also where the text of the feed stands for it.',
      resolve: (page) =>
        page.kind === 'refused'
          ? page.refusal.reason
          : page.kind === 'ingested'
            ? (page.instead?.reason ?? null)
            : null,
    }),
    message: t.string({
      nullable: true,
      description: 'Why there is no article, in words.',
      resolve: (page) =>
        page.kind === 'refused'
          ? page.refusal.message
          : page.kind === 'rejected'
            ? page.error.message
            : null,
    }),
  }),
});

const FeedRunRef = builder.objectRef<FeedOutcome>('FeedRun').implement({
  description: 'What came of a look at a feed.',
  fields: (t) => ({
    feed: t.expose('feed', { type: FeedRef, description: 'The feed, as it now stands.' }),
    pages: t.field({
      type: [FeedPageRef],
      description: 'What was new, or said to have changed, the newest first.',
      resolve: ({ pages }) => [...pages],
    }),
    left: t.exposeInt('left', { description: 'Articles that wait for the next look.' }),
    problems: t.stringList({
      description: 'Why the feed, or a list that it names, was not read.',
      resolve: ({ problems }) => problems.map(({ message }) => message),
    }),
  }),
});

const INGESTER = { authScopes: { role: 'ingester' } } as const;

builder.queryField('feeds', (t) =>
  t.connection(
    {
      type: FeedRef,
      description: 'Feeds that are looked at, the newest first.',
      ...INGESTER,
      complexity: pageComplexity,
      resolve: (_root, page, context) =>
        listConnection(context, { listing: feedList, conditions: [] }, page),
    },
    FeedConnection,
  ),
);

builder.mutationFields((t) => ({
  addFeed: t.field({
    ...INGESTER,
    type: FeedRef,
    description:
      'Has a feed or sitemap looked at on a schedule, for the first time at once. One that is there gets the new schedule.',
    args: {
      url: t.arg.string({ required: true, validate: pageAddress, description: 'Its address.' }),
      everyMinutes: t.arg.int({
        validate: z.number().int().nullish(),
        description: 'Minutes between two looks, 5 to 10080; 60 where absent.',
      }),
    },
    errors: { types: CHANGE_ERRORS, union: { name: 'AddFeedOutcome' } },
    complexity: 20,
    resolve: (_root, feed, context) => sourcesOf(context).addFeed(feed, context.principal),
  }),
  removeFeed: t.field({
    ...INGESTER,
    type: FeedRef,
    description: 'Looks at a feed no more. What it brought in stays.',
    args: { id: t.arg.id({ required: true, description: 'Its id, or its address.' }) },
    errors: { types: CHANGE_ERRORS, union: { name: 'RemoveFeedOutcome' } },
    complexity: 20,
    resolve: (_root, { id }, context) => sourcesOf(context).removeFeed(id, context.principal),
  }),
  runFeed: t.field({
    ...INGESTER,
    type: FeedRunRef,
    description: 'Looks at a feed now.',
    args: { id: t.arg.id({ required: true, description: 'Its id, or its address.' }) },
    errors: { types: CHANGE_ERRORS, union: { name: 'RunFeedOutcome' } },
    complexity: 200,
    resolve: (_root, { id }, context) => sourcesOf(context).runFeed(id, { signal: context.signal }),
  }),
}));
