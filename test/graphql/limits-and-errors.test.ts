import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  ArticleRejectedError,
  ConflictError,
  PipelineError,
  QueryFailedError,
  StoreUnavailableError,
} from '../../src/errors.ts';
import type { Ingest } from '../../src/graphql/context.ts';
import { encodeCursor } from '../../src/graphql/cursor.ts';
import { FIRST_QUERY } from '../../src/graphql/first-query.ts';
import { MAX_BODY_BYTES } from '../../src/graphql/limits.ts';
import { serve } from './ask.ts';

const failing = (error: Error) => ({ run: () => Promise.reject(error) });
const LIST = '{ claims { nodes { id } } }';

test('a fault of ours is masked and logged under the id that the caller is told', async () => {
  const fault = new QueryFailedError('MATCH (secret) …');
  const { ask, logged } = serve({ graph: failing(fault) });
  const { errors } = await ask(LIST);
  expect(JSON.stringify(errors)).not.toContain('secret');
  expect(errors).toHaveLength(1);
  expect(errors?.[0].extensions).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(logged).toEqual([{ id: errors?.[0].extensions.id, error: fault, path: 'claims' }]);
});

test('what a client that went away has cut short is no fault, and is not logged', async () => {
  const cut = Object.assign(new Error('This operation was aborted'), { name: 'AbortError' });
  const { ask, logged } = serve({ graph: failing(cut) });
  const { errors } = await ask(LIST);
  expect(errors?.[0].extensions.code).toBe('CLIENT_GONE');
  expect(logged).toEqual([]);
});

