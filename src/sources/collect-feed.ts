import { gunzipSync } from 'node:zlib';
import { InputError } from '../errors.ts';
import type { Fetched, Refused } from '../fetch/fetch-result.ts';
import type { Listed, ListedItem } from '../formats/listed.ts';
import { readFeed } from '../formats/read-feed.ts';
import type { Feed, Page } from '../model/feed.ts';
import { type CollectDeps, collectPage } from './collect-page.ts';
import { inParallel } from './in-parallel.ts';
import type { PageResult } from './page-result.ts';

/** Bytes of a feed, and of a sitemap unpacked (sitemaps.org allows 50 MB). */
const FEED_BYTES = 20 * 1024 * 1024;
const SITEMAP_BYTES = 50 * 1024 * 1024;
const MOST_LISTS = 50;
/** Pages looked at side by side; each host is still asked one thing at a time. */
const SIDE_BY_SIDE = 4;
/** A page that was refused for a while is tried again on so many looks at its feed. */
const MOST_TRIES = 5;
const MAY_PASS = new Set([
  'timeout',
  'unreachable',
  'busy',
  'status',
  'unresolvable',
  'malformed',
  'robots',
]);

/** What came of a look at a feed. */
export interface FeedRun {
  readonly feed: Pick<Feed, 'url'>;
  /** Null where the feed itself was not read. */
  readonly listed: Pick<Listed, 'kind' | 'title' | 'minutes' | 'without'> | null;
  readonly status: 'ok' | 'unchanged' | 'failed';
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Why the feed itself, or a list that it names, was not read. */
  readonly problems: readonly (Refused | InputError)[];
  readonly pages: readonly PageResult[];
  /** Items that are new and wait for the next look. */
  readonly left: number;
}

/** Looks at a feed, and collects the pages in it that are new or said to have changed, the newest first. */
export async function collectFeed(
  feed: Pick<Feed, 'id' | 'url' | 'etag' | 'lastModified'>,
  deps: CollectDeps,
  {
    most = 100,
    onPage = () => undefined,
  }: { readonly most?: number; readonly onPage?: (result: PageResult) => void } = {},
): Promise<FeedRun> {
  const { fetcher, pages, signal } = deps;
  const { etag, lastModified } = feed;
  const nothing = { feed, listed: null, etag, lastModified, problems: [], pages: [], left: 0 };
  const fetched = await fetcher.get(feed.url, { etag, lastModified, bytes: FEED_BYTES, signal });
  if (fetched.kind === 'unchanged') return { ...nothing, status: 'unchanged' };
  if (fetched.kind === 'refused') return { ...nothing, status: 'failed', problems: [fetched] };
  let listed: Listed;
  try {
    listed = read(fetched);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...nothing, status: 'failed', problems: [error] };
  }
  const { items, problems } = await allItems(listed, deps);
  const known = await pages.known(items.map(({ url }) => url));
  const fresh = items.filter((item) => isDue(item, known.get(item.url))).sort(newestFirst);
  const results = await inParallel(fresh.slice(0, most), SIDE_BY_SIDE, async (item) => {
    const result = await collectPage(item.url, deps, { item, feed: feed.id });
    onPage(result);
    return result;
  });
  const left = Math.max(0, fresh.length - most);
  return {
    feed,
    listed,
    status: 'ok',
    // With pages left, the next look must not hear that nothing is new.
    etag: left > 0 ? null : fetched.etag,
    lastModified: left > 0 ? null : fetched.lastModified,
    problems,
    pages: results,
    left,
  };
}

/** @throws InputError where it is no feed, or unpacks to too much */
function read({ bytes, charset, finalUrl }: Fetched): Listed {
  return readFeed(unpacked(bytes, finalUrl), { base: finalUrl, charset });
}

function unpacked(bytes: Uint8Array, url: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: SITEMAP_BYTES });
  } catch (cause) {
    throw new InputError(
      `${url.slice(0, 200)} cannot be unpacked, or has more than ${SITEMAP_BYTES} bytes unpacked.`,
      { cause },
    );
  }
}

/** The items of a list, and of the lists it names (one level, the newest first), each address once. */
async function allItems(listed: Listed, { fetcher, signal }: CollectDeps) {
  const items = new Map<string, ListedItem>();
  const problems: (Refused | InputError)[] = [];
  const take = (from: Listed) => {
    for (const item of from.items) if (!items.has(item.url)) items.set(item.url, item);
  };
  take(listed);
  const lists = [...listed.lists].sort((a, b) =>
    (b.updatedAt ?? '').localeCompare(a.updatedAt ?? ''),
  );
  for (const { url } of lists.slice(0, MOST_LISTS)) {
    const fetched = await fetcher.get(url, { bytes: FEED_BYTES, signal });
    if (fetched.kind === 'refused') problems.push(fetched);
    if (fetched.kind !== 'fetched') continue;
    try {
      take(read(fetched));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
    }
  }
  return { items: [...items.values()], problems };
}

const CLOCKS_DIFFER_MS = 3_600_000;

function isDue({ updatedAt }: ListedItem, page: Page | undefined): boolean {
  if (page === undefined) return true;
  // What was changed well before the page was last fetched has been seen, whichever list tells of it.
  const seen = Date.parse(updatedAt ?? '') < Date.parse(page.fetchedAt) - CLOCKS_DIFFER_MS;
  if (updatedAt !== null && updatedAt !== page.stamp && !seen) return true;
  return page.outcome === 'refused' && MAY_PASS.has(page.reason ?? '') && page.tries < MOST_TRIES;
}

const timeOf = ({ publishedAt, updatedAt }: ListedItem) => updatedAt ?? publishedAt ?? '';
const newestFirst = (a: ListedItem, b: ListedItem) => timeOf(b).localeCompare(timeOf(a));
