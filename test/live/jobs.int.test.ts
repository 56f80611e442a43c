import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { PipelineError } from '../../src/errors.ts';
import { saveJob } from '../../src/graph/jobs.ts';
import type { Ingest } from '../../src/graphql/context.ts';
import type { ArticleId, RevisionId } from '../../src/model/ids.ts';
import type { Job } from '../../src/model/job.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { until } from '../support/until.ts';
import { type LiveServer, liveServer } from './live-server.ts';

const START = `mutation ($articles: [IngestArticleInput!]!) { startIngest(input: { articles: $articles }) {
  __typename
  ... on Job { id state articles { name stage } }
  ... on Error { code message retriable }
} }`;
const FOLLOW = `subscription ($id: ID!) { ingestProgress(job: $id) { state progress } }`;
const JOB = `query ($id: ID!) { job(id: $id) {
  state progress failure { code } createdBy { id }
  articles { name stage report { isNew claimCount } failure { code message } }
} }`;

/** Ends when it is let; one with "bad" in it fails. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const ingest: Ingest = async ({ content }, _principal, options) => {
    options?.onStage?.('extract');
    await Promise.race([
      opened,
      new Promise((_, fail) =>
        options?.signal?.addEventListener('abort', () => fail(new Error('ended'))),
      ),
    ]);
    if (content.includes('bad')) throw new PipelineError('The stage "extract" failed.');
    return {
      articleId: 'article' as ArticleId,
      revisionId: 'revision' as RevisionId,
      title: null,
      revision: 1,
      isNew: true,
      counts: { claims: 2, contradictions: 0 } as never,
      warnings: [],
      durations: { read: 0, extract: 0, store: 0, compare: 0 },
    };
  };
  return { ingest, open };
}

describeWithGraph('jobs', (graph) => {
  let server: LiveServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  const start = async (...texts: readonly string[]) =>
    (await server?.ask(START, { articles: texts.map((text) => ({ text })) }))?.data.startIngest;
  const jobOf = async (id: string) => (await server?.ask(JOB, { id }))?.data.job;

  test('run one after another, each article for itself, and are refused when too many wait', async () => {
    const { ingest, open } = gate();
    server = await liveServer(graph(), { ingest, queueLimit: 1 });
    const first = await start('good', 'bad', 'good too');
    expect(first).toMatchObject({ __typename: 'Job', articles: [{}, {}, {}] });
    await until(async () => (await jobOf(first.id)).articles[0].stage === 'EXTRACT', 'it runs');
    const second = await start('good');
    expect(second).toMatchObject({ state: 'QUEUED' });
    expect(await start('good')).toMatchObject({ __typename: 'ConflictError', retriable: true });
    open();
    await until(async () => (await jobOf(second.id)).state === 'DONE', 'both are done');
    expect(await jobOf(first.id)).toMatchObject({
      state: 'DONE',
      progress: 1,
      articles: [
        { name: 'article 1', stage: 'FINISHED', report: { isNew: true, claimCount: 2 } },
        { stage: 'EXTRACT', failure: { code: 'PIPELINE' } },
        { stage: 'FINISHED' },
      ],
    });
  });

  test('are followed stage by stage until they end', async () => {
    const { ingest, open } = gate();
    server = await liveServer(graph(), { ingest });
    const { id } = await start('good');
    const seen: { readonly state: string; readonly progress: number }[] = [];
    const client = createClient({ url: server.url, retryAttempts: 0 });
    const ended = new Promise<void>((resolve, reject) => {
      client.subscribe<{ readonly ingestProgress: (typeof seen)[number] }>(
        { query: FOLLOW, variables: { id } },
        {
          next: ({ data }) => data && seen.push(data.ingestProgress),
          error: reject,
          complete: resolve,
        },
      );
    });
    await until(() => seen.length > 0, 'the job as it stands');
    open();
    await ended;
    expect(seen.at(-1)).toMatchObject({ state: 'DONE', progress: 1 });
    const progress = seen.map((each) => each.progress);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  test.each([
    ['a minute and more', 120_000, { state: 'FAILED', failure: { code: 'JOB_LOST' } }],
    ['a moment', 1_000, { state: 'RUNNING', failure: null }],
  ])('of another process that gave its last sign of life %s ago', async (_, ago, told) => {
    const at = new Date(Date.now() - ago).toISOString();
    const job: Job = {
      id: randomUUID(),
      state: 'running',
      articles: [{ name: 'one', stage: 'extract', report: null, failure: null }],
      factChecks: null,
      failure: null,
      createdBy: { id: 'one', name: 'One' },
      createdAt: at,
      startedAt: at,
      finishedAt: null,
    };
    await graph().write('test.job', (tx) => saveJob(tx, job, at));
    server = await liveServer(graph());
    expect(await jobOf(job.id)).toMatchObject(told);
  });

  test('that a closing service leaves undone are told as lost, also after a restart', async () => {
    const { ingest } = gate();
    server = await liveServer(graph(), { ingest });
    const running = await start('good');
    const waiting = await start('good');
    await until(async () => (await jobOf(running.id)).state === 'RUNNING', 'it runs');
    await server.close();
    server = await liveServer(graph());
    for (const { id } of [running, waiting]) {
      expect(await jobOf(id)).toMatchObject({ state: 'FAILED', failure: { code: 'JOB_LOST' } });
    }
    expect(await jobOf('nobody')).toBeNull();
  });
});
