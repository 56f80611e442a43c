import robotsModule from 'robots-parser';
import { LONGEST_CRAWL_DELAY } from './fetch-limits.ts';
import { RefusedTry } from './fetch-result.ts';

// A CommonJS module that is its function; its types tell of a default export instead.
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** The name under which robots.txt may speak to us. */
export const ROBOT = 'Gainsay';

/** What a site lets robots do. */
export interface SiteRules {
  /** Why nothing of the site is fetched; null where its rules are known. */
  readonly closed: RefusedTry | null;
  isAllowed(url: string): boolean;
  /** Milliseconds between two requests; 0 where it asks for none. */
  readonly delay: number;
  /** Addresses of its sitemaps. */
  readonly sitemaps: readonly string[];
}

const HOUR = 3_600_000;
const KEPT = { known: HOUR, closed: 5 * 60_000 } as const;
const MOST_SITES = 5_000;
/** As much as RFC 9309 (2.5) has to be read. */
export const ROBOTS_BYTES = 500 * 1024;

const OPEN: SiteRules = { closed: null, isAllowed: () => true, delay: 0, sitemaps: [] };
const shut = (closed: RefusedTry): SiteRules => ({ ...OPEN, closed, isAllowed: () => false });

/**
 * Keeps what robots.txt of each site says, for an hour. By RFC 9309 (2.3.1) a site without one (4xx) is open, and one
 * whose server fails is closed until it answers.
 * @param fetchText gets the file; @throws RefusedTry
 */
export function openRobots(fetchText: (url: string) => Promise<string>, clock: () => number) {
  const sites = new Map<string, { readonly rules: Promise<SiteRules>; until: number }>();
  return {
    async rulesOf(origin: string): Promise<SiteRules> {
      const known = sites.get(origin);
      if (known !== undefined && known.until > clock()) return known.rules;
      if (sites.size >= MOST_SITES) sites.delete(sites.keys().next().value ?? '');
      const site = { rules: read(`${origin}/robots.txt`), until: clock() + KEPT.known };
      sites.set(origin, site);
      try {
        const rules = await site.rules;
        if (rules.closed !== null) site.until = clock() + KEPT.closed;
        return rules;
      } catch (error) {
        sites.delete(origin);
        throw error;
      }
      async function read(url: string): Promise<SiteRules> {
        try {
          return parse(url, await fetchText(url));
        } catch (error) {
          if (!(error instanceof RefusedTry)) throw error;
          return whenMissing(error);
        }
      }
    },
  };
}

function whenMissing(error: RefusedTry): SiteRules {
  const { reason, status } = error;
  if (reason === 'status' && status !== null && status < 500 && status !== 429) return OPEN;
  // What is wrong with the host itself is told as it is.
  const isOfHost = /^(?:bad-address|private-address|unresolvable|unreachable|busy)$/.test(reason);
  if (isOfHost) return shut(error);
  return shut(
    new RefusedTry('robots', `its robots.txt cannot be read (${error.message}), so nothing is`, {
      cause: error,
      ...(status === null ? {} : { status }),
    }),
  );
}

function parse(url: string, text: string): SiteRules {
  const robots = robotsParser(url, text);
  const delay = (robots.getCrawlDelay(ROBOT) ?? 0) * 1000;
  return {
    closed: null,
    isAllowed: (page) => robots.isAllowed(page, ROBOT) !== false,
    delay: Number.isFinite(delay) ? Math.min(Math.max(0, delay), LONGEST_CRAWL_DELAY) : 0,
    sitemaps: robots.getSitemaps().slice(0, 20),
  };
}
