import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factchecktools } from '@googleapis/factchecktools';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  buildDist,
  environmentOnTestNeo4j,
  type Going,
  gainsay,
  start,
} from '../end-to-end/gainsay.ts';
import { type Answered, call } from '../http/serving.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { until } from '../support/until.ts';
import { type DeskSite, deskSite, PLEDGE, REFUSED } from './desk-site.ts';

const PAGE = `mutation ($url: String!) { ingestUrl(url: $url) {
  __typename
  ... on IngestUrlResult { unchanged ingested { claimCount article { title url claims(first: 1) { nodes { id } } } } drift { to { number } changed { __typename } } }
  ... on FetchRefusedError { reason at }
  ... on Error { code message }
} }`;
const ADD = `mutation ($url: String!, $every: Int) { addFeed(url: $url, everyMinutes: $every) {
  __typename ... on Feed { id url everyMinutes active } ... on Error { message } } }`;
const RUN = `mutation ($id: ID!) { runFeed(id: $id) {
  __typename ... on FeedRun { left problems feed { title lastStatus } pages { url isNew refusal message article { title } } } ... on Error { message } } }`;
const REMOVE = `mutation ($id: ID!) { removeFeed(id: $id) { __typename ... on Feed { id } ... on Error { code message } } }`;
const FEEDS = '{ feeds { totalCount nodes { title lastStatus } } }';
const START = `mutation ($urls: [String!]) { startIngest(input: { urls: $urls }) { __typename ... on Job { id } ... on Error { message } } }`;
const IMPORT = `mutation ($input: ImportFactChecksInput!) { importFactChecks(input: $input) {
  __typename ... on Job { id state factChecks { source stage } } ... on Error { code message retriable } } }`;
const JOB = `query ($id: ID!) { job(id: $id) { state progress failure { code message }
  articles { name report { claimCount } failure { message } }
  factChecks { source stage bytes size elements added changed unchanged notAllowed bad problems { problem count } badItems { index problem } broken looked matches } } }`;

const review = (n: number, claimReviewed: string, name = 'Checker') => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: `https://www.checker.example/${n}`,
  claimReviewed,
  author: { '@type': 'Organization', name },
  reviewRating: { alternateName: 'False' },
});

