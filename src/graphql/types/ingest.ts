import { z } from 'zod';
import { InputError } from '../../errors.ts';
import type { IngestReport } from '../../ingest/report.ts';
import { builder } from '../builder.ts';
import type { IngestRequest } from '../context.ts';
import { MAX_ARTICLE_CHARACTERS } from '../limits.ts';
import { ArticleRef, RevisionRef } from '../refs.ts';
import { INGEST_ERRORS } from './errors.ts';

const content = z
  .string()
  .min(1, 'is empty')
  .max(MAX_ARTICLE_CHARACTERS, `is longer than ${MAX_ARTICLE_CHARACTERS} characters`)
  .nullish();

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty: leave it out where it is unknown')
    .max(most, `is longer than ${most} characters`)
    // Control characters would end up in terminals, logs and feeds.
    .regex(/^\P{Cc}*$/u, 'has control characters in it')
    .nullish();

const webAddress = z
  .url({ protocol: /^https?$/, error: 'is no http or https address' })
  .max(2_000, 'is longer than 2000 characters')
  .nullish();

export const ArticleInput = builder.inputType('IngestArticleInput', {
  description: 'An article: exactly one of text, html and markdown, and what is known of it.',
  fields: (t) => ({
    text: t.string({ validate: content, description: 'The plain text.' }),
    html: t.string({ validate: content, description: 'The page; the article in it is found.' }),
    markdown: t.string({
      validate: content,
      description: 'Markdown; front matter may give title, url, date, outlet and byline.',
    }),
    title: t.string({ validate: line(1_000), description: 'The headline.' }),
    url: t.string({
      validate: webAddress,
      description: 'Its address; by it a new text is told from a new article.',
    }),
    publishedAt: t.field({
      type: 'Timestamp',
      description: 'When it was published; absent is unknown, never "now".',
    }),
    outlet: t.string({ validate: line(200), description: 'Who published it.' }),
    byline: t.string({ validate: line(500), description: 'Who wrote it.' }),
  }),
});

type Input = typeof ArticleInput.$inferInput;

/** The request that the input stands for. @throws InputError where it has not exactly one text */
export function requestOf(input: Input): IngestRequest {
  const given = (['text', 'html', 'markdown'] as const).filter((form) => input[form] != null);
  const [form] = given;
  if (form === undefined || given.length > 1) {
    throw new InputError('Give the article as exactly one of "text", "html" and "markdown".', {
      details: { problems: [{ field: 'input', problem: `has ${given.join(' and ') || 'none'}` }] },
    });
  }
  return {
    content: input[form] ?? '',
    format: form,
    title: input.title ?? undefined,
    url: input.url ?? undefined,
    publishedAt: input.publishedAt ?? undefined,
    outlet: input.outlet ?? undefined,
    byline: input.byline ?? undefined,
  };
}

export const IngestResultRef = builder.objectRef<IngestReport>('IngestArticleResult').implement({
  description: 'The article is in the graph.',
  fields: (t) => ({
    stored: t.exposeBoolean('isNew', {
      description: 'False: this very text was there before, and nothing changed.',
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article.',
      resolve: (outcome) => outcome.articleId,
    }),
    revision: t.field({
      type: RevisionRef,
      description: 'The text; ask it for its claims and their disagreements.',
      resolve: (outcome) => outcome.revisionId,
    }),
    claimCount: t.int({
      description: 'How many claims the text holds.',
      resolve: ({ counts }) => counts.claims,
    }),
    contradictionCount: t.int({
      description: 'How many disagreements its claims have with others.',
      resolve: ({ counts }) => counts.contradictions,
    }),
    warnings: t.stringList({
      description: 'What the reader should know: no date given, language guessed …',
      resolve: (outcome) => [...outcome.warnings],
    }),
  }),
});

builder.mutationField('ingestArticle', (t) =>
  t.field({
    type: IngestResultRef,
    description:
      'Reads an article, finds its claims, stores them and compares them with those of other articles. Doing it twice changes nothing.',
    authScopes: { role: 'ingester' },
    args: { input: t.arg({ type: ArticleInput, required: true, description: 'The article.' }) },
    errors: { types: INGEST_ERRORS, union: { name: 'IngestArticleOutcome' } },
    complexity: 100,
    resolve: (_root, { input }, { ingest, principal }) => ingest(requestOf(input), principal),
  }),
);
