import type { Timestamp } from './time.ts';

export const FEED_KINDS = ['rss', 'atom', 'rdf', 'json', 'sitemap'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** A list of articles that is looked at again and again. */
export interface Feed {
  readonly id: string;
  readonly url: string;
  /** Null until it was first read. */
  readonly kind: FeedKind | null;
  readonly title: string | null;
  /** Minutes between two looks. */
  readonly everyMinutes: number;
  readonly active: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lastFetchedAt: Timestamp | null;
  /** 'ok', 'unchanged', or why it was refused. */
  readonly lastStatus: string | null;
  readonly lastError: string | null;
  /** Looks in a row that failed. */
  readonly failures: number;
  /** When it is next looked at; null where it is not. */
  readonly nextAt: Timestamp | null;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: Timestamp;
}

/** What is known of an address that was fetched, or was to be. */
export interface Page {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** What the list last said of when it was changed. */
  readonly stamp: string | null;
  readonly fetchedAt: Timestamp;
  /** 'stored', 'unchanged', 'refused', 'rejected'. */
  readonly outcome: PageOutcome;
  readonly reason: string | null;
  readonly tries: number;
  readonly articleId: string | null;
}

export const PAGE_OUTCOMES = ['stored', 'unchanged', 'refused', 'rejected'] as const;
/** Stored: its article is in the graph. Refused: it was not fetched. Rejected: there is no article in it. */
export type PageOutcome = (typeof PAGE_OUTCOMES)[number];