describeWithGraph('interchange by a service whose access is controlled', () => {
  let folder = '';
  let site: DeskSite;
  let serving: Going;
  let url = '';
  const keys = { reader: '', ingester: '', analyst: '' };

  beforeAll(async () => {
    await buildDist();
    site = await deskSite();
    folder = await mkdtemp(join(tmpdir(), 'gainsay-service-'));
    const env = environmentOnTestNeo4j(folder, {
      GAINSAY_PORT: '0',
      GAINSAY_AUTH: 'required',
      GAINSAY_RATE_LIMIT: '500',
      GAINSAY_PUBLIC_REVIEWS: '1',
      GAINSAY_FETCH_ALLOW: site.origin,
      GAINSAY_FETCH_INTERVAL: '0',
    });
    for (const role of ['reader', 'ingester', 'analyst'] as const) {
      const made = await gainsay(['keys', 'create', '--name', role, '--role', role], { env });
      keys[role] = made.stdout.trim();
    }
    serving = start(['serve'], env);
    url = (await serving.until(/GraphiQL\s+(http:\S+)\/graphql/))[1] ?? '';
  });
  afterAll(async () => {
    serving?.child.kill('SIGTERM');
    await serving?.ended();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = async (query: string, variables: object = {}, key = keys.ingester) => {
    const headers = { authorization: `Bearer ${key}` };
    const { body } = await call(`${url}/graphql`, { body: { query, variables }, headers });
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const ended = async (id: string) => {
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
    let job: any;
    await until(async () => {
      await new Promise((later) => setTimeout(later, 200)); // each look costs of what the key may ask in a minute
      ({ job } = await ask(JOB, { id }));
      return job.state === 'DONE' || job.state === 'FAILED';
    }, `job ${id} ends`);
    return job;
  };

  test('ingestUrl gives the article, and an edit its drift', async () => {
    const page = `${site.origin}/articles/bridge`;
    const { ingestUrl: first } = await ask(PAGE, { url: page });
    expect(first).toMatchObject({
      __typename: 'IngestUrlResult',
      drift: null,
      ingested: { article: { title: 'The bridge', url: page } },
    });
    expect(first.ingested.claimCount).toBeGreaterThan(0);
    site.edited.set('/articles/bridge', PLEDGE.replace('3 November', '9 December'));
    const { ingestUrl: edited } = await ask(PAGE, { url: page });
    expect(edited.drift).toMatchObject({ to: { number: 2 }, changed: [{}] });
  });

  test.each([
    ['/to-metadata', 'PRIVATE_ADDRESS', 'http://169.254.169.254/latest/meta-data/'],
    ['/private/1', 'ROBOTS', null],
    ['/missing', 'STATUS', null],
    ['http://127.0.0.1:9/', 'PRIVATE_ADDRESS', null],
  ])('ingestUrl of %s is refused as data: %s', async (path, reason, at) => {
    const asked = path.startsWith('/') ? site.origin + path : path;
    const { ingestUrl } = await ask(PAGE, { url: asked });
    expect(ingestUrl).toMatchObject({
      ...{ __typename: 'FetchRefusedError', code: 'INVALID_INPUT', reason, at: at ?? asked },
      message: expect.stringContaining('was not fetched'),
    });
  });

  test('a feed is looked at when it is due, and on demand; each refused page is told', async () => {
    const feed = `${site.origin}/feed.xml`;
    const { addFeed } = await ask(ADD, { url: feed, every: 30 });
    expect(addFeed).toMatchObject({ __typename: 'Feed', everyMinutes: 30, active: true });
    const run = await ask(RUN, { id: addFeed.id }).then(({ runFeed }) => runFeed);
    // Where the service has been at it first there is nothing left to do.
    if (run.__typename === 'FeedRun' && run.pages.length > 0) {
      const refused = run.pages.flatMap((page: { refusal: string | null; url: string }) =>
        page.refusal === null
          ? []
          : [[page.url.replace(site.origin, ''), page.refusal.toLowerCase().replaceAll('_', '-')]],
      );
      expect(Object.fromEntries(refused)).toEqual(REFUSED);
    }
    const { feeds } = await ask(FEEDS);
    expect(feeds).toMatchObject({ totalCount: 1 });
    const later = `${site.origin}/later.xml`;
    site.files.set('/later.xml', {
      type: 'application/rss+xml',
      body: `<rss version="2.0"><channel><title>Later</title><item><link>${site.origin}/articles/ships?later=1</link></item></channel></rss>`,
    });
    const { addFeed: other } = await ask(ADD, { url: later });
    await until(
      () => site.asked.includes('/articles/ships?later=1'),
      'the service has looked at the feed',
    );
    for (const { id } of [addFeed, other]) {
      expect((await ask(REMOVE, { id })).removeFeed).toMatchObject({ __typename: 'Feed', id });
    }
    expect((await ask(REMOVE, { id: 'nothing' })).removeFeed.__typename).toBe('NotFoundError');
    const { addFeed: wrong } = await ask(ADD, { url: 'http://10.1.2.3/feed' });
    expect(wrong).toMatchObject({
      __typename: 'InputError',
      message: expect.stringContaining('private network'),
    });
  });

  test('startIngest fetches pages in a job', async () => {
    const { startIngest } = await ask(START, {
      urls: [`${site.origin}/articles/ships`, `${site.origin}/missing`],
    });
    const { state, progress, articles } = await ended(startIngest.id);
    expect([state, progress]).toEqual(['DONE', 1]);
    expect(articles[0].report.claimCount).toBeGreaterThan(0);
    expect(articles[1].failure.message).toContain('status 404');
  });

  test('importFactChecks reads an address or a document in a job, and matches', async () => {
    const body = JSON.stringify({
      '@type': 'DataFeed',
      dataFeedElement: [
        { item: [review(1, 'The harbour bridge will open on 9 December.')] },
        { item: [{ ...review(2, 'x'), url: 'https://spam.example/' }] },
        { item: [{ ...review(3, 'y'), reviewRating: 7 }] },
      ],
    });
    site.files.set('/checks.json', { type: 'application/json', body });
    const allow = ['checker.example'];
    const from = `${site.origin}/checks.json`;
    const { importFactChecks } = await ask(IMPORT, { input: { url: from, allow } });
    expect(importFactChecks).toMatchObject({ __typename: 'Job', factChecks: { source: from } });
    const job = await ended(importFactChecks.id);
    expect(job).toMatchObject({
      ...{ state: 'DONE', progress: 1, failure: null, articles: [] },
      factChecks: {
        ...{ source: from, stage: 'FINISHED', bytes: body.length, size: body.length, elements: 3 },
        ...{ added: 1, changed: 0, unchanged: 0, notAllowed: 1, bad: 1, broken: null, looked: 1 },
        badItems: [{ index: 2, problem: expect.stringContaining('reviewRating') }],
        problems: [{ count: 1 }],
      },
    });
    expect(job.factChecks.matches).toBeGreaterThan(0);
    const document = JSON.stringify(review(1, 'The harbour bridge will open on 9 December.'));
    const again = await ask(IMPORT, { input: { document, allow, match: false } });
    expect(await ended(again.importFactChecks.id)).toMatchObject({
      state: 'DONE',
      factChecks: { source: 'document', added: 0, unchanged: 1, looked: 0 },
    });
    const none = await ask(IMPORT, { input: { document: '{"a": 1}', allow } });
    expect(await ended(none.importFactChecks.id)).toMatchObject({
      state: 'FAILED',
      failure: { code: 'INVALID_INPUT', message: expect.stringContaining('no ClaimReview') },
    });
  });

  test.each([
    ['neither', {}, /exactly one/],
    ['both', { url: 'https://a.example/', document: '{}' }, /exactly one/],
    ['a private address', { url: 'http://192.168.1.1/feed.json' }, /private network/],
    ['no publisher', { document: '{}', allow: [] }, /name sites/],
    ['what is no site', { document: '{}', allow: ['a b'] }, /is no site/],
  ])('importFactChecks with %s is an InputError', async (_name, input, words) => {
    const { importFactChecks } = await ask(IMPORT, { input: { allow: ['*'], ...input } });
    expect(importFactChecks).toMatchObject({
      __typename: 'InputError',
      message: expect.stringMatching(words),
    });
  });

  test('importFactChecks needs the role ingester', async () => {
    const { importFactChecks } = await ask(
      IMPORT,
      { input: { document: '{}', allow: ['*'] } },
      keys.reader,
    );
    expect(importFactChecks.__typename).toBe('ForbiddenError');
  });

  const client = (auth: string) =>
    factchecktools({ version: 'v1alpha1', rootUrl: `${url}/`, auth, fetchImplementation: fetch });

  test("Google's client asks with a key of ours as its API key", async () => {
    const { data } = await client(keys.reader).claims.search({ query: 'harbour bridge' });
    expect(data.claims?.[0]?.claimReview?.[0]?.publisher).toEqual({
      name: 'Checker',
      site: 'checker.example',
    });
    expect((await client(keys.reader).pages.list({})).data).toEqual({});
    await expect(client(keys.reader).pages.delete({ name: 'pages/x' })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('analyst'),
    });
  });

  test.each([
    ['no key of ours', 'AIzaSomethingOfGoogles', 401, /not whole|no such key|is not/],
    ['an unknown one', `gainsay_${'0'.repeat(12)}_${'x'.repeat(43)}`, 401, /no such key/],
  ])('with %s it gets an error of the shape that it knows', async (_name, key, status, words) => {
    await expect(client(key).pages.list({})).rejects.toMatchObject({
      status,
      message: expect.stringMatching(words),
    });
    const { body } = await call(`${url}/v1alpha1/pages?key=${key}`);
    expect(body.error).toMatchObject({ code: status, status: 'UNAUTHENTICATED' });
    // What is open to all is answered whatever key a client brings along.
    expect((await client(key).claims.search({ query: 'bridge' })).data.claims).toHaveLength(1);
  });

  test('methods that there are not are told in that shape too', async () => {
    const { body, status } = await call(`${url}/v1alpha1/claims:imageSearch?key=${keys.reader}`);
    expect([status, body.error.status]).toEqual([501, 'UNIMPLEMENTED']);
    expect((await call(`${url}/v1alpha1/nothing`)).body.error.status).toBe('NOT_FOUND');
  });

  test('what is open to all is counted by address all the same; a holder of a key by the key', async () => {
    const many = `${url}/claimreview/feed.json`;
    expect((await call(many, { from: '127.0.0.9' })).headers.ratelimit).toMatch(/r=499/);
    // Some at a time: all of them have to come within the minute that is counted.
    let refused: Answered | undefined;
    for (let n = 0; n < 510 && refused === undefined; n += 30) {
      const answers = await Promise.all(
        Array.from({ length: 30 }, () =>
          call(`${url}/v1alpha1/claims:search?query=x`, { from: '127.0.0.9' }),
        ),
      );
      refused = answers.find(({ status }) => status === 429);
    }
    expect(refused?.body.error).toMatchObject({ code: 429, status: 'RESOURCE_EXHAUSTED' });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await call(many, { from: '127.0.0.9' })).status).toBe(429);
    const held = await call(`${url}/v1alpha1/claims:search?query=x&key=${keys.analyst}`, {
      from: '127.0.0.9',
    });
    expect(held.status).toBe(200);
  });

  test('no key is ever told or logged', () => {
    for (const key of Object.values(keys)) expect(serving.said()).not.toContain(key);
  });
});
