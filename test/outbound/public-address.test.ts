import { expect, test } from '@jest/globals';
import { request } from 'undici';
import {
  assertPublicUrl,
  guardedLookup,
  PrivateAddressError,
  publicAgent,
  type Resolve,
  specialAddress,
} from '../../src/outbound/public-address.ts';
import { localServer } from '../support/local-server.ts';

const rules = { allowPrivate: false };

test.each([
  ['0.0.0.0', 'unspecified'],
  ['0.1.2.3', 'unspecified'],
  ['10.0.0.1', 'private'],
  ['10.255.255.255', 'private'],
  ['100.64.0.1', 'carrierGradeNat'],
  ['100.127.255.255', 'carrierGradeNat'],
  ['127.0.0.1', 'loopback'],
  ['127.8.9.10', 'loopback'],
  ['169.254.0.1', 'linkLocal'],
  ['169.254.169.254', 'linkLocal'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.8', 'reserved'],
  ['192.0.2.1', 'reserved'],
  ['192.31.196.1', 'as112'],
  ['192.52.193.1', 'amt'],
  ['192.88.99.1', 'reserved'],
  ['192.168.1.1', 'private'],
  ['192.175.48.1', 'as112'],
  ['198.18.0.1', 'reserved'],
  ['198.19.255.255', 'reserved'],
  ['198.51.100.7', 'reserved'],
  ['203.0.113.7', 'reserved'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.255', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback'],
  ['::127.0.0.1', 'loopback'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:7f00:1', 'loopback'],
  ['::ffff:10.0.0.1', 'private'],
  ['::ffff:169.254.169.254', 'linkLocal'],
  ['::ffff:8.8.8.8', 'ipv4Mapped'],
  ['::ffff:0:127.0.0.1', 'rfc6145'],
  ['64:ff9b::7f00:1', 'nat64'],
  ['64:ff9b::10.0.0.1', 'nat64'],
  ['64:ff9b:1::a00:1', 'nat64'],
  ['100::1', 'discard'],
  ['2001::1', 'teredo'],
  ['2001:2::1', 'benchmarking'],
  ['2001:db8::1', 'reserved'],
  ['2001:10::1', 'deprecatedOrchid'],
  ['2001:20::1', 'orchid2'],
  ['2002:7f00:1::', '6to4'],
  ['2002:a00:1::1', '6to4'],
  ['3fff::1', 'reserved'],
  ['5f00::1', 'segmentRouting'],
  ['fc00::1', 'uniqueLocal'],
  ['fd00:ec2::254', 'uniqueLocal'],
  ['fe80::1', 'linkLocal'],
  ['fe80::1%eth0', 'linkLocal'],
  ['febf::1', 'linkLocal'],
  ['fec0::1', 'deprecatedSiteLocal'],
  ['ff02::1', 'multicast'],
  ['4000::1', 'reserved'],
  ['', 'malformed'],
  ['2130706433', 'malformed'],
  ['127.1', 'malformed'],
  ['example.org', 'malformed'],
])('%s is %s', (address, range) => expect(specialAddress(address)).toBe(range));

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:4860:4860::8888',
  '2606:4700:4700::1111',
])('%s is public', (address) => expect(specialAddress(address)).toBeNull());

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.0.0.1./',
  'http://１２７.0.0.1/',
  'http://0/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]:8080/',
  'http://[64:ff9b::7f00:1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://metadata.google.internal/',
  'http://localhost:4000/',
  'http://LOCALHOST./',
  'http://printer.local/',
  'http://db.corp/',
  'http://intranet/',
  'https://a.localhost/',
])('refuses %s', (url) => {
  expect(() => assertPublicUrl(url, rules)).toThrow(PrivateAddressError);
});

test.each([
  ['', /no address/],
  ['example.org/hook', /no address/],
  ['ftp://example.org/', /no address/],
  ['file:///etc/passwd', /no address/],
  ['gopher://example.org/', /no address/],
  ['javascript:alert(1)', /no address/],
  ['https://me:secret@example.org/', /user name or password/],
])('refuses %s as an address', (url, message) => {
  for (const allowPrivate of [true, false]) {
    expect(() => assertPublicUrl(url, { allowPrivate })).toThrow(message);
  }
});

test.each([
  'https://example.org/hook',
  'http://example.org:8080/a?b=c',
  'https://8.8.8.8/',
  'https://[2606:4700:4700::1111]/x',
])('lets %s through', (url) => expect(assertPublicUrl(url, rules).href).toBe(url));

test('lets loopback through where it is told to', () => {
  expect(assertPublicUrl('http://127.0.0.1:1/', { allowPrivate: true }).port).toBe('1');
});

const resolving =
  (...addresses: readonly string[]): Resolve =>
  (_name, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

const looked = (resolve: Resolve, all: boolean) =>
  new Promise((settle) => {
    guardedLookup(rules, resolve)('news.example', { all }, (error, address) =>
      settle(error ?? address),
    );
  });

test('a name is refused for one address that is not public', async () => {
  expect(await looked(resolving('8.8.8.8', '10.0.0.1'), true)).toBeInstanceOf(PrivateAddressError);
  expect(await looked(resolving('::ffff:10.0.0.1'), false)).toBeInstanceOf(PrivateAddressError);
  expect(await looked(resolving('8.8.8.8'), false)).toBe('8.8.8.8');
  expect(await looked(resolving('8.8.8.8'), true)).toEqual([{ address: '8.8.8.8', family: 4 }]);
  expect(await looked(resolving(), false)).toMatchObject({ code: 'ENOTFOUND' });
});

const agentOf = (given: Partial<Parameters<typeof publicAgent>[0]>) =>
  publicAgent({ allowPrivate: false, connectTimeout: 5000, bodyTimeout: 5000, ...given });

test('an agent connects to no private address, by name or number, also after the name has changed', async () => {
  const server = await localServer(() => ({ body: 'reached' }));
  const port = new URL(server.url).port;
  const names = agentOf({ resolve: resolving('127.0.0.1') });
  const numbers = agentOf({});
  const open = agentOf({ allowPrivate: true, resolve: resolving('127.0.0.1') });
  try {
    for (const [url, dispatcher] of [
      [`http://news.example:${port}/`, names],
      [`http://127.0.0.1:${port}/`, numbers],
      [`http://0x7f000001:${port}/`, numbers],
      [`http://[::ffff:127.0.0.1]:${port}/`, numbers],
      [`http://localhost:${port}/`, numbers],
    ] as const) {
      await expect(request(url, { dispatcher })).rejects.toBeInstanceOf(PrivateAddressError);
    }
    expect(server.asked).toHaveLength(0);
    const answer = await request(`http://news.example:${port}/`, { dispatcher: open });
    expect(await answer.body.text()).toBe('reached');
  } finally {
    await Promise.all([names, numbers, open].map((agent) => agent.destroy()));
    await server.close();
  }
});
