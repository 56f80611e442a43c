import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  buildDist,
  environmentOnTestNeo4j,
  gainsay,
  openSession,
  ROOT,
  type Session,
  start,
} from '../end-to-end/gainsay.ts';
import { makePdf } from '../formats/make-pdf.ts';
import { warcRecord } from '../formats/make-warc.ts';
import { describeWithGraph, emptyGraph } from '../support/neo4j.ts';
import { type DeskSite, deskSite, PLEDGE, REFUSED } from './desk-site.ts';
import { rendersQuietly } from './renders-quietly.ts';

const COMMANDS = [
  ['ingest'],
  ['feeds'],
  ['feeds', 'add'],
  ['feeds', 'list'],
  ['feeds', 'run'],
  ['feeds', 'remove'],
  ['fact-checks'],
  ['fact-checks', 'import'],
  ['fact-checks', 'match'],
  ['fact-checks', 'list'],
  ['export'],
  ['import'],
  ['report'],
] as const;

/** What is asked wrongly, the exit code that docs/cli.md promises, and what has to be said. */
const WRONG: readonly (readonly [readonly string[], number, RegExp])[] = [
  [['ingest'], 2, /files, folders or web addresses/],
  [['ingest', '--watch', '/nowhere'], 2, /no folder/],
  [['ingest', 'http://127.0.0.1:9/x'], 2, /this machine itself/],
  [['ingest', 'http://[::ffff:10.0.0.1]/x'], 2, /public internet/],
  [['ingest', 'SITE/missing'], 2, /status 404/],
  [['ingest', 'SITE/to-metadata'], 2, /leads to http:\/\/169\.254\.169\.254.*cloud metadata/],
  [['ingest', 'SITE/private/1'], 2, /robots\.txt/],
  [['ingest', 'SITE/feed.xml'], 2, /gainsay feeds add/],
  [['feeds', 'add'], 2, /missing required argument/],
  [['feeds', 'add', 'http://192.168.0.1/feed'], 2, /private network/],
  [['feeds', 'add', 'ftp://a.example/feed'], 2, /http/],
  [['feeds', 'add', 'SITE/feed.xml', '--every', '1'], 2, /5 to 10080/],
  [['feeds', 'add', 'SITE/feed.xml', '--every', 'hour'], 2, /number of minutes/],
  [['feeds', 'run', 'nothing'], 3, /no feed/],
  [['feeds', 'remove', 'nothing'], 3, /no feed/],
  [['fact-checks', 'import', '/nowhere.json', '--allow', '*'], 3, /no file/],
  [['fact-checks', 'import', join(ROOT, 'package.json')], 2, /Say whose/],
  [['fact-checks', 'import', join(ROOT, 'package.json'), '--allow', '*'], 2, /no ClaimReview/],
  [['fact-checks', 'import', 'http://127.0.0.1:9/x', '--allow', '*'], 2, /public internet/],
  [['fact-checks', 'import', 'SITE/to-metadata', '--allow', '*'], 2, /169\.254\.169\.254/],
  [['fact-checks', 'import', 'SITE/missing', '--allow', '*'], 5, /status 404/],
  [['fact-checks', 'list', '--limit', '0'], 2, /whole number/],
  [['export', '--format', 'pdf'], 2, /Allowed choices/],
  [['export', '--format', 'csv'], 2, /--out/],
  [['export', '--since', 'yesterday'], 2, /Give a day/],
  [['export', '--event', 'nothing'], 3, /knows no event/],
  [['export', '--out', join(ROOT, 'package.json', 'x')], 5, /cannot be written/],
  [['import', '/nowhere.jsonl'], 2, /There is no file/],
  [['import', join(ROOT, 'package.json')], 2, /Nothing was imported/],
  [['report', 'nothing'], 3, /no event/],
  [['report', 'nothing', '--limit', '0'], 2, /1 to 1000/],
];

