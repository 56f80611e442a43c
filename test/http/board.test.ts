import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { letIn } from '../../src/access/authenticate.ts';
import type { Graph } from '../../src/graph/runner.ts';
import { boardDocuments, readBoardFiles } from '../../src/http/board-files.ts';
import { call, codeOf, type Serving, serveHttp } from './serving.ts';

const folder = mkdtempSync(join(tmpdir(), 'gainsay-board-'));
const graph = { verify: () => Promise.resolve() } as unknown as Graph;
let serving: Serving;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Board</title>');
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'let a = 1;\n'.repeat(500));
  writeFileSync(join(folder, 'assets', 'secret.key'), 'no type, not served');
  serving = await serveHttp(graph, {
    access: { required: false, authenticate: letIn, limit: null, introspection: true },
    board: readBoardFiles(folder),
  });
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

test.each([
  '/',
  '/?kind=UPDATE',
  '/contradictions',
  '/contradictions/abc?q=x',
  '/articles/1',
  '/graph/1',
  '/add',
  '/help',
])('%s is the page, under a policy that runs files of ours alone', async (path) => {
  const { status, headers, body } = await call(serving.url + path);
  expect({ status, body }).toEqual({ status: 200, body: '<!doctype html><title>Board</title>' });
  const policy = headers['content-security-policy'];
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|data:|\*/);
  expect(headers['cache-control']).toBe('no-cache');
});

test('files with hashed names are kept for ever, packed for those who can read it, and 304 for those who have it', async () => {
  const url = `${serving.url}/assets/main-1a2b.js`;
  const plain = await call(url);
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(plain.headers['content-encoding']).toBeUndefined();
  const packed = await call(url, { headers: { 'accept-encoding': 'br, gzip' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(Number(packed.headers['content-length'])).toBeLessThan(200);
  const refused = await call(url, { headers: { 'accept-encoding': 'gzip;q=0' } });
  expect(refused.headers['content-encoding']).toBeUndefined();
  const etag = String(plain.headers.etag);
  const had = await call(url, { headers: { 'if-none-match': `"other", W/${etag}` } });
  expect({ status: had.status, body: had.body }).toEqual({ status: 304, body: '' });
});

test.each([
  '/assets/none.js',
  '/assets/secret.key',
  '/assets/',
  '/assets/..%2findex.html',
  '/assets/constructor',
])('%s is nothing', async (path) => {
  const answered = await call(serving.url + path);
  expect({ status: answered.status, code: codeOf(answered) }).toEqual({
    status: 404,
    code: 'NO_SUCH_FILE',
  });
});

test('the start page stays at /start, and a board that is not built is none', async () => {
  expect((await call(`${serving.url}/start`)).body).toContain('GraphiQL');
  expect(readBoardFiles(join(folder, 'assets'))).toBeNull();
});

test('what it asks the API is read for the service to trust, and served to nobody', async () => {
  const built = mkdtempSync(join(tmpdir(), 'gainsay-built-'));
  writeFileSync(join(built, 'index.html'), '');
  expect(boardDocuments(readBoardFiles(built))).toEqual([]);
  writeFileSync(join(built, 'documents.json'), '["query A { a }"]');
  expect(boardDocuments(readBoardFiles(built))).toEqual(['query A { a }']);
  writeFileSync(join(built, 'documents.json'), '{}');
  expect(() => boardDocuments(readBoardFiles(built))).toThrow();
  expect(boardDocuments(null)).toEqual([]);
  rmSync(built, { recursive: true });
  expect((await call(`${serving.url}/documents.json`)).status).toBe(404);
});

test('the page is only read', async () => {
  expect((await call(serving.url, { method: 'POST', body: {} })).status).toBe(405);
});
