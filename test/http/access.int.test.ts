import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import {
  type Access,
  OPEN_ACCESS,
  openAccess,
  planAccess,
} from '../../src/access/choose-access.ts';
import { createKey } from '../../src/access/keys.ts';
import { endOf } from '../../src/cli/keys.ts';
import { readEnvironment } from '../../src/environment.ts';
import { apiKeyByPrefix } from '../../src/graph/api-keys.ts';
import { readTrustedDocuments, withBoard } from '../../src/graphql/trusted-documents.ts';
import { LOCAL_PRINCIPAL, type Role } from '../../src/model/principal.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { until } from '../support/until.ts';
import { call, codeOf, type Serving, serveHttp } from './serving.ts';

const open: Serving[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const LIST = { query: '{ claims { nodes { id } } }' };
const KEYS = { query: '{ apiKeys(first: 5) { nodes { name roles prefix lastUsedAt } } }' };
const by = () => ({ principal: LOCAL_PRINCIPAL, at: new Date().toISOString() });
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

describeWithGraph('access over HTTP', (graph) => {
  const controlled = (settings: Record<string, string> = {}): Access => {
    const { access } = readEnvironment({ GAINSAY_AUTH: 'required', ...settings });
    return openAccess(planAccess(access, '127.0.0.1'), graph(), () => undefined);
  };
  async function start(options: Partial<Parameters<typeof serveHttp>[1]> = {}) {
    const serving = await serveHttp(graph(), { access: controlled(), ...options });
    open.push(serving);
    return serving;
  }
  const key = (role: Role, expiresAt: string | null = null) =>
    createKey(graph(), { name: `a ${role}`, roles: [role], expiresAt }, by());

  test('the graph holds no key, only its hash', async () => {
    const { key: made, secret } = await key('reader');
    const stored = await apiKeyByPrefix(graph(), made.prefix);
    expect(secret).toMatch(/^gainsay_[0-9a-f]{12}_[\w-]{43}$/);
    expect(JSON.stringify(stored)).not.toContain(secret.slice(21));
    expect(stored?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a reader reads, by either header, and the key is noted as used', async () => {
    const { url } = await start();
    const { secret, key: made } = await key('reader');
    for (const headers of [bearer(secret), { 'x-api-key': secret }]) {
      const answer = await call(`${url}/graphql`, { body: LIST, headers });
      expect(answer).toMatchObject({ status: 200, body: { data: { claims: { nodes: [] } } } });
    }
    await until(
      async () => typeof (await apiKeyByPrefix(graph(), made.prefix))?.key.lastUsedAt === 'string',
      'the use of the key is noted',
    );
  });

  test.each<[string, (secret: string) => Record<string, string>, string]>([
    ['nobody', () => ({}), 'Say who asks'],
    ['a key of another make', () => bearer('sk-123'), 'Tokens are not taken here'],
    ['half a key', (secret) => bearer(secret.slice(0, -5)), 'is not whole'],
    [
      'an unknown key',
      (secret) => bearer(secret.replace(/_[0-9a-f]{12}_/, '_000000000000_')),
      'no such key',
    ],
    ['a key with another end', (secret) => bearer(`${secret.slice(0, -4)}AAAA`), 'no such key'],
    ['a password', () => ({ authorization: 'Basic YTpi' }), 'is not "Bearer KEY"'],
    ['two keys', (secret) => ({ ...bearer(secret), 'x-api-key': secret }), 'once'],
  ])('%s is a 401 that says why', async (_, headersOf, why) => {
    const { url } = await start();
    const { secret } = await key('admin');
    const answer = await call(`${url}/graphql`, { body: LIST, headers: headersOf(secret) });
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="gainsay"');
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(answer.body.errors[0].message).toContain(why);
    expect(JSON.stringify(answer.body)).not.toContain(secret);
  });

  test('an expired and a revoked key are refused as such', async () => {
    const { url } = await start();
    const end = Date.now() + 5_000; // after it is made, also where that takes long
    const soon = await key('reader', new Date(end).toISOString());
    const admin = await key('admin');
    const victim = await key('analyst');
    const revoke =
      'mutation ($id: ID!) { revokeApiKey(id: $id) { __typename ... on RevokeApiKeyResult { key { revokedAt } } ... on Error { code } } }';
    const revoked = await call(`${url}/graphql`, {
      headers: bearer(admin.secret),
      body: { query: revoke, variables: { id: victim.key.id } },
    });
    expect(revoked.body.data.revokeApiKey.key.revokedAt).toMatch(/^20/);
    await until(() => Date.now() > end, 'the key has expired');
    const late = await call(`${url}/graphql`, { body: LIST, headers: bearer(soon.secret) });
    expect([late.status, late.body.errors[0].message]).toEqual([
      401,
      expect.stringContaining('expired at'),
    ]);
    const gone = await call(`${url}/graphql`, { body: LIST, headers: bearer(victim.secret) });
    expect([gone.status, gone.body.errors[0].message]).toEqual([
      401,
      expect.stringContaining('was revoked at'),
    ]);
  });

  test.each<[Role, string, string]>([
    [
      'reader',
      'mutation { createApiKey(name: "x", roles: [ADMIN]) { __typename ... on Error { code message } } }',
      'admin',
    ],
    [
      'analyst',
      'mutation { revokeApiKey(id: "x") { __typename ... on Error { code message } } }',
      'admin',
    ],
  ])(
    'a role too low (%s) is data of a mutation that names the role needed',
    async (role, query, needed) => {
      const { url } = await start();
      const { secret } = await key(role);
      const { body } = await call(`${url}/graphql`, { body: { query }, headers: bearer(secret) });
      const [outcome] = Object.values(body.data) as { __typename: string; message: string }[];
      expect(outcome).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
      expect(outcome?.message).toBe(
        `This needs the role ${needed}; a ${role} has ${role}. Ask an admin for a key with it.`,
      );
    },
  );

  test('a role too low is an error of a query', async () => {
    const { url } = await start();
    const { secret } = await key('ingester');
    const answer = await call(`${url}/graphql`, { body: KEYS, headers: bearer(secret) });
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(answer.body.errors[0].message).toContain('needs the role admin');
  });

  test('an admin makes a key that works, and lists it; the trail has who made it', async () => {
    const { url } = await start();
    const headers = bearer((await key('admin')).secret);
    const query =
      'mutation { createApiKey(name: "desk", roles: [READER], expiresAt: "2199-01-01") { ... on CreateApiKeyResult { secret key { id expiresAt } } } }';
    const made = await call(`${url}/graphql`, { body: { query }, headers });
    const { secret, key: about } = made.body.data.createApiKey;
    expect(about.expiresAt).toBe('2199-01-01T23:59:59.999Z');
    expect((await call(`${url}/graphql`, { body: LIST, headers: bearer(secret) })).status).toBe(
      200,
    );
    const listed = await call(`${url}/graphql`, { body: KEYS, headers });
    expect(listed.body.data.apiKeys.nodes[0]).toMatchObject({ name: 'desk', roles: ['READER'] });
    const trail = await call(`${url}/graphql`, {
      headers,
      body: { query: '{ audit(first: 1) { nodes { action targets principal { name } } } }' },
    });
    expect(trail.body.data.audit.nodes).toEqual([
      { action: 'apiKey.create', targets: [about.id], principal: { name: 'a admin' } },
    ]);
  });

  test.each([
    ['', ['READER'], null, 'has a name'],
    ['x', [], null, 'at least one role'],
    ['x', ['READER'], '2001-01-01', 'expired already'],
  ])('a key that cannot be made is an InputError (%#)', async (name, roles, expiresAt, why) => {
    const { url } = await start({ access: OPEN_ACCESS });
    const query =
      'mutation ($name: String!, $roles: [Role!]!, $expiresAt: Timestamp) { createApiKey(name: $name, roles: $roles, expiresAt: $expiresAt) { __typename ... on Error { message } } }';
    const { body } = await call(`${url}/graphql`, {
      body: { query, variables: { name, roles, expiresAt } },
    });
    expect(body.data.createApiKey).toEqual({
      __typename: 'InputError',
      message: expect.stringContaining(why),
    });
  });

  test('what is spent is refused with when to come again, each key by itself', async () => {
    const { url } = await start({ access: controlled({ GAINSAY_RATE_LIMIT: '3' }) });
    const [one, two] = [await key('reader'), await key('reader')];
    const ask = (secret: string) => call(`${url}/graphql`, { body: LIST, headers: bearer(secret) });
    const left = [];
    for (let n = 0; n < 3; n += 1) left.push((await ask(one.secret)).headers.ratelimit);
    expect(left).toEqual(
      [2, 1, 0].map((r) => expect.stringMatching(new RegExp(`^"points";r=${r};t=\\d+$`))),
    );
    const refused = await ask(one.secret);
    expect([refused.status, codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['ratelimit-policy']).toBe('"points";q=3;w=60');
    expect((await ask(two.secret)).status).toBe(200);
  });

  test('a large query costs more points than a small one', async () => {
    const { url } = await start({ access: controlled({ GAINSAY_RATE_LIMIT: '10' }) });
    const { secret } = await key('reader');
    const query =
      '{ claims(first: 100) { nodes { contradictions(first: 20) { nodes { id kind score } } } } }';
    const answer = await call(`${url}/graphql`, { body: { query }, headers: bearer(secret) });
    expect(Number(/r=(\d+)/.exec(String(answer.headers.ratelimit))?.[1])).toBeLessThan(9);
    const again = [];
    for (let n = 0; n < 3; n += 1)
      again.push(
        codeOf(await call(`${url}/graphql`, { body: { query }, headers: bearer(secret) })),
      );
    expect(again).toContain('RATE_LIMITED');
  });

  test('who guesses keys is counted by address', async () => {
    const { url } = await start({ access: controlled({ GAINSAY_RATE_LIMIT: '2' }) });
    const guess = () => call(`${url}/graphql`, { body: LIST, headers: bearer('gainsay_x') });
    expect([(await guess()).status, (await guess()).status, (await guess()).status]).toEqual([
      401, 401, 429,
    ]);
  });

  test('GraphiQL and health open without a key; the schema does not', async () => {
    const { url } = await start();
    const page = await call(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers['content-type']]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
    expect((await call(`${url}/health/ready`)).status).toBe(200);
    const schema = await call(`${url}/graphql`, {
      body: { query: '{ __schema { types { name } } }' },
    });
    expect(schema.status).toBe(401);
    const link = await call(`${url}/graphql?query=%7B__typename%7D`, {
      headers: { accept: 'text/html' },
    });
    expect(link.status).toBe(401);
  });

  test('pages of named origins alone may call', async () => {
    const { url } = await start({ access: OPEN_ACCESS, corsOrigins: ['https://board.example'] });
    const asks = (origin: string) =>
      call(`${url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
    const named = await asks('https://board.example');
    expect(named.status).toBe(204);
    expect(named.headers).toMatchObject({
      'access-control-allow-origin': 'https://board.example',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': expect.stringMatching(/Authorization.*Content-Type/),
      vary: 'Origin',
    });
    const other = await asks('https://evil.example');
    expect([other.status, codeOf(other)]).toEqual([403, 'CROSS_ORIGIN']);
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
    const answer = await call(`${url}/graphql`, {
      body: LIST,
      headers: { origin: 'https://board.example' },
    });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([
      200,
      'https://board.example',
    ]);
  });

  test('stored queries are served by hash and by name; alone where that is asked for', async () => {
    const documents = readTrustedDocuments(join(__dirname, '../../docs/queries'));
    const { url } = await start({ access: OPEN_ACCESS, documents, onlyPersisted: true });
    const [hash] =
      [...documents].find(([id, text]) => id.length === 64 && text === documents.get('trace')) ??
      [];
    for (const body of [
      { documentId: 'trace' },
      { documentId: `sha256:${hash}` },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
    ]) {
      const answer = await call(`${url}/graphql`, { body });
      expect(answer.body).toMatchObject({ data: { trace: { nodes: [] } } });
    }
    expect(codeOf(await call(`${url}/graphql`, { body: LIST }))).toBe('PERSISTED_QUERY_ONLY');
    expect(codeOf(await call(`${url}/graphql`, { body: { documentId: 'x' } }))).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });

  test('where stored queries alone are served, so is what the board asks, and the text of a stored query, to the character', async () => {
    const stored = readTrustedDocuments(join(__dirname, '../../docs/queries'));
    const asked = 'query LatestChange { latestChange }';
    const documents = withBoard(stored, [asked]);
    const { url } = await start({ access: OPEN_ACCESS, documents, onlyPersisted: true });
    const ask = (body: unknown) => call(`${url}/graphql`, { body });
    expect((await ask({ query: asked })).body).toHaveProperty('data.latestChange');
    expect((await ask({ query: documents.get('trace') })).body).toHaveProperty('data.trace');
    for (const query of [` ${asked}`, asked.toLowerCase(), `${asked} { __typename }`]) {
      expect(codeOf(await ask({ query }))).toBe('PERSISTED_QUERY_ONLY');
    }
  });

  test('without introspection neither the schema nor near misses are told', async () => {
    const { url } = await start({ access: { ...OPEN_ACCESS, introspection: false } });
    const asked = await call(`${url}/graphql`, {
      body: { query: '{ __schema { types { name } } }' },
    });
    expect(asked.body.errors[0].message).toContain('introspection');
    const miss = await call(`${url}/graphql`, { body: { query: '{ claim(id: "a") { wordin } }' } });
    expect(miss.body.errors[0].message).toBe('Cannot query field "wordin" on type "Claim".');
  });
});

test.each([
  ['90d', '2026-04-01T00:00:00.000Z'],
  ['12h', '2026-01-01T12:00:00.000Z'],
  ['2030-01-31', '2030-01-31'],
])('--expires %s', (text, end) => {
  expect(endOf(text, Date.parse('2026-01-01T00:00:00Z'))).toBe(end);
});

test.each(['soon', '90', '2030-13-01', '-1d'])('--expires %s is refused', (text) => {
  expect(() => endOf(text, 0)).toThrow('--expires is');
});
