import { expect, test } from '@jest/globals';
import { type AccessSettings, planAccess } from '../../src/access/choose-access.ts';
import { readEnvironment } from '../../src/environment.ts';
import { InputError, SetupError } from '../../src/errors.ts';

const of = (given: Record<string, string> = {}): AccessSettings => readEnvironment(given).access;
const TOKENS = {
  GAINSAY_JWKS_URL: 'https://a.example/jwks',
  GAINSAY_JWT_ISSUER: 'https://a.example',
  GAINSAY_JWT_AUDIENCE: 'gainsay',
};

test.each([
  ['127.0.0.1', {}, { required: false, rateLimit: null, introspection: true, warning: null }],
  ['::1', {}, { required: false, rateLimit: null, introspection: true, warning: null }],
  ['127.0.0.1', { GAINSAY_AUTH: 'required' }, { required: true, rateLimit: 1_200 }],
  ['127.0.0.1', TOKENS, { required: true, introspection: true }],
  ['0.0.0.0', TOKENS, { required: true, introspection: true, warning: null }],
  ['0.0.0.0', { GAINSAY_AUTH: 'required' }, { required: true, tokens: null, introspection: true }],
  [
    '0.0.0.0',
    { GAINSAY_AUTH: 'off' },
    {
      required: false,
      rateLimit: 1_200,
      introspection: false,
      warning: expect.stringMatching(/^WARNING/),
    },
  ],
  ['0.0.0.0', { GAINSAY_AUTH: 'off', GAINSAY_INTROSPECTION: 'on' }, { introspection: true }],
  [
    '127.0.0.1',
    { GAINSAY_INTROSPECTION: 'off', GAINSAY_RATE_LIMIT: '7' },
    { introspection: false, rateLimit: 7 },
  ],
  ['0.0.0.0', { GAINSAY_AUTH: 'required', GAINSAY_RATE_LIMIT: '0' }, { rateLimit: null }],
])('on %s with %j', (host, given, plan) => {
  expect(planAccess(of(given as Record<string, string>), host)).toMatchObject(plan);
});

test.each([
  ['0.0.0.0', {}, SetupError, /GAINSAY_AUTH=required .*gainsay keys create/],
  ['news.example', {}, SetupError, /access is not controlled/],
  ['127.0.0.1', { GAINSAY_JWKS_URL: 'https://a.example/jwks' }, InputError, /GAINSAY_JWT_AUDIENCE/],
  ['0.0.0.0', { ...TOKENS, GAINSAY_JWKS_URL: 'http://a.example/jwks' }, InputError, /https/],
  ['127.0.0.1', { ...TOKENS, GAINSAY_AUTH: 'off' }, InputError, /contradict/],
])('on %s with %j it does not start, and says what to do', (host, given, kind, says) => {
  const plan = () => planAccess(of(given as Record<string, string>), host);
  expect(plan).toThrow(kind);
  expect(plan).toThrow(says);
});

test.each(['*', 'https://a.example/path', 'a.example', 'null'])(
  'GAINSAY_CORS_ORIGINS=%s is no list of origins',
  (origins) => {
    expect(() => readEnvironment({ GAINSAY_CORS_ORIGINS: origins })).toThrow(InputError);
  },
);
