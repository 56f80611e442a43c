import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '../errors.ts';
import {
  assertPublicUrl,
  PrivateAddressError,
  publicAgent,
  type Resolve,
} from '../outbound/public-address.ts';
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts';
import { type FetchResult, type Refused, RefusedTry } from './fetch-result.ts';
import { openHostLines } from './host-lines.ts';
import { type HopAnswer, requestHop } from './request-hop.ts';
import { openRobots, ROBOTS_BYTES, type SiteRules } from './robots-rules.ts';

export interface FetcherOptions {
  /** "Gainsay/0.1.0 (+https://example.org/robot)". */
  readonly userAgent: string;
  readonly limits?: Partial<FetchLimits>;
  /** Origins ("http://intranet.example:8080") that are fetched though their addresses are not public. None unless told. */
  readonly allowedOrigins?: readonly string[];
  readonly clock?: () => number;
  /** 0..1. */
  readonly random?: () => number;
  /** Resolves names; node's own unless told (tests). */
  readonly resolve?: Resolve;
}

export interface GetOptions {
  /** Media types that are read, such as 'text/html'; all where absent. An answer that states none is read. */
  readonly accept?: readonly string[];
  /** Of an earlier answer: where nothing is newer, 'unchanged' comes back. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Instead of the fetcher's own limit; may differ by media type. */
  readonly bytes?: number | ((mediaType: string | null) => number);
  readonly signal?: AbortSignal | undefined;
}

export interface Fetcher {
  /** Fetches a page politely. Rejects only with the reason of the caller's signal. */
  get(url: string, options?: GetOptions): Promise<FetchResult>;
  /** Why an address would be refused before anything is sent; null where it may be asked. */
  check(url: string): Refused | null;
  /** The sitemaps that a site names in its robots.txt. */
  sitemapsOf(origin: string, signal?: AbortSignal): Promise<readonly string[]>;
  close(): Promise<void>;
}

type Answer = Exclude<HopAnswer, { kind: 'redirect' }> & { readonly at: URL };

/**
 * A fetcher that asks only public addresses (checked after DNS, on every connection and redirect), keeps to robots.txt,
 * asks each host one thing at a time and no faster than it wants, and reads no more than its limits.
 */
