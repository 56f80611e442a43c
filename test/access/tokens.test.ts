import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { rolesIn, type TokenCheck, tokenCheck } from '../../src/access/tokens.ts';
import { ExternalServiceError, UnauthenticatedError } from '../../src/errors.ts';
import { type LocalServer, localServer } from '../support/local-server.ts';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

const ISSUER = 'https://issuer.example/';
const AUDIENCE = 'gainsay';
let published: KeyPair;
let other: KeyPair;
let publicText = '';
let server: LocalServer;
let check: TokenCheck;

beforeAll(async () => {
  [published, other] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256', { extractable: true }),
  ]);
  publicText = await exportSPKI(published.publicKey);
  const jwk = { ...(await exportJWK(published.publicKey)), kid: 'one', use: 'sig' };
  server = await localServer(() => ({ body: JSON.stringify({ keys: [jwk] }) }));
  check = tokenCheck(settings(`${server.url}/jwks`));
});

afterAll(() => server.close());

const settings = (jwksUrl: string) => ({
  jwksUrl,
  issuer: ISSUER,
  audience: AUDIENCE,
  rolesClaim: 'roles',
});

const now = () => Math.floor(Date.now() / 1000);

/** A good token, but for what the case changes. */
function token(
  claims: Readonly<Record<string, unknown>> = {},
  { key = published.privateKey as Parameters<SignJWT['sign']>[0], alg = 'RS256', kid = 'one' } = {},
) {
  const good = { iss: ISSUER, aud: AUDIENCE, sub: 'u1', exp: now() + 300, roles: ['analyst'] };
  const given = Object.entries({ ...good, ...claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(given)).setProtectedHeader({ alg, kid }).sign(key);
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a good token tells who asks, and what they may do', async () => {
  expect(await check(await token({ name: 'Ada\nQuill', roles: ['analyst', 'cook'] }))).toEqual({
    id: `jwt:${ISSUER}|u1`,
    name: 'Ada Quill',
    roles: ['analyst'],
  });
});

test('a token just past its end still holds, as clocks differ', async () => {
  expect((await check(await token({ exp: now() - 10 }))).id).toBe(`jwt:${ISSUER}|u1`);
});

test.each<[string, () => string | Promise<string>, string]>([
  ['expired', () => token({ exp: now() - 3_600 }), 'expired at 20'],
  ['without an end', () => token({ exp: undefined }), 'lacks the claim "exp"'],
  ['of nobody', () => token({ sub: undefined }), 'lacks the claim "sub"'],
  ['not yet good', () => token({ nbf: now() + 3_600 }), 'does not hold yet'],
  [
    'of another issuer',
    () => token({ iss: 'https://evil.example/' }),
    'was not issued by https://issuer.example/',
  ],
  ['for another service', () => token({ aud: 'mail' }), 'not meant for gainsay'],
  [
    'signed by another key under a published name',
    () => token({}, { key: other.privateKey }),
    'changed or forged',
  ],
  ['signed by a key that is not published', () => token({}, { kid: 'two' }), 'does not publish'],
  [
    'whose claims were changed',
    async () => {
      const [head, , signature] = (await token()).split('.');
      const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'u1', exp: now() + 300, roles: ['admin'] };
      return [head, encoded(claims), signature].join('.');
    },
    'changed or forged',
  ],
  [
    'not signed at all (alg none)',
    () =>
      `${encoded({ alg: 'none' })}.${encoded({ iss: ISSUER, aud: AUDIENCE, sub: 'u1', exp: now() + 300 })}.`,
    'only signatures by a private key',
  ],
  [
    'signed by the public key as a shared secret (HS256)',
    () => token({}, { key: new TextEncoder().encode(publicText), alg: 'HS256' }),
    'only signatures by a private key',
  ],
  ['no token', () => 'abc', 'no signed JWT'],
  ['three words', () => 'a.b.c', 'no signed JWT'],
  ['a novel', () => 'a'.repeat(20_000), 'longer than'],
])('a token %s is refused with its reason', async (_, make, reason) => {
  const refused = check(await make());
  await expect(refused).rejects.toBeInstanceOf(UnauthenticatedError);
  await expect(refused).rejects.toThrow(reason);
});

test('where the keys cannot be fetched, that is said, and not that the token is bad', async () => {
  const away = await localServer(() => ({ status: 500, body: 'secret' }));
  const refused = tokenCheck(settings(`${away.url}/jwks`))(await token());
  await expect(refused).rejects.toBeInstanceOf(ExternalServiceError);
  await expect(refused).rejects.toThrow('cannot be fetched');
  await away.close();
});

test.each([
  ['a list', { roles: ['reader', 'x'] }, 'roles', ['reader']],
  ['words', { scope: 'openid analyst ingester' }, 'scope', ['analyst', 'ingester']],
  ['a path', { realm_access: { roles: ['admin'] } }, 'realm_access.roles', ['admin']],
  ['a name with dots', { 'https://a.b/roles': ['admin'] }, 'https://a.b/roles', ['admin']],
  ['nothing', {}, 'roles', []],
  ['something else', { roles: { admin: true } }, 'roles', []],
  ['what objects inherit', {}, 'constructor.name', []],
])('roles are read from %s', (_, claims, path, roles) => {
  expect(rolesIn(claims, path)).toEqual(roles);
});
