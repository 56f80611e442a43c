import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Fetcher, openFetcher } from '../../src/fetch/fetcher.ts';
import { feedById } from '../../src/graph/feeds.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { LOCAL_PRINCIPAL } from '../../src/model/principal.ts';
import { openSources, type Sources } from '../../src/sources/open-sources.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { type LocalSite, localSite, titleOf } from './local-site.ts';

describeWithGraph('pages and feeds', (graph) => {
  let site: LocalSite;
  let fetcher: Fetcher;
  let inference: Inference;
  let sources: Sources;
  beforeAll(async () => {
    site = await localSite();
    inference = openInference({ modelsFolder: defaultModelsFolder() });
    fetcher = openFetcher({
      userAgent: 'Gainsay/test',
      allowedOrigins: [site.origin],
      resolve: site.resolve,
      limits: { interval: 0 },
    });
    const now = () => new Date().toISOString();
    sources = openSources({ graph: graph(), inference, now }, fetcher);
  });
  afterAll(async () => {
    await fetcher.close();
    await inference.close();
    await site.close();
  });

  const ingest = (path: string) => sources.ingestUrl(site.origin + path, LOCAL_PRINCIPAL);

  test('a page is ingested, and not read again while it is as it was', async () => {
    const first = await ingest('/article/7');
    expect(first).toMatchObject({
      isUnchanged: false,
      drift: null,
      report: { isNew: true, revision: 1, title: titleOf(7) },
    });
    expect(first.report.counts.claims).toBeGreaterThan(0);
    const again = await ingest('/article/7');
    expect(again).toMatchObject({ isUnchanged: true, drift: null });
    expect(again.report).toMatchObject({
      articleId: first.report.articleId,
      revisionId: first.report.revisionId,
      isNew: false,
      counts: first.report.counts,
    });
  });

  test('an edited page is a new revision, told with its drift', async () => {
    const text =
      'The harbour master of Pier 7 said on Tuesday that 99 ships had entered the port since Monday, and that the café at berth 7 would close for repairs in November. ';
    site.edited.set('/article/7', text);
    const { report, drift } = await ingest('/article/7');
    expect(report).toMatchObject({ isNew: true, revision: 2 });
    expect(drift?.number).toBe(2);
    const numbers = drift?.changed.flatMap((each) => each.numbers) ?? [];
    expect(numbers.map(({ before, after }) => [before?.value, after?.value])).toContainEqual([
      17, 99,
    ]);
  });

  test.each([
    ['/to-metadata', 'private-address'],
    ['/private/1', 'robots'],
    ['/missing', 'status'],
    ['/image', 'content-type'],
  ])('%s is refused: %s', async (path, reason) => {
    await expect(ingest(path)).rejects.toMatchObject({
      name: 'FetchRefusedError',
      code: 'INVALID_INPUT',
      details: { reason, url: site.origin + path },
    });
  });

  test('a feed of a private address is refused before it is kept', async () => {
    const feed = { url: 'http://192.168.0.1/feed.xml' };
    await expect(sources.addFeed(feed, LOCAL_PRINCIPAL)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await feedById(graph(), feed.url)).toBeNull();
  });

  test('a feed is kept with its schedule and looked at; its pages are ingested through every stage', async () => {
    const feed = await sources.addFeed(
      { url: `${site.origin}/atom.xml`, everyMinutes: 30 },
      LOCAL_PRINCIPAL,
    );
    expect(feed).toMatchObject({ kind: null, everyMinutes: 30, active: true, failures: 0 });
    const runner = { ...sources.runner, most: 5 };
    const { runFeed } = await import('../../src/sources/feed-runner.ts');
    const outcome = await runFeed(feed.id, runner);
    expect(outcome?.pages.map(({ kind }) => kind)).toEqual(Array(5).fill('ingested'));
    expect(outcome?.left).toBe(66);
    expect(outcome?.feed).toMatchObject({
      kind: 'atom',
      title: 'Atom',
      lastStatus: 'ok',
      failures: 0,
    });
    expect(Date.parse(outcome?.feed.nextAt ?? '')).toBeGreaterThan(Date.now());
    const held = await feedById(graph(), feed.url);
    expect(held?.id).toBe(feed.id);
    await sources.removeFeed(feed.id, LOCAL_PRINCIPAL);
    expect(await feedById(graph(), feed.id)).toBeNull();
  });

  test('a feed that fails is looked at less and less often', async () => {
    const feed = await sources.addFeed({ url: `${site.origin}/broken` }, LOCAL_PRINCIPAL);
    const waits: number[] = [];
    for (let n = 1; n <= 3; n++) {
      const { feed: after } = await sources.runFeed(feed.id);
      expect(after).toMatchObject({ lastStatus: 'status', failures: n });
      waits.push(Date.parse(after.nextAt ?? '') - Date.now());
    }
    expect(waits[1]).toBeGreaterThan((waits[0] ?? 0) * 1.3);
    expect(waits[2]).toBeGreaterThan((waits[1] ?? 0) * 1.3);
  });
});
