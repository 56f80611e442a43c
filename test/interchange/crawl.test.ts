import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Fetcher, openFetcher } from '../../src/fetch/fetcher.ts';
import type { ReadArticle } from '../../src/model/article.ts';
import type { Page } from '../../src/model/feed.ts';
import { collectFeed, type FeedRun } from '../../src/sources/collect-feed.ts';
import type { CollectDeps } from '../../src/sources/collect-page.ts';
import { hostile, type LocalSite, localSite, PAGES, titleOf } from './local-site.ts';

let site: LocalSite;
let fetcher: Fetcher;
const articles: ReadArticle[] = [];
const pages = new Map<string, Page>();

beforeAll(async () => {
  site = await localSite();
  fetcher = openFetcher({
    userAgent: 'Gainsay/0.1.0 (+https://robot.example.org/)',
    allowedOrigins: [site.origin, site.origin.replace('news.', 'closed.')],
    resolve: site.resolve,
    limits: { interval: 0, perHost: 4, totalTimeout: 8_000, idleTimeout: 3_000, firstWait: 20 },
  });
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
});

const deps = (): CollectDeps => ({
  fetcher,
  pages: {
    known: async (urls) =>
      new Map(
        urls.flatMap((url) => [
          ...(pages.has(url) ? [[url, pages.get(url) as Page] as const] : []),
        ]),
      ),
    save: async (page) => void pages.set(page.url, page),
  },
  async ingest(read) {
    const isNew = articles.every(({ revision }) => revision.id !== read.revision.id);
    if (isNew) articles.push(read);
    return {
      articleId: read.article.id,
      revisionId: read.revision.id,
      title: read.article.title,
      revision: 1,
      isNew,
      counts: {
        claims: 0,
        contradictions: 0,
        agreements: 0,
        mentions: 0,
        events: 0,
        actors: 0,
      } as never,
      warnings: read.warnings,
      durations: { read: 0, extract: 0, store: 0, compare: 0 },
    };
  },
  driftOf: async () => null,
  now: () => new Date().toISOString(),
});

const feed = (path: string) => ({
  id: path,
  url: site.origin + path,
  etag: null,
  lastModified: null,
});
const MB = 1024 * 1024;

test('a site of 200 pages is crawled: the expected articles, nothing else, each refused address listed', async () => {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const runs: FeedRun[] = [];
  const started = performance.now();
  for (const path of ['/rss.xml', '/atom.xml', '/feed.json', '/sitemap.xml']) {
    runs.push(await collectFeed(feed(path), deps(), { most: 1_000 }));
  }
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  process.stderr.write(
    `crawl: ${seconds.toFixed(1)} s, ${((most - before) / MB).toFixed(0)} MB over idle, ${site.asked.length} requests\n`,
  );

  // Exactly the articles, each once: 200 of the lists, two that came after a while, one of a feed's own text, one that lied.
  const wanted = [
    ...Array.from({ length: PAGES }, (_, n) => titleOf(n + 1)),
    ...[301, 302, 303].map(titleOf),
    'Listed &b;',
  ];
  expect(articles.map(({ article }) => article.title).sort()).toEqual(wanted.sort());
  const of = (n: number) => articles.find(({ article }) => article.title === titleOf(n));
  for (let n = 1; n <= PAGES; n++) {
    const read = of(n);
    expect(read?.article.url).toBe(`${site.origin}/article/${n}`);
    expect(read?.article.byline).toBe(`Reporter ${n}`);
    expect(read?.article.outlet?.name).toBe('The Local Site');
    expect(read?.article.publishedAt).toBe('2025-10-21T09:30:00.000Z');
    expect(read?.revision.text).toContain(`that ${n + 10} ships had entered the port`);
    expect(read?.revision.text).toContain('the café at berth');
    for (const { start, end, text } of read?.sentences ?? []) {
      expect(read?.revision.text.slice(start, end)).toBe(text);
    }
  }
  // A page may not pass itself off as another site's.
  expect(of(303)?.article.url).toBe(`${site.origin}/stolen`);
  expect(of(303)?.warnings.join()).toContain('not for it to say');
  const ownText = articles.find(({ article }) => article.title === 'Listed &b;');
  expect(ownText?.article.url).toBe(`${site.origin}/private/400`);
  expect(ownText?.article.publishedAt).toBe('2025-10-21T09:30:00.000Z');
  expect(ownText?.warnings.join()).toContain('robots.txt');

  // Each refused address, with its reason.
  const port = Number(new URL(site.origin).port);
  const refused = Object.fromEntries(
    runs
      .flatMap((run) => run.pages)
      .flatMap((page) =>
        page.kind === 'refused' ? [[page.url.replace(site.origin, ''), page.refusal.reason]] : [],
      ),
  );
  expect(refused).toEqual(hostile(port));
  for (const page of runs.flatMap((run) => run.pages)) {
    if (page.kind === 'refused') expect(page.refusal.message).toContain('was not fetched');
  }
  const rejected = runs.flatMap((run) => run.pages).filter(({ kind }) => kind === 'rejected');
  expect(rejected.map(({ url }) => url)).toEqual([`${site.origin}/login`]);
  expect(runs.map(({ listed }) => listed?.kind)).toEqual(['rss', 'atom', 'json', 'sitemap']);
  expect(runs[0]?.listed).toMatchObject({ minutes: 30, without: 1, title: 'Ships & more' });
  expect(runs[3]?.problems.map((problem) => problem.message)).toEqual([
    expect.stringContaining('bomb.xml.gz'),
  ]);

  // Nothing was reached that must not be, nothing was asked twice, and robots.txt once a site.
  expect(site.secrets).toBe(0);
  expect(site.asked.filter((path) => path.startsWith('/private'))).toEqual([]);
  expect(site.asked.filter((path) => path === '/robots.txt').length).toBeLessThanOrEqual(4);
  const twice = site.asked.filter(
    (path, n) => path.startsWith('/article') && site.asked.indexOf(path) !== n,
  );
  expect(twice.length).toBeLessThanOrEqual(10); // pages that are listed under an old address as well
  expect(site.sideBySide).toBeLessThanOrEqual(8);
  expect(site.headersOf.get('/article/1')?.['user-agent']).toBe(
    'Gainsay/0.1.0 (+https://robot.example.org/)',
  );
  expect((most - before) / MB).toBeLessThan(300);
  expect(seconds).toBeLessThan(180);
});

test('a second look asks nothing again but what may have passed', async () => {
  const asked = site.asked.length;
  const count = articles.length;
  const run = await collectFeed(feed('/atom.xml'), deps());
  expect(run).toMatchObject({ status: 'ok', pages: [], left: 0 });
  expect(site.asked.slice(asked)).toEqual(['/atom.xml']);
  expect(articles).toHaveLength(count);
});
