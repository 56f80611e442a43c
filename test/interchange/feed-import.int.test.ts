import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { InputError } from '../../src/errors.ts';
import { factCheckConditions, factCheckList } from '../../src/graph/fact-check-list.ts';
import { importFactChecks } from '../../src/interchange/claim-review/import-fact-checks.ts';
import { openSource } from '../../src/interchange/claim-review/open-source.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { testNeo4j } from '../support/test-neo4j.ts';

const MB = 1_000_000;
const XSS = '<script>alert(document.domain)</script>';
const review = (n: number) => ({
  '@type': 'ClaimReview',
  url: `https://www.checker.example/reviews/${n}`,
  claimReviewed: `Claim number ${n} about the ferry and the quay.`,
  author: { '@type': 'Organization', name: n % 50 === 0 ? `Checker ${XSS}` : 'Checker' },
  datePublished: '2025-10-21',
  reviewRating: { ratingValue: 1 + (n % 5), bestRating: 5, worstRating: 1, alternateName: 'Rated' },
  reviewBody: `${n} ${'The ferry did not sail, as the log of the harbour shows. '.repeat(220)}`,
});
const HOSTILE: readonly (readonly [unknown, RegExp])[] = [
  [{ item: [{ ...review(1), author: { name: 'x'.repeat(MB) } }] }, /longer than 500/],
  [{ item: [{ ...review(2), claimReviewed: ['a', 'b', { c: 1 }] }] }, /claimReviewed is no text/],
  [{ item: [{ ...review(3), reviewRating: 7 }] }, /reviewRating/],
  [{ item: [{ ...review(4), url: `javascript:${XSS}` }] }, /url is no web address/],
  [{ item: 'x'.repeat(MB) }, /holds no ClaimReview/],
  [42, /holds no ClaimReview/],
  [{ item: [{ ...review(5), claimReviewed: 'x'.repeat(MB) }] }, /claimReviewed is longer/],
];
const EVERY = 100;

describeWithGraph('the import of a feed', (graph) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gainsay-feed-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const count = async (filter = {}) =>
    (await factCheckList.counts(graph(), { of: null, conditions: factCheckConditions(filter) }))[0];
  const options = () => ({
    graph: graph(),
    principal: { id: 'test', name: 'test' },
    now: () => new Date().toISOString(),
  });

  test('of 80 MB of which some is hostile, broken off, needs less than 300 MB and names what is bad', async () => {
    const file = join(folder, 'feed.json');
    const bad = await writeFeed(file, 80 * MB);
    expect((await stat(file)).size).toBeGreaterThan(80 * MB);
    await truncate(file, (await stat(file)).size - 5_000);
    const { idle, peak, report } = await inOwnProcess(file);
    // The element that was cut through is not one of them.
    const named = bad.filter(({ index }) => index < report.elements);
    process.stderr.write(
      `feed of 80 MB: idle ${Math.round(idle / MB)} MB, peak ${Math.round(peak / MB)} MB, ${report.added} added, ${report.bad} bad\n`,
    );
    expect(peak - idle).toBeLessThan(300 * MB);
    expect(report.broken).toMatch(/breaks off within element \d+/);
    expect(report.bad).toBe(named.length);
    expect(report.badItems).toHaveLength(named.length);
    for (const [n, item] of report.badItems.entries()) {
      expect(item.index).toBe(named[n]?.index);
      expect(item.problem).toMatch(named[n]?.problem ?? /nothing/);
    }
    expect(report.notAllowed).toBe(Math.floor(report.elements / 500));
    expect(report.added + report.notAllowed + report.bad).toBe(report.elements);
    expect(await count()).toBe(report.added);
    expect(await count({ site: 'spam.example' })).toBe(0);
    const [page] = await factCheckList.pages(graph(), {
      of: null,
      conditions: factCheckConditions({ text: 'number 150' }),
      page: { size: 10, after: null, before: null, backward: false },
    });
    const one = page?.rows.find(({ item }) => item.url.endsWith('/150'))?.item;
    expect(one?.publisher.name).toBe(`Checker ${XSS}`);
  });

  test('a second time changes nothing, and what its publisher changed is written over', async () => {
    const file = join(folder, 'small.json');
    const write = (...reviews: unknown[]) =>
      writeFile(
        file,
        JSON.stringify({ dataFeedElement: reviews.map((item) => ({ item: [item] })) }),
      );
    const run = async () => {
      const source = await openSource(file, { allowedOrigins: [] });
      return importFactChecks(source, { ...options(), allow: ['*'] });
    };
    const two = [1_000_001, 1_000_002].map(review);
    await write(...two);
    expect(await run()).toMatchObject({ added: 2, changed: 0, unchanged: 0, broken: null });
    expect(await run()).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    await write(two[0], { ...two[1], reviewRating: { alternateName: 'True' } });
    expect(await run()).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  });

  test.each([
    ['nothing of use', '{"a": 1}', ['*'], /holds no ClaimReview/],
    ['no list of publishers', JSON.stringify([review(1)]), [], /Say whose fact checks to take/],
    ['what is no site', JSON.stringify([review(1)]), ['a b'], /is no site/],
  ])('with %s is refused', async (_name, content, allow, message) => {
    const file = join(folder, 'refused.json');
    await writeFile(file, content);
    const source = await openSource(file, { allowedOrigins: [] });
    const refused = importFactChecks(source, { ...options(), allow });
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(message);
  });

  test.each([
    'http://127.0.0.1/feed.json',
    'http://169.254.169.254/',
    'http://[::1]/',
    'http://localhost/x',
  ])('from %s is refused', async (address) => {
    await expect(openSource(address, { allowedOrigins: [] })).rejects.toThrow(/public internet/);
  });
});

/** A feed of at least so many bytes; which elements are bad, and why. */
async function writeFeed(file: string, bytes: number) {
  const bad: { index: number; problem: RegExp }[] = [];
  const stream = createWriteStream(file);
  let written = 0;
  const write = async (text: string) => {
    written += Buffer.byteLength(text);
    if (!stream.write(text)) await once(stream, 'drain');
  };
  await write('{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[');
  for (let n = 0; written <= bytes + 20_000; n += 1) {
    const hostile =
      n % EVERY === EVERY - 2 ? HOSTILE[Math.floor(n / EVERY) % HOSTILE.length] : undefined;
    const isSpam = n % 500 === 499;
    const good = isSpam ? { ...review(n), url: `https://spam.example/${n}` } : review(n);
    if (hostile !== undefined) bad.push({ index: n, problem: hostile[1] });
    const element = hostile === undefined ? { '@type': 'DataFeedItem', item: [good] } : hostile[0];
    await write(`${n === 0 ? '' : ','}\n${JSON.stringify(element)}`);
  }
  stream.end(']}');
  await once(stream, 'close');
  return bad;
}

async function inOwnProcess(file: string) {
  const script = join(__dirname, 'import-feed.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, file], {
    env: { ...process.env, GAINSAY_TEST_NEO4J: JSON.stringify(testNeo4j()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  return JSON.parse(Buffer.concat(parts).toString());
}
