import { afterEach, expect, test } from '@jest/globals';
import { createClient } from '../../../src/client/client.ts';
import { AnswerError, ApiError, UnreachableError } from '../../../src/client/client-error.ts';
import { ContradictionFound, TraceContradictions } from '../../../src/client/documents.ts';
import {
  type Asked,
  type LocalServer,
  localServer,
  type Reply,
} from '../../support/local-server.ts';

let server: LocalServer | null = null;
afterEach(() => server?.close());

async function serve(answer: (asked: Asked, number: number) => Reply | null) {
  server = await localServer(answer);
  return server;
}

const json = (body: object, status = 200): Reply => ({ status, body: JSON.stringify(body) });
const stream = (body: string): Reply => ({
  headers: { 'content-type': 'text/event-stream' },
  body,
});
const next = (cursor: string) =>
  `:\n\nevent: next\ndata: ${JSON.stringify({ data: { contradictionFound: { cursor, change: 'FOUND' } } })}\n\n`;

test('a request carries operation, variables and key, and gives the data', async () => {
  const { url, asked } = await serve(() => json({ data: { trace: { nodes: [] } } }));
  const client = createClient({ url: `${url}/graphql`, apiKey: 'gs_key' });
  expect(await client.request(TraceContradictions, { actor: 'Quill' })).toEqual({
    trace: { nodes: [] },
  });
  expect(asked[0]?.headers.authorization).toBe('Bearer gs_key');
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    query: TraceContradictions.text,
    operationName: 'TraceContradictions',
    variables: { actor: 'Quill' },
  });
});

test.each<[string, Reply, new (...given: never[]) => Error, object]>([
  [
    'an error of the API',
    json({ errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] }),
    ApiError,
    { code: 'FORBIDDEN', retriable: false },
  ],
  [
    'a store that is away',
    json({ errors: [{ message: 'Away.', extensions: { code: 'STORE_UNAVAILABLE' } }] }, 503),
    ApiError,
    { retriable: true, status: 503 },
  ],
  [
    "a proxy's page",
    { status: 502, body: '<html>' },
    AnswerError,
    { status: 502, retriable: true },
  ],
  ['no data', json({ data: null }), AnswerError, { code: 'UNEXPECTED_ANSWER' }],
])('%s is a typed error', async (_name, reply, type, holds) => {
  const { url } = await serve(() => reply);
  const failed = await createClient({ url })
    .request(TraceContradictions)
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(type);
  expect(failed).toMatchObject(holds);
});

test('a service that is not there is UnreachableError; what is aborted is an abort', async () => {
  const client = createClient({ url: 'http://127.0.0.1:1/graphql' });
  await expect(client.request(TraceContradictions)).rejects.toBeInstanceOf(UnreachableError);
  const aborted = client.request(TraceContradictions, {}, { signal: AbortSignal.abort() });
  await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
});

test('a subscription gives each event; one that is cut is an error, one that ends is none', async () => {
  const { url } = await serve((_asked, n) =>
    stream(n === 1 ? `${next('1')}${next('2')}event: complete\ndata:\n\n` : next('3')),
  );
  const client = createClient({ url });
  const cursors: string[] = [];
  const follow = async () => {
    for await (const { contradictionFound } of client.subscribe(ContradictionFound))
      cursors.push(contradictionFound.cursor);
  };
  await follow();
  expect(cursors).toEqual(['1', '2']);
  await expect(follow()).rejects.toBeInstanceOf(UnreachableError);
  expect(cursors).toEqual(['1', '2', '3']);
});

test('watching comes back after breaks with the cursor of the last event, and ends where trying again is no use', async () => {
  const { url, asked } = await serve((_asked, n) => {
    if (n === 1) return json({ data: { latestChange: '10' } });
    if (n === 2) return stream(`${next('11')}${next('12')}`);
    if (n === 3)
      return json(
        { errors: [{ message: 'Away.', extensions: { code: 'STORE_UNAVAILABLE' } }] },
        503,
      );
    if (n === 4) return stream(next('13'));
    return json(
      { errors: [{ message: 'Key ended.', extensions: { code: 'UNAUTHENTICATED' } }] },
      401,
    );
  });
  const cursors: string[] = [];
  const watching = (async () => {
    const found = createClient({ url }).watchContradictions({}, { firstWait: 1 });
    for await (const { cursor } of found) cursors.push(cursor);
  })();
  await expect(watching).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(cursors).toEqual(['11', '12', '13']);
  const after = asked.slice(1).map(({ body }) => JSON.parse(body).variables.after);
  expect(after).toEqual(['10', '12', '12', '13']);
});
