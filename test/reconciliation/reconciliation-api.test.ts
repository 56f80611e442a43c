import { afterEach, expect, test } from '@jest/globals';
import { ExternalServiceError } from '../../src/errors.ts';
import { jsonSender } from '../../src/outbound/send-json.ts';
import { reconciliationApi } from '../../src/reconciliation/reconciliation-api.ts';
import type { LocalServer } from '../support/local-server.ts';
import { MANIFEST, queriesOf, reconciliationServer } from './reconciliation-server.ts';

let server: LocalServer;
afterEach(() => server?.close());

let now = 0;
const api = (timeout = 5000) =>
  reconciliationApi({
    url: `${server.url}/en/api`,
    timeout,
    clock: () => now,
    send: jsonSender({
      service: 'reconciliation service',
      tries: 2,
      firstWait: 4,
      clock: () => now,
      random: Math.random,
    }),
  });

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `Ada Quill${n}`, aliases: [], type: 'Q5' }));
const sure = ({ query }: { readonly query: string }) => [
  {
    id: `Q${query.length}${query.at(-1)}`,
    name: query,
    score: 100,
    match: true,
    type: [{ id: 'Q5', name: 'human' }],
  },
];

test('questions go in batches, form-encoded, to the one address; answers come in their order', async () => {
  server = await reconciliationServer(sure);
  const links = await api().link(people(23));
  expect(links.map((link) => link?.label)).toEqual(people(23).map(({ name }) => name));
  expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /en/api',
    'POST /en/api',
    'POST /en/api',
    'POST /en/api',
  ]);
  const [, first] = server.asked;
  expect(first?.headers['content-type']).toMatch(/x-www-form-urlencoded/);
  expect(server.asked.slice(1).map((one) => Object.keys(queriesOf(one)).length)).toEqual([
    10, 10, 3,
  ]);
  expect(first && queriesOf(first).q0).toEqual({ query: 'Ada Quill0', type: 'Q5', limit: 5 });
});

test('the manifest is read once', async () => {
  server = await reconciliationServer(sure);
  const one = api();
  expect(await one.check()).toBe('Made-up Wikidata');
  await one.link(people(1));
  await one.link(people(1));
  expect(server.asked.filter(({ method }) => method === 'GET')).toHaveLength(1);
});

test('types may be bare strings, as in 0.1, and a name in doubt gets no link', async () => {
  server = await reconciliationServer(({ query }) =>
    query.endsWith('0') ? [{ id: 'Q1', name: query, score: 9, type: ['Q5'] }] : [],
  );
  expect(await api().link(people(2))).toEqual([
    { wikidata: 'Q1', label: 'Ada Quill0', score: 9, basis: 'margin', confidence: 0.7 },
    null,
  ]);
});

test.each<[string, Parameters<typeof reconciliationServer>[1], RegExp]>([
  ['no manifest', { manifest: { hello: 1 } }, /no manifest/],
  [
    'ids of another space',
    { manifest: { ...MANIFEST, identifierSpace: 'http://vocab.getty.edu/' } },
    /other ids/,
  ],
  ['refusal', { reply: () => ({ status: 403 }) }, /403/],
  ['trouble', { reply: () => ({ status: 502 }) }, /502/],
  ['no answer', { reply: () => null }, /did not answer/],
  [
    'a redirect to a private address',
    { reply: () => ({ status: 301, headers: { location: 'http://169.254.169.254/' } }) },
    /redirects/,
  ],
  [
    'another shape',
    {
      reply: ({ method }) => ({
        body: method === 'GET' ? JSON.stringify(MANIFEST) : '{"q0":{"result":[{"id":7}]}}',
      }),
    },
    /another shape/,
  ],
  [
    'half an answer',
    { reply: ({ method }) => ({ body: method === 'GET' ? JSON.stringify(MANIFEST) : '{}' }) },
    /without an answer/,
  ],
])('%s is a typed error', async (_, given, message) => {
  server = await reconciliationServer(sure, given);
  const error = await api(60)
    .link(people(1))
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ExternalServiceError);
  expect(error).toMatchObject({ message: expect.stringMatching(message) });
});

test('a service that failed is left alone for five minutes', async () => {
  let fails = true;
  server = await reconciliationServer(sure, {
    reply: ({ method }) => {
      if (fails) return { status: 400 };
      return {
        body: method === 'GET' ? JSON.stringify(MANIFEST) : JSON.stringify({ q0: { result: [] } }),
      };
    },
  });
  const one = api();
  await expect(one.link(people(1))).rejects.toThrow(/400/);
  fails = false;
  await expect(one.link(people(1))).rejects.toThrow(/left alone/);
  expect(server.asked).toHaveLength(1);
  now += 5 * 60_000 + 1;
  expect(await one.link(people(1))).toEqual([null]);
});
