import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildDist, gainsay, openSession, ROOT, type Session } from './gainsay.ts';

let folder = '';
let session: Session;
beforeAll(async () => {
  await buildDist();
  folder = await mkdtemp(join(tmpdir(), 'gainsay-bad-'));
  session = openSession({ ...process.env, NO_COLOR: '1' });
});
afterAll(async () => {
  await session?.close();
  await rm(folder, { recursive: true, force: true });
});

const TEXT =
  'The mayor said the bridge would open in May. The builder said there were no such plans.';
const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

test.each<[string, string | Uint8Array, string[], RegExp]>([
  ['an empty file', '', [], /empty/i],
  ['white space alone', ' \n\t\n', [], /empty|no text/i],
  [
    'a binary file',
    new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x00, 0xff]),
    [],
    /PDF|binary/i,
  ],
  ['10 MB', `${TEXT} `.repeat(120_000), [], /an article may have/],
  [
    'Latin-1 bytes',
    Buffer.from('Der B\u00fcrgermeister sagte, die Br\u00fccke sei fertig.', 'latin1'),
    [],
    /UTF-8/,
  ],
  ['a date that is none', TEXT, ['--published-at', '2025-13-40'], /date/i],
  ['a date in the future', TEXT, ['--published-at', inAYear], /future|after/i],
])('extract refuses %s in one line that says what to do', async (_, content, options, says) => {
  const file = join(folder, 'bad.txt');
  await writeFile(file, content);
  const { code, stdout, stderr } = await session.run(['extract', file, '--jsonl', ...options]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(says);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
});

test('extract refuses a page without an article', async () => {
  const file = join(folder, 'bad.html');
  await writeFile(file, '<!doctype html><title>Menu</title><nav><a href="/">Home</a></nav>');
  const { code, stderr } = await session.run(['extract', file]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/article/);
});

test('extract says that a date is missing, and extracts all the same', async () => {
  const file = join(folder, 'undated.txt');
  await writeFile(file, TEXT);
  const { code, stdout, stderr } = await gainsay(['extract', file, '--jsonl']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/date/);
  const { article, claims } = JSON.parse(stdout);
  expect(article).toMatchObject({ publishedAt: null, text: TEXT });
  expect(claims.length).toBeGreaterThan(0);
});

test('extract goes on after a bad file, keeps the order and ends with 2', async () => {
  const [good, bad] = [join(folder, 'good.txt'), join(folder, 'empty.txt')];
  await writeFile(good, TEXT);
  await writeFile(bad, '');
  const { code, stdout, stderr } = await gainsay([
    'extract',
    good,
    bad,
    join(folder, 'none.txt'),
    good,
    '--jsonl',
    '--published-at',
    '2024-01-02',
  ]);
  expect(code).toBe(2);
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(stderr).toMatch(/empty\.txt/);
  expect(stderr).toMatch(/none\.txt/);
});

test('extract reads an article from stdin', async () => {
  const { code, stdout } = await gainsay(['extract', '-', '--json'], { input: TEXT });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)[0].article.text).toBe(TEXT);
});

test('compare keeps lines in their places, and names the bad ones', async () => {
  const good = {
    a: { text: 'The bridge will open in May.', source: 'the mayor' },
    b: { text: 'The bridge will not open in May.', source: 'the builder' },
  };
  const input = [
    JSON.stringify(good),
    '{nonsense',
    JSON.stringify({ a: { text: '' }, b: good.b }),
    JSON.stringify(good),
  ].join('\n');
  const { code, stdout, stderr } = await gainsay(['compare', '--jsonl'], { input });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(2);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatchObject({ kind: 'contradiction', strength: 'strict', scope: 'dispute' });
  expect(lines[0].types).toContain('negation');
  expect(lines[1]).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(lines[2]).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(lines[3]).toEqual(lines[0]);
  expect(stderr).toMatch(/Line 2/);
});

test.each<[string, string[], number, RegExp]>([
  ['an unknown command', ['explode'], 2, /unknown command/],
  ['an unknown option', ['extract', '--explode', 'x'], 2, /unknown option/],
  ['no file', ['extract'], 2, /missing required argument/],
  ['one statement', ['compare', 'Only one.'], 2, /Two statements/],
  ['a file that is not there', ['compare', '--jsonl', '/nowhere/pairs.jsonl'], 2, /nowhere/],
  ['a folder without articles', ['ingest', '/proc/self/fdinfo'], 2, /no article/],
  ['a score that is none', ['trace', '--min-score', '7'], 2, /0 to 1/],
])('%s is a usage error', async (_, args, code, says) => {
  const ran = await session.run(args);
  expect(ran.stderr).toMatch(says);
  expect(ran.code).toBe(code);
  expect(ran.stdout).toBe('');
});

test.each([
  [],
  ['serve'],
  ['ingest'],
  ['trace'],
  ['extract'],
  ['compare'],
  ['migrate'],
  ['doctor'],
  ['neo4j'],
])('help of %s goes to stdout with exit code 0', async (...args: string[]) => {
  const { code, stdout } = await session.run([...args, '--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Usage: gainsay/);
});

test('a Neo4j that is not there, or refuses, is told in one line', async () => {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    NEO4J_URI: 'bolt://127.0.0.1:9',
    NEO4J_PASSWORD: 'x',
  };
  const { code, stderr } = await gainsay(['trace'], { env });
  expect(code).toBe(4);
  expect(stderr).toMatch(/127\.0\.0\.1:9/);
  const without = await gainsay(['trace'], { env: { ...env, NEO4J_PASSWORD: '' } });
  expect(without.code).toBe(5);
  expect(without.stderr).toMatch(/NEO4J_PASSWORD/);
  const wrong = await gainsay(['trace'], { env: { ...env, NEO4J_URI: 'http://127.0.0.1:9' } });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toMatch(/NEO4J_URI/);
});

test('a damaged model is named, with its sums, and nothing is printed', async () => {
  const env = { ...process.env, NO_COLOR: '1', GAINSAY_MODELS: join(ROOT, 'seeds') };
  const { code, stdout, stderr } = await gainsay(['extract', '-'], { env, input: TEXT });
  expect(code).toBe(5);
  expect(stderr).toMatch(/SHA256SUMS/);
  expect(stdout).toBe('');
});
