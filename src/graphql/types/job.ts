import { z } from 'zod';
import { ConflictError, ForbiddenError, InputError } from '../../errors.ts';
import {
  JOB_STAGES,
  JOB_STATES,
  type Job,
  type JobArticle,
  type JobFailure,
  type JobImport,
  type JobReport,
} from '../../model/job.ts';
import { builder } from '../builder.ts';
import { liveOf } from '../live-of.ts';
import { ArticleRef, RevisionRef } from '../refs.ts';
import { ArticleInput, requestOf } from './ingest.ts';
import { pageAddress, sourcesOf } from './ingest-url.ts';
import { AccountRef } from './review.ts';

const words = <Value extends string>(values: readonly Value[], meanings: Record<Value, string>) =>
  Object.fromEntries(
    values.map((value) => [value.toUpperCase(), { value, description: meanings[value] }]),
  ) as Record<string, { value: Value; description: string }>;

const JobStateEnum = builder.enumType('JobState', {
  description: 'How a job stands.',
  values: words(JOB_STATES, {
    queued: 'It waits for others to end.',
    running: 'Its articles are being read, one after another.',
    done: 'It has ended, and at least one article is in the graph.',
    failed: 'It has ended, or was lost; see failure.',
  }),
});

const JobStageEnum = builder.enumType('JobStage', {
  description: 'Where an article of a job is.',
  values: words(JOB_STAGES, {
    waiting: 'Its turn has not come.',
    read: 'Its text is being read.',
    extract: 'Its claims are being found.',
    store: 'It is being stored: who is who is decided here.',
    compare: 'Its claims are being compared with others.',
    finished: 'It is in the graph.',
  }),
});

const JobFailureRef = builder.objectRef<JobFailure>('JobFailure').implement({
  description: 'Why something is not done.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'As of other errors; JOB_LOST where the process ended before the job did.',
    }),
    message: t.exposeString('message', { description: 'What happened, and what to do about it.' }),
    retriable: t.exposeBoolean('retriable', { description: 'Whether starting it again may help.' }),
  }),
});

const JobReportRef = builder.objectRef<JobReport>('JobReport').implement({
  description: 'What became of an article.',
  fields: (t) => ({
    isNew: t.exposeBoolean('isNew', {
      description: 'False: this very text was there before, and nothing changed.',
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article.',
      resolve: ({ articleId }) => articleId,
    }),
    revision: t.field({
      type: RevisionRef,
      description: 'The text.',
      resolve: ({ revisionId }) => revisionId,
    }),
    claimCount: t.exposeInt('claims', { description: 'How many claims the text holds.' }),
    contradictionCount: t.exposeInt('contradictions', {
      description: 'How many disagreements its claims have with others.',
    }),
    warnings: t.stringList({
      description: 'What the reader should know.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});

const JobArticleRef = builder.objectRef<JobArticle>('JobArticle').implement({
  description: 'One article of a job.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its title or address, else its place.' }),
    stage: t.expose('stage', {
      type: JobStageEnum,
      description: 'Where it is; of one that failed, where it was.',
    }),
    report: t.expose('report', {
      type: JobReportRef,
      nullable: true,
      description: 'What became of it; null until it is finished.',
    }),
    failure: t.expose('failure', {
      type: JobFailureRef,
      nullable: true,
      description: 'Why it is not in the graph; null while that is not so.',
    }),
  }),
});

/** Reading is half of it where they are matched afterwards. */
function importProgress(job: JobImport): number {
  const { stage, bytes, size, matching, added, changed, looked } = job;
  if (stage === 'finished') return 1;
  const read = stage === 'match' ? 1 : size === null ? 0 : Math.min(1, bytes / Math.max(1, size));
  const matched = stage === 'match' ? Math.min(1, looked / Math.max(1, added + changed)) : 0;
  return matching ? (read + matched) / 2 : read;
}

export const JobRef = builder.objectRef<Job>('Job').implement({
  description:
    'Work apart from the request: articles that are ingested one after another, or an import of fact checks.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, for job and ingestProgress.' }),
    state: t.expose('state', { type: JobStateEnum, description: 'How it stands.' }),
    progress: t.float({
      description:
        '0 to 1: how many of its articles are finished or have failed, or how much of the fact checks is read and looked at.',
      resolve: ({ articles, factChecks }) =>
        factChecks === null
          ? articles.filter(({ report, failure }) => report !== null || failure !== null).length /
            Math.max(1, articles.length)
          : importProgress(factChecks),
    }),
    articles: t.field({
      type: [JobArticleRef],
      description: 'Its articles, in the order given; none where it is an import of fact checks.',
      resolve: ({ articles }) => [...articles],
    }),
    failure: t.expose('failure', {
      type: JobFailureRef,
      nullable: true,
      description: 'Why the job as a whole has failed.',
    }),
    createdBy: t.expose('createdBy', { type: AccountRef, description: 'Who started it.' }),
    createdAt: t.expose('createdAt', { type: 'Timestamp', description: 'When it was asked for.' }),
    startedAt: t.expose('startedAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When its turn came.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it ended.',
    }),
  }),
});

const StartIngestInput = builder.inputType('StartIngestInput', {
  description: 'What a job is to ingest.',
  fields: (t) => ({
    articles: t.field({
      type: [ArticleInput],
      validate: z
        .array(z.unknown())
        .max(50, 'has more than 50 articles: start several jobs')
        .nullish(),
      description: 'The articles; with the addresses 1 to 50. They are ingested in this order.',
    }),
    urls: t.stringList({
      validate: z
        .array(pageAddress)
        .max(50, 'has more than 50 addresses: start several jobs')
        .nullish(),
      description: 'Addresses of pages, which are fetched; after the articles, in this order.',
    }),
  }),
});

builder.mutationField('startIngest', (t) =>
  t.field({
    type: JobRef,
    description:
      'Starts to ingest articles and gives the job at once. Where too many jobs wait, a ConflictError that is retriable comes back, and nothing is taken.',
    authScopes: { role: 'ingester' },
    args: {
      input: t.arg({ type: StartIngestInput, required: true, description: 'The articles.' }),
    },
    errors: {
      types: [InputError, ConflictError, ForbiddenError],
      union: { name: 'StartIngestOutcome' },
    },
    complexity: 100,
    resolve: (_root, { input }, context) => {
      const { ingest, principal } = context;
      type Options = Parameters<typeof ingest>[2];
      const articles = (input.articles ?? []).map(requestOf).map((request) => ({
        name: request.title ?? request.url ?? null,
        ingest: (options: Options) => ingest(request, principal, options),
      }));
      const urls = input.urls ?? [];
      const pages = urls.map((url) => ({
        name: url,
        ingest: async (options: Options) =>
          (await sourcesOf(context).ingestUrl(url, principal, options)).report,
      }));
      return liveOf(context).jobs.start([...articles, ...pages], principal);
    },
  }),
);

builder.queryField('job', (t) =>
  t.field({
    type: JobRef,
    nullable: true,
    description:
      'The job with this id; null where there is none. Jobs are forgotten a week after their end.',
    authScopes: { role: 'ingester' },
    args: {
      id: t.arg.id({
        required: true,
        description: 'The id that startIngest or importFactChecks gave.',
      }),
    },
    resolve: (_root, { id }, context) => liveOf(context).jobs.byId(id, context.signal),
  }),
);