export function openFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, resolve, clock = Date.now, random = Math.random } = options;
  const limits: FetchLimits = { ...FETCH_LIMITS, ...options.limits };
  const allowed = new Set(options.allowedOrigins ?? []);
  const agentOptions = {
    connectTimeout: limits.connectTimeout,
    bodyTimeout: limits.idleTimeout,
    ...(resolve === undefined ? {} : { resolve }),
  };
  const guarded = publicAgent({ ...agentOptions, allowPrivate: false });
  const open = allowed.size === 0 ? null : publicAgent({ ...agentOptions, allowPrivate: true });
  const closing = new AbortController();
  const lines = openHostLines({ ...limits, clock });
  const robots = openRobots(async (url) => {
    const answer = await follow(
      url,
      { accept: [], truncate: ROBOTS_BYTES, signal: closing.signal },
      () => null,
    );
    return answer.kind === 'body' ? new TextDecoder().decode(answer.bytes) : '';
  }, clock);

  interface Follow extends GetOptions {
    readonly truncate?: number;
    /** Told where each hop leads. */
    readonly onHop?: (url: string) => void;
  }

  function checked(written: string, base?: URL): URL {
    try {
      const whole = base === undefined ? written : new URL(written, base).href;
      const isAllowed = URL.canParse(whole) && allowed.has(new URL(whole).origin);
      return assertPublicUrl(whole, { allowPrivate: isAllowed });
    } catch (error) {
      if (error instanceof PrivateAddressError) {
        throw new RefusedTry('private-address', error.message.replace(/\.$/, ''), { cause: error });
      }
      const words = error instanceof InputError ? error.message : 'it redirects to no address';
      throw new RefusedTry('bad-address', words.replace(/\.$/, ''), { cause: error });
    }
  }

  /** Follows redirects to an answer; each hop is checked, and waits for its host's turn. */
  async function follow(
    start: string,
    { onHop, truncate, ...get }: Follow,
    rulesOf: (url: URL) => Promise<SiteRules> | null,
  ): Promise<Answer> {
    const seen = new Set<string>();
    let url = checked(start);
    for (;;) {
      url.hash = '';
      onHop?.(url.href);
      if (seen.has(url.href))
        throw new RefusedTry('redirect', 'its redirects go round in a circle');
      if (seen.size > limits.redirects) {
        throw new RefusedTry('redirect', `it redirects more than ${limits.redirects} times`);
      }
      seen.add(url.href);
      const rules = await rulesOf(url);
      if (rules?.closed) throw rules.closed;
      if (rules !== null && !rules.isAllowed(url.href)) {
        throw new RefusedTry('robots', 'its robots.txt asks robots to keep away');
      }
      const answer = await inTurn(url, rules?.delay ?? 0, get, truncate);
      if (answer.kind !== 'redirect') return { ...answer, at: url };
      const next = URL.canParse(answer.location, url.href) ? new URL(answer.location, url) : null;
      // What was refused is where it leads, not where it began.
      if (next !== null) onHop?.(withoutPassword(next));
      url = checked(answer.location, url);
    }
  }

  /** One hop, tried again where that may help; the host's line waits meanwhile. */
  async function inTurn(
    url: URL,
    delay: number,
    get: GetOptions,
    truncate: number | undefined,
  ): Promise<HopAnswer> {
    const most = truncate ?? get.bytes ?? limits.bytes;
    const bytesOf = typeof most === 'number' ? () => most : most;
    for (let n = 1; ; n++) {
      const turn = await lines.turn(url.hostname, Math.max(limits.interval, delay), get.signal);
      if (turn.done === null) throw busy(turn.busyUntil - clock());
      try {
        return await requestHop({
          url,
          headers: headersFor(userAgent, get),
          dispatcher: open !== null && allowed.has(url.origin) ? open : guarded,
          limits,
          bytesOf,
          accepts: (type) => !get.accept?.length || type === null || get.accept.includes(type),
          truncate: truncate !== undefined,
          clock,
          signal: get.signal,
        });
      } catch (error) {
        if (!(error instanceof RefusedTry) || !error.isTransient) throw error;
        if (error.waitFor !== null) lines.hold(url.hostname, error.waitFor);
        if (error.waitFor !== null && error.waitFor > limits.longestWait) throw error;
        if (n >= limits.tries) throw error;
        const backOff = random() * Math.min(limits.longestWait, limits.firstWait * 2 ** (n - 1));
        await sleep(backOff, undefined, get.signal === undefined ? {} : { signal: get.signal });
      } finally {
        turn.done();
      }
    }
  }

  function refusal(url: string, at: string, error: RefusedTry): Refused {
    const { reason, message, status, waitFor } = error;
    const retryAt = waitFor === null ? null : new Date(clock() + waitFor).toISOString();
    return {
      kind: 'refused',
      url,
      at,
      reason,
      message: inWords(url, at, message),
      status,
      retryAt,
    };
  }

  return {
    async get(url, get = {}) {
      let at = url;
      try {
        const answer = await follow(
          url,
          {
            ...get,
            onHop: (hop) => {
              at = hop;
            },
          },
          (hop) => untilAborted(robots.rulesOf(hop.origin), get.signal),
        );
        const finalUrl = answer.at.href;
        if (answer.kind === 'unchanged') {
          if (get.etag || get.lastModified) return { kind: 'unchanged', url, finalUrl };
          throw new RefusedTry(
            'malformed',
            'it answers 304 to a question that was not conditional',
          );
        }
        const { kind: _, at: __, ...body } = answer;
        return { kind: 'fetched', url, finalUrl, ...body };
      } catch (error) {
        get.signal?.throwIfAborted();
        if (!(error instanceof RefusedTry)) throw error;
        return refusal(url, at, error);
      }
    },
    check(url) {
      try {
        checked(url);
        return null;
      } catch (error) {
        if (!(error instanceof RefusedTry)) throw error;
        return refusal(url, url, error);
      }
    },
    async sitemapsOf(origin, signal) {
      const { sitemaps } = await untilAborted(robots.rulesOf(origin), signal);
      return sitemaps;
    },
    async close() {
      closing.abort();
      await Promise.all([guarded.destroy(), open?.destroy()]);
    },
  };
}

const busy = (milliseconds: number) =>
  new RefusedTry('busy', `its host asks to wait ${Math.ceil(milliseconds / 1000)} s`, {
    waitFor: milliseconds,
  });

/** Several may wait for one file: who goes away does not end it for the others. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function headersFor(userAgent: string, { accept, etag, lastModified }: GetOptions) {
  return {
    'user-agent': userAgent,
    accept: accept?.length ? `${accept.join(', ')}, */*;q=0.1` : '*/*',
    'accept-encoding': 'gzip, br, deflate',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

const inWords = (url: string, at: string, message: string) =>
  at === url
    ? `${shorten(url)} was not fetched: ${message}.`
    : `${shorten(url)} was not fetched: it leads to ${shorten(at)}, and ${message}.`;

function withoutPassword({ href }: URL): string {
  const url = new URL(href);
  url.username = '';
  url.password = '';
  return url.href;
}

const shorten = (text: string) => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