const SCRIPT = '<script>window.hit = 1; alert(document.domain)</script>';
const NAME = `Checker ${SCRIPT}<img src=x onerror=window.hit=2>`;
const claimReview = (n: number, claimReviewed: unknown, more: object = {}) => ({
  '@type': 'ClaimReview',
  url: `https://www.checker.example/${n}?a="><script>window.hit=3</script>`,
  claimReviewed,
  author: { '@type': 'Organization', name: NAME },
  datePublished: '2025-10-23',
  reviewRating: { alternateName: `False ${SCRIPT}` },
  ...more,
});
const feedOf = (...items: unknown[]) =>
  JSON.stringify({ '@type': 'DataFeed', dataFeedElement: items.map((item) => ({ item: [item] })) });

describeWithGraph('interchange by programs', (graph) => {
  let folder = '';
  let env: NodeJS.ProcessEnv = {};
  let site: DeskSite;
  let session: Session;
  const at = (name: string) => join(folder, name);

  beforeAll(async () => {
    await buildDist();
    site = await deskSite();
    folder = await mkdtemp(join(tmpdir(), 'gainsay-programs-'));
    env = environmentOnTestNeo4j(at('data'), {
      GAINSAY_PORT: '0',
      GAINSAY_FETCH_ALLOW: site.origin,
      GAINSAY_FETCH_INTERVAL: '0',
    });
    expect(await gainsay(['ingest', join(ROOT, 'seeds')], { env })).toMatchObject({ code: 0 });
    session = openSession(env);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const placed = (args: readonly string[]) => args.map((arg) => arg.replace('SITE', site.origin));
  const run = (...args: readonly string[]) => gainsay(placed(args), { env });
  const good = async (...args: readonly string[]) => {
    const ran = await run(...args);
    expect({ args, code: ran.code, said: ran.code === 0 ? '' : ran.stderr }).toEqual({
      args,
      code: 0,
      said: '',
    });
    return ran;
  };
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  const json = (text: string): any => JSON.parse(text);
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  const lines = (text: string): any[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => json(line));

  test('each says how it is used', async () => {
    for (const command of COMMANDS) {
      const ran = await session.run([...command, '--help']);
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout).toContain(`Usage: gainsay ${command.join(' ')}`);
    }
  });

  test('what is asked wrongly is refused with the exit code and the reason', async () => {
    const answers: unknown[] = [];
    for (const [args, , words] of WRONG) {
      const { code, stderr } = await session.run(placed(args));
      const told = stderr.replaceAll(/\s+/g, ' ');
      answers.push([args, code, words.test(told) && !/ at .*\.js:\d/.test(told) ? words : told]);
    }
    expect(answers).toEqual(WRONG);
  });

  test('a page is ingested, is as it was, and is told with its drift when it was edited', async () => {
    const first = await good('ingest', 'SITE/articles/bridge');
    expect(first.stderr).toMatch(/articles\/bridge: stored, [1-9]\d* claims/);
    const again = await good('ingest', 'SITE/articles/bridge', '--json');
    expect(lines(again.stdout)).toMatchObject([
      { error: null, drift: null, report: { isNew: false, revision: 1 } },
    ]);
    site.edited.set('/articles/bridge', PLEDGE.replace('3 November', '9 December'));
    const edited = await good('ingest', 'SITE/articles/bridge', '--json');
    expect(edited.stderr).toMatch(/new revision 2[\s\S]*\n {2}edited: .*1 changed/);
    expect(lines(edited.stdout)).toMatchObject([
      { report: { isNew: true, revision: 2 }, drift: { number: 2, changed: [{}] } },
    ]);
    const refused = await run('ingest', 'SITE/to-metadata', '--json');
    expect(lines(refused.stdout)).toMatchObject([
      {
        report: null,
        error: {
          code: 'INVALID_INPUT',
          reason: 'private-address',
          at: 'http://169.254.169.254/latest/meta-data/',
        },
      },
    ]);
  });

  test('files of every format are read, and one that cannot be does not hold up the others', async () => {
    const formats = at('formats');
    await mkdir(formats);
    const said = (who: string) => `${who} said on Tuesday that forty ships had entered the port. `;
    const html = `<html><head><title>Old</title></head><body><article><p>${said('The pilot').repeat(4)}</p></article></body></html>`;
    const http = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      gzipSync(html),
    ]);
    const pdf = [[{ x: 50, y: 700, text: said('The captain').trim() }]];
    const files: Readonly<Record<string, string | Buffer>> = {
      'a.pdf': makePdf(pdf, 'Captain'),
      'b.eml': `From: Jo <jo@letters.example>\r\nSubject: Letter\r\nDate: Tue, 21 Oct 2025 09:30:00 +0000\r\n\r\n${said('The mate')}`,
      'c.warc.gz': gzipSync(warcRecord('response', 'https://old.example/1', http)),
      'd.jsonl': `${JSON.stringify({ text: said('The cook'), title: 'Cook', publishedAt: '2025-10-21' })}\nno json\n`,
      'e.md': `---\ntitle: Boatswain\ndate: 2025-10-21\n---\n\n${said('The boatswain')}`,
      'f.html': html.replaceAll('The pilot', 'The steward'),
      'g.pdf': Buffer.from('%PDF-1.4 and nothing'),
      'h.png': 'no article',
    };
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(formats, name), content);
    }
    const ran = await run('ingest', formats, '--json');
    expect(ran.code).toBe(2);
    const told = lines(ran.stdout).map(({ name, report, error }) => [
      name.replace(`${formats}/`, ''),
      report === null ? error.code : report.counts.claims > 0,
    ]);
    expect(told.toSorted()).toEqual([
      ['a.pdf', true],
      ['b.eml', true],
      ['d.jsonl:1', true],
      ['d.jsonl:2', 'INVALID_INPUT'],
      ['e.md', true],
      ['f.html', true],
      ['g.pdf', 'INVALID_INPUT'],
      ['https://old.example/1', true],
    ]);
    expect(ran.stderr).toMatch(/g\.pdf: rejected\. /);
  });

  test('a folder is watched: what is there, and what comes', async () => {
    const watched = at('watched');
    await mkdir(watched);
    const going = start(['ingest', '--watch', watched], env);
    try {
      await going.until(/Watching/);
      await writeFile(join(watched, 'one.txt'), 'Ada Quill said the pier will open');
      await appendFile(join(watched, 'one.txt'), ' next week.');
      await going.until(/one\.txt: stored, [1-9]/);
      await writeFile(join(watched, 'two.txt'), '');
      await going.until(/two\.txt: rejected\. /);
      going.child.kill('SIGINT');
      await going.ended();
      expect(going.said()).toMatch(/SIGINT, stopping/);
    } finally {
      going.child.kill('SIGKILL');
    }
  });

  test('feeds are added, listed, looked at and removed; each refused address is told', async () => {
    const added = await good('feeds', 'add', 'SITE/feed.xml', '--every', '30', '--json');
    const feed = json(added.stdout);
    expect(feed).toMatchObject({ everyMinutes: 30, active: true, lastStatus: null });
    expect(added.stderr).toContain(`gainsay feeds run ${feed.id}`);
    expect((await good('feeds', 'list')).stdout).toMatch(/feed\.xml {2}unread.*every 30 min/);
    const ran = await good('feeds', 'run', 'SITE/feed.xml', '--json');
    const pages = lines(ran.stdout);
    expect(pages.filter(({ kind }) => kind === 'ingested')).toHaveLength(2);
    const refused = pages.flatMap(({ kind, url, refusal }) =>
      kind === 'refused' ? [[url.replace(site.origin, ''), refusal.reason]] : [],
    );
    expect(Object.fromEntries(refused)).toEqual(REFUSED);
    for (const [path, reason] of Object.entries(REFUSED)) {
      expect(ran.stderr).toContain(
        `refused (${reason}): ${path.startsWith('/') ? site.origin : ''}${path}`,
      );
    }
    expect(ran.stderr).toMatch(
      /ok; 2 ingested, 0 unchanged, 6 refused, 0 without an article, 0 left/,
    );
    expect((await good('feeds', 'list')).stdout).toMatch(/rss {2}The Desk.*ok at 20/);
    const removed = await good('feeds', 'remove', feed.id);
    expect(removed.stdout).toContain(feed.id);
    const none = await good('feeds', 'list');
    expect([none.stdout, none.stderr]).toEqual(['', expect.stringContaining('There are no feeds')]);
  });

  test('fact checks are imported, matched, listed, and told in a report that runs nothing', async () => {
    const { stdout } = await good('trace', '--json');
    const [{ a }] = json(stdout).filter(
      (found: { readonly a: { readonly event: object | null } }) => found.a.event !== null,
    );
    const { wording } = a.claim;
    const hostile = feedOf(
      claimReview(1, wording),
      claimReview(2, `Nothing of the kind ${SCRIPT}`),
      claimReview(3, { a: 1 }),
      claimReview(4, 'x'.repeat(1_000_000)),
      { ...claimReview(5, wording), url: 'https://spam.example/' },
    );
    await writeFile(at('feed.json'), hostile.slice(0, -1));
    const broken = await run(
      'fact-checks',
      'import',
      at('feed.json'),
      '--allow',
      'checker.example',
    );
    expect(broken).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/The end was not reached/),
    });
    expect(broken.stderr).toMatch(
      /item 2: claimReviewed is no text[\s\S]*item 3: claimReviewed is longer/,
    );
    expect(broken.stdout).toMatch(
      /2 fact checks added.*1 of sites that are not allowed, 2 that cannot/,
    );
    site.files.set('/checks.json', { type: 'application/ld+json', body: hostile });
    const again = await good(
      'fact-checks',
      'import',
      'SITE/checks.json',
      '--allow',
      'checker.example',
      '--json',
    );
    expect(json(again.stdout)).toMatchObject({
      ...{ added: 0, unchanged: 2, notAllowed: 1, bad: 2, broken: null },
      source: `${site.origin}/checks.json`,
    });
    const listed = lines((await good('fact-checks', 'list', '--json')).stdout);
    expect(listed.map(({ publisher }) => publisher.name)).toEqual([NAME, NAME]);
    expect((await good('fact-checks', 'list', '--limit', '1')).stderr).toMatch(/more than these 1/);
    await good('report', a.event.id, '--out', at('report.html'));
    const page = await readFile(at('report.html'), 'utf8');
    expect(page).toContain('Reviewed by others');
    expect(page).toContain('Checker &lt;script&gt;');
    expect(page).not.toContain('<script');
    await rendersQuietly(page);
  });

  test('the graph is exported in every format, and comes back the same', async () => {
    await good('export', '--out', at('graph.jsonl'));
    const whole = await readFile(at('graph.jsonl'), 'utf8');
    expect((await good('export')).stdout).toBe(whole);
    const formats = {
      graphml: /^<\?xml[\s\S]*<\/graphml>\s*$/,
      turtle: /schema:Claim/,
      trig: /#assertion/,
      jsonld: /^\{[\s\S]*"@graph"[\s\S]*\}\s*$/,
    } as const;
    for (const [format, words] of Object.entries(formats)) {
      const { stderr } = await good('export', '--format', format, '--out', at(`graph.${format}`));
      expect(stderr).toMatch(/Wrote [1-9]\d+ nodes and relationships/);
      expect(await readFile(at(`graph.${format}`), 'utf8')).toMatch(words);
    }
    await good('export', '--format', 'csv', '--out', at('csv'));
    expect(await readdir(at('csv'))).toEqual(
      expect.arrayContaining(['Claim.csv', 'FactCheck.csv', 'Claim-MENTIONS-Actor.csv']),
    );
    expect((await good('import', at('graph.jsonl'))).stderr).toMatch(
      /Imported 0 of [1-9]\d+ nodes/,
    );
    await emptyGraph(graph());
    const dry = await good('import', at('graph.jsonl'), '--dry-run', '--json');
    const { nodes, newNodes } = json(dry.stdout);
    expect(newNodes).toBe(nodes);
    expect((await good('import', at('graph.jsonl'))).stderr).toContain(
      `Imported ${nodes} of ${nodes}`,
    );
    await good('export', '--out', at('again.jsonl'));
    expect(await readFile(at('again.jsonl'), 'utf8')).toBe(whole);
  });
});
