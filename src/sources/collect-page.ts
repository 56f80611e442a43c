import { readArticle } from '../article/read-article.ts';
import { type GainsayError, InputError, PipelineError } from '../errors.ts';
import type { FetchResult, Refused } from '../fetch/fetch-result.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { ListedItem } from '../formats/listed.ts';
import { MOST_PDF_BYTES } from '../formats/read-pdf.ts';
import type { IngestReport } from '../ingest/report.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Page, PageOutcome } from '../model/feed.ts';
import type { Timestamp } from '../model/time.ts';
import type { PageResult, ReportedDrift } from './page-result.ts';
import type { PageStore } from './page-store.ts';
import { PAGE_TYPES, readFetched } from './read-fetched.ts';

const MOST_PAGE_BYTES = 5 * 1024 * 1024;

/** What collecting pages needs from outside. */
export interface CollectDeps {
  readonly fetcher: Fetcher;
  readonly pages: PageStore;
  /** Takes an article through every stage. */
  readonly ingest: (read: ReadArticle) => Promise<IngestReport>;
  /** What the last edit of an article did; asked where a page had another text than before. */
  readonly driftOf: (report: IngestReport) => Promise<ReportedDrift | null>;
  readonly now: () => Timestamp;
  readonly signal?: AbortSignal | undefined;
}

export interface CollectOptions {
  /** What a feed says of it, and the feed's id. */
  readonly item?: ListedItem;
  readonly feed?: string;
}

/**
 * Fetches a page and ingests the article in it. What the server has not changed since is not read again; another text is a new
 * revision, and told with its drift; where the page is refused, the whole article that its feed carries stands for it.
 * @throws StoreError and the like: what would fail on every further page as well
 */
export async function collectPage(
  url: string,
  deps: CollectDeps,
  { item, feed }: CollectOptions = {},
): Promise<PageResult> {
  const { fetcher, pages, signal } = deps;
  const known = (await pages.known([url])).get(url);
  const isHeld = known?.articleId != null;
  const fetched = await fetcher.get(url, {
    accept: PAGE_TYPES,
    ...(isHeld ? { etag: known.etag, lastModified: known.lastModified } : {}),
    bytes: (type) => (type === 'application/pdf' ? MOST_PDF_BYTES : MOST_PAGE_BYTES),
    signal,
  });
  const result = await resultOf(fetched, { url, known, item, deps });
  await pages.save(pageOf(result, fetched, { url, known, item, at: deps.now() }), feed ?? null);
  return result;
}

interface Asked {
  readonly url: string;
  readonly known: Page | undefined;
  readonly item: ListedItem | undefined;
}

async function resultOf(
  fetched: FetchResult,
  { url, known, item, deps }: Asked & { readonly deps: CollectDeps },
): Promise<PageResult> {
  const { now, ingest, driftOf } = deps;
  if (fetched.kind === 'unchanged')
    return { kind: 'unchanged', url, articleId: known?.articleId ?? '' };
  const html = item?.html ?? null;
  // Once the page itself was read, a feed's text, which may be shorter, is no new revision of it.
  if (fetched.kind === 'refused' && (html === null || known?.articleId != null)) {
    return { kind: 'refused', url, refusal: fetched };
  }
  try {
    const fallback = {
      title: item?.title ?? null,
      byline: item?.byline ?? null,
      publishedAt: item?.publishedAt ?? null,
      language: item?.language ?? null,
    };
    const read =
      fetched.kind === 'refused'
        ? readArticle({
            content: html ?? '',
            format: 'html',
            fetchedFrom: url,
            fallback,
            retrievedAt: now(),
          })
        : await readFetched(fetched, { retrievedAt: now(), fallback });
    const report = await ingest(fetched.kind === 'refused' ? withWarning(read, fetched) : read);
    const drift = report.isNew && report.revision > 1 ? await driftOf(report) : null;
    return {
      kind: 'ingested',
      url,
      report,
      drift,
      instead: fetched.kind === 'refused' ? fetched : null,
    };
  } catch (error) {
    if (!(error instanceof InputError) && !(error instanceof PipelineError)) throw error;
    return fetched.kind === 'refused'
      ? { kind: 'refused', url, refusal: fetched }
      : { kind: 'rejected', url, error };
  }
}

const withWarning = (read: ReadArticle, { message }: Refused): ReadArticle => ({
  ...read,
  warnings: [...read.warnings, `The text is that of the feed. ${message}`],
});

function pageOf(
  result: PageResult,
  fetched: FetchResult,
  { url, known, item, at }: Asked & { readonly at: Timestamp },
): Page {
  const validators =
    fetched.kind === 'fetched' ? fetched : (known ?? { etag: null, lastModified: null });
  const failed = result.kind === 'refused' || result.kind === 'rejected';
  return {
    url,
    etag: validators.etag,
    lastModified: validators.lastModified,
    stamp: item?.updatedAt ?? known?.stamp ?? null,
    fetchedAt: at,
    outcome: OUTCOMES[result.kind],
    reason: reasonOf(result),
    tries: failed ? (known?.tries ?? 0) + 1 : 0,
    articleId: result.kind === 'ingested' ? result.report.articleId : (known?.articleId ?? null),
  };
}

const OUTCOMES: Readonly<Record<PageResult['kind'], PageOutcome>> = {
  ingested: 'stored',
  unchanged: 'unchanged',
  refused: 'refused',
  rejected: 'rejected',
};

function reasonOf(result: PageResult): string | null {
  if (result.kind === 'refused') return result.refusal.reason;
  return result.kind === 'rejected' ? result.error.message.slice(0, 500) : null;
}

/** The error a refusal or rejection comes to where one page alone was asked for. */
export function failureOf(
  result: Extract<PageResult, { readonly kind: 'refused' | 'rejected' }>,
): GainsayError {
  if (result.kind === 'rejected') return result.error;
  const { message, reason, at, url, status, retryAt } = result.refusal;
  const isFeed = reason === 'content-type' && /\b(?:rss|atom|xml|feed)\b/.test(message);
  const advice = isFeed ? ' If it is a feed or sitemap, add it: gainsay feeds add URL.' : '';
  return new FetchRefusedError(message + advice, { details: { reason, url, at, status, retryAt } });
}

/** A page was not fetched; `details` has the reason, the address asked for, and where it failed. */
export class FetchRefusedError extends InputError {}
