/** How far the fetcher goes. Sizes are bytes, times are milliseconds. */
export interface FetchLimits {
  /** Of a body as it is after inflating; what was sent is never longer. */
  readonly bytes: number;
  readonly redirects: number;
  readonly connectTimeout: number;
  /** Between two pieces of an answer. */
  readonly idleTimeout: number;
  /** For one answer, headers and body. */
  readonly totalTimeout: number;
  /** Tries of what may work a little later (429, 5xx, a broken connection). */
  readonly tries: number;
  /** Before the second try, at most; doubled each time. */
  readonly firstWait: number;
  /** Longer than this nothing waits for a host that asks to: it is refused as busy. */
  readonly longestWait: number;
  /** Between the starts of two requests to a host; its Crawl-delay where that is longer. */
  readonly interval: number;
  /** Requests to a host side by side. */
  readonly perHost: number;
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: 5 * 1024 * 1024,
  redirects: 5,
  connectTimeout: 10_000,
  idleTimeout: 10_000,
  totalTimeout: 30_000,
  tries: 3,
  firstWait: 1_000,
  longestWait: 60_000,
  interval: 1_000,
  perHost: 1,
};

/** No Crawl-delay is kept beyond this: at ten minutes a page a site would never be read. */
export const LONGEST_CRAWL_DELAY = 10 * 60_000;