test('a time limit of ours that is met is a fault, and is logged', async () => {
  const late = Object.assign(new Error('The operation timed out'), { name: 'TimeoutError' });
  const { ask, logged } = serve({ graph: failing(late) });
  const { errors } = await ask(LIST);
  expect(errors?.[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(logged).toHaveLength(1);
});

test('Neo4j out of reach is a 503 that says so', async () => {
  const { ask, logged } = serve({ graph: failing(new StoreUnavailableError('Neo4j is away.')) });
  const { status, errors } = await ask(LIST);
  expect(status).toBe(503);
  expect(errors?.[0].message).toBe('Neo4j is away.');
  expect(errors?.[0].extensions).toEqual({
    code: 'STORE_UNAVAILABLE',
    type: 'StoreUnavailableError',
    retriable: true,
  });
  expect(logged).toEqual([]);
});

test.each([
  ['no cursor at all', 'x'],
  [
    'a cursor of another list',
    encodeCursor({ list: 'actors', order: '', filter: '' }, { key: 'A', id: 'b' }),
  ],
  ['JSON of another shape', Buffer.from('{"a":1}').toString('base64url')],
  ['a key that is an object', Buffer.from('["claims",{},"b"]').toString('base64url')],
])('%s is an InvalidCursorError that names the argument and the list', async (_, after) => {
  const { errors } = await serve().ask(
    'query ($after: String) { claims(after: $after) { nodes { id } } }',
    { after },
  );
  expect(errors?.[0].message).toContain('"after" cursor');
  expect(errors?.[0].extensions).toEqual({
    code: 'INVALID_INPUT',
    type: 'InvalidCursorError',
    details: {
      problems: [{ field: 'after', problem: expect.any(String) }],
      argument: 'after',
      list: 'claims',
    },
  });
});

test.each([
  ['a page too large', 'first: 101', '0 to 100 rows'],
  ['a negative page', 'last: -1', '0 to 100 rows'],
  ['a page from both ends', 'first: 1, last: 1', 'not both'],
  [
    'a range that ends before it starts',
    'filter: {publishedAt: {from: "2025-02-02", to: "2025-02-01"}}',
    'before it starts',
  ],
  ['a day that is none', 'filter: {publishedAt: {from: "2025-02-30"}}', 'A Timestamp is'],
  ['a choice of nothing', 'filter: {modalities: []}', 'is empty'],
  ['a search for punctuation', 'filter: {text: "+-!"}', 'no word'],
  ['a search of a novel', `filter: {text: "${'a '.repeat(300)}"}`, 'longer than 500'],
])('%s is refused before anything is read', async (_, args, message) => {
  const { ask, ran } = serve();
  const { errors } = await ask(`{ claims(${args}) { nodes { id } } }`);
  expect(errors?.[0].message).toContain(message);
  expect(ran).toEqual([]);
});

test.each([
  [
    'wide lists within lists',
    'complexity',
    '{ claims(first: 100) { nodes { contradictions(first: 100) { nodes { evidence { claim { id wording } } } } } } }',
  ],
  [
    'a long way down',
    'depth',
    `{ claim(id: "a") { ${'article { revision { '.repeat(8)} id ${'} } '.repeat(8)} } }`,
  ],
  ['more fields than are served', 'breadth', `{ claim(id: "x") { ${'id '.repeat(401)} } }`],
  [
    'the same field under many names',
    'aliases',
    `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: claim(id: "x") { id }`).join(' ')} }`,
  ],
])('a query that asks for %s is refused before anything is read', async (_, measure, query) => {
  const { ask, ran } = serve();
  const { errors } = await ask(query);
  expect(errors?.[0].extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', measure });
  expect(ran).toEqual([]);
});

test.each([
  ['tokens', `{ ${'id '.repeat(5_000)} }`],
  ['fields', `{ ${'id '.repeat(2_000)} }`],
  ['directives', `{ __typename ${'@skip(if: false) '.repeat(101)} }`],
  ['definitions', '{ id } '.repeat(61)],
])('a document of too many %s is refused before it is validated', async (measure, query) => {
  const { errors } = await serve().ask(query);
  expect(errors).toHaveLength(1);
  expect(errors?.[0].extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', measure });
});

test('a body over the limit is a 413', async () => {
  const response = await serve().fetch({
    query: LIST,
    variables: { a: 'x'.repeat(MAX_BODY_BYTES) },
  });
  expect(response.status).toBe(413);
});

test('a query whose time is up is cancelled and says so', async () => {
  let signal: AbortSignal | undefined;
  const { ask } = serve({
    graph: {
      run: (_query, _params, options) => {
        signal = options?.signal;
        return new Promise(() => {});
      },
    },
    timeLimits: { query: 30, mutation: 30 },
  });
  const { status, errors } = await ask(LIST);
  expect(status).toBe(504);
  expect(errors?.[0].extensions.code).toBe('TIMEOUT');
  expect(signal?.aborted).toBe(true);
});

test('a query is cancelled when its client goes away', async () => {
  const client = new AbortController();
  let signal: AbortSignal | undefined;
  const { fetch } = serve({
    graph: {
      run: (_query, _params, options) => {
        signal = options?.signal;
        client.abort();
        return new Promise(() => {});
      },
    },
  });
  await Promise.resolve(fetch({ query: LIST }, { signal: client.signal })).catch(() => undefined);
  expect(signal?.aborted).toBe(true);
});

const INGEST = readFileSync(join(__dirname, '../../docs/queries/ingest-article.graphql'), 'utf8');
const refused =
  (error: Error): Ingest =>
  () =>
    Promise.reject(error);

test.each([
  [new ArticleRejectedError('The text is empty.'), 'ArticleRejectedError', 'INVALID_INPUT'],
  [new ConflictError('Another write got in first.'), 'ConflictError', 'CONFLICT'],
  [new PipelineError('The stage extract failed.'), 'PipelineError', 'PIPELINE'],
])('%s comes back as a member of the union', async (error, type, code) => {
  const { data } = await serve({ ingest: refused(error) }).ask(INGEST, {
    input: { text: 'A text.' },
  });
  expect(data.ingestArticle).toMatchObject({ __typename: type, code, message: error.message });
});

test.each([
  [{}, 'input', 'has none'],
  [{ text: 'a', html: '<p>' }, 'input', 'has text and html'],
  [{ text: '' }, 'input.text', 'is empty'],
  [{ text: 'x'.repeat(2_000_001) }, 'input.text', 'is longer than 2000000 characters'],
  [{ text: 'a', url: 'javascript:alert(1)' }, 'input.url', 'is no http or https address'],
  [{ text: 'a', title: 'a\u001b[31m' }, 'input.title', 'has control characters in it'],
  [{ text: 'a', outlet: '  ' }, 'input.outlet', 'is empty: leave it out where it is unknown'],
])('an article that cannot be used names the field (%#)', async (input, field, problem) => {
  const { data } = await serve().ask(INGEST, { input });
  expect(data.ingestArticle).toMatchObject({
    __typename: 'InputError',
    problems: [{ field, problem }],
  });
});

test('an article reaches the pipeline as it was given', async () => {
  const taken: unknown[] = [];
  const ingest: Ingest = (request) => {
    taken.push(request);
    return Promise.reject(new ArticleRejectedError('seen'));
  };
  await serve({ ingest }).ask(INGEST, {
    input: { markdown: '# A', title: ' B ', publishedAt: '2025-10-21', url: 'https://a.example/b' },
  });
  expect(taken).toEqual([
    {
      content: '# A',
      format: 'markdown',
      title: 'B',
      publishedAt: '2025-10-21',
      url: 'https://a.example/b',
    },
  ]);
});

test('a fault while ingesting is masked, not a member of the union', async () => {
  const { ask, logged } = serve({ ingest: refused(new Error('stack and secrets')) });
  const { errors } = await ask(INGEST, { input: { text: 'A text.' } });
  expect(errors?.[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(errors)).not.toContain('secrets');
  expect(logged).toHaveLength(1);
});

test('GraphiQL comes whole from here and opens with the first query', async () => {
  const response = await serve().fetch('', {
    method: 'GET',
    headers: { accept: 'text/html' },
    body: null,
  } as RequestInit);
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(page).toContain('TraceContradictions');
  expect(page).not.toMatch(/<(script|link)[^>]+(src|href)=["']?https?:/);
});

test('docs/queries/trace.graphql is the query that GraphiQL opens with', () => {
  const documented = readFileSync(join(__dirname, '../../docs/queries/trace.graphql'), 'utf8');
  expect(documented).toBe(FIRST_QUERY);
});
