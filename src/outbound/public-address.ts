import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { InputError } from '../errors.ts';

/** Why an address is refused; a subclass, so that a caller can tell it from a service that is down. */
export class PrivateAddressError extends InputError {}

export interface AddressRules {
  /** Also loopback and private addresses: for tests and development alone. */
  readonly allowPrivate: boolean;
}

/**
 * What kind of address it is where it does not lead to a host of the public internet: 'private', 'loopback', 'linkLocal',
 * 'carrierGradeNat', 'multicast', 'reserved' … Null: it is public. Addresses of IPv6 that carry one of IPv4 (mapped,
 * NAT64, 6to4, Teredo and the like) are never public: a host that is reached through them has an address of its own.
 * @param address as a resolver or a socket gives it: dotted IPv4, or IPv6 with or without its zone
 */
export function specialAddress(address: string): string | null {
  const bare = address.replace(/%.*$/, '').replace(/^\[|\]$/g, '');
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return 'malformed';
  const parsed = ipaddr.parse(bare);
  if (parsed instanceof ipaddr.IPv6) {
    if (parsed.isIPv4MappedAddress()) {
      return parsed.toIPv4Address().range() === 'unicast'
        ? 'ipv4Mapped'
        : parsed.toIPv4Address().range();
    }
    const range = parsed.range();
    if (range !== 'unicast') return range === 'rfc6052' ? 'nat64' : range;
    // Only 2000::/3 has been given out (RFC 4291, 2.4); all else is not of the public internet.
    return parsed.match(ipaddr.IPv6.parse('2000::'), 3) ? null : 'reserved';
  }
  const range = parsed.range();
  return range === 'unicast' ? null : range;
}

/** Names that resolvers answer by themselves, or that belong to no public host (RFC 6761, 6762, 8375, 9476; cloud metadata). */
const LOCAL_NAME =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|localdomain|home\.arpa|alt|onion|invalid|test)$/;

/**
 * Checks an address before anything is sent to it: http or https, no user or password in it, and a host that may be
 * public. Decimal, octal, hexadecimal and shortened forms of IPv4 are read as every URL parser reads them. What a name leads to is
 * checked when it is resolved, by `guardedLookup`.
 * @throws InputError where it is no usable URL, PrivateAddressError where it is not public
 */
export function assertPublicUrl(written: string, { allowPrivate }: AddressRules): URL {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new InputError(
      `"${shorten(written)}" is no address that can be sent to. Give a whole one that begins with https:// or http://.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputError(
      'The address has a user name or password in it. Leave them out: addresses are shown and logged.',
    );
  }
  if (allowPrivate) return url;
  const host = url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const isLiteral = url.hostname.startsWith('[') || ipaddr.IPv4.isValidFourPartDecimal(host);
  const special = isLiteral ? specialAddress(host) : null;
  if (special !== null) throw refusal(host, special);
  if (!isLiteral && (LOCAL_NAME.test(host) || !host.includes('.'))) throw refusal(host, 'local');
  return url;
}

/** Resolves names, all addresses of each; node's own unless told (tests). */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A `lookup` for sockets that hands out public addresses alone. The socket connects to what was checked, so that a name
 * that leads elsewhere a moment later (DNS rebinding) gains nothing. One address that is not public refuses the name.
 */
export function guardedLookup(
  { allowPrivate }: AddressRules,
  resolve: Resolve = dnsLookup,
): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      for (const { address } of allowPrivate ? [] : addresses) {
        const special = specialAddress(address);
        if (special !== null) return done(refusal(hostname, special), '', 0);
      }
      const [first] = addresses;
      if (first === undefined) {
        const none = Object.assign(new Error(`${hostname} has no address.`), { code: 'ENOTFOUND' });
        return done(none, '', 0);
      }
      if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

export interface AgentOptions extends AddressRules {
  /** Milliseconds to connect. */
  readonly connectTimeout: number;
  /** Milliseconds between two pieces of an answer. */
  readonly bodyTimeout: number;
  readonly resolve?: Resolve;
}

/**
 * An undici agent (`dispatcher`) that connects to public hosts alone, checked on every connection, also for addresses that
 * are written as numbers, which no resolver sees. It follows no redirects unless told to; each hop is then checked as well.
 */
export function publicAgent({
  connectTimeout,
  bodyTimeout,
  resolve,
  ...rules
}: AgentOptions): Agent {
  const connect = buildConnector({
    timeout: connectTimeout,
    lookup: guardedLookup(rules, resolve),
  });
  return new Agent({
    connect: (options, done) => {
      try {
        const { protocol, hostname } = options;
        const host = ipaddr.IPv6.isValid(hostname) ? `[${hostname}]` : hostname;
        assertPublicUrl(`${protocol}//${host}`, rules);
      } catch (error) {
        return done(error as Error, null);
      }
      connect(options, done);
    },
    bodyTimeout,
    headersTimeout: bodyTimeout,
    // Kept no longer than that, so that a name's new address is soon seen and soon checked.
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 30_000,
  });
}

const shorten = (text: string) => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

function refusal(host: string, special: string): PrivateAddressError {
  return new PrivateAddressError(
    `${shorten(host)} is not an address of the public internet (${WORDS[special] ?? 'reserved'}). Requests are sent to public addresses only.`,
    { details: { host: shorten(host), range: special } },
  );
}

const WORDS: Readonly<Record<string, string>> = {
  local: 'a name of this machine or its network',
  loopback: 'this machine itself',
  private: 'a private network',
  uniqueLocal: 'a private network',
  linkLocal: 'the local link; cloud metadata is served there',
  carrierGradeNat: "a provider's own network",
  multicast: 'a group of hosts',
  broadcast: 'all hosts of a network',
  unspecified: 'no host at all',
  ipv4Mapped: 'an IPv4 address in IPv6 form',
  nat64: 'an IPv4 address in IPv6 form',
  '6to4': 'an IPv4 address in IPv6 form',
};
