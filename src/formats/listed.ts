import type { FeedKind } from '../model/feed.ts';
import type { Timestamp } from '../model/time.ts';

/** What a feed or sitemap says of one article. */
export interface ListedItem {
  /** Absolute, http or https. */
  readonly url: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: Timestamp | null;
  /** When it was last changed, as the list says. */
  readonly updatedAt: Timestamp | null;
  readonly language: string | null;
  /** The whole article as HTML, where the feed carries it. */
  readonly html: string | null;
}

export interface Listed {
  readonly kind: FeedKind;
  readonly title: string | null;
  readonly items: readonly ListedItem[];
  /** Further lists that this one names: the sitemaps of an index. */
  readonly lists: readonly { readonly url: string; readonly updatedAt: Timestamp | null }[];
  /** Items without an address that can be fetched. */
  readonly without: number;
  /** Minutes that the feed asks to wait between two looks; null where it does not say. */
  readonly minutes: number | null;
}

/** An absolute http(s) address without its fragment; null where it is none. */
export function webAddress(written: string | undefined, base: string): string | null {
  const trimmed = written?.trim();
  if (!trimmed || trimmed.length > 2_000 || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
}

/** A date of RFC 822 or ISO 8601; a day stays a day. Null where it is none. */
export function dateOf(written: string | undefined): Timestamp | null {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 60) return null;
  const at = Date.parse(trimmed);
  if (Number.isNaN(at)) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return trimmed;
  return /^\d{4}(?:-\d{2})?$/.test(trimmed) ? null : new Date(at).toISOString();
}

/** Text on one line; null where there is none. */
export function line(text: string | undefined, most: number): string | null {
  const clean = (text ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, most);
  return clean === '' ? null : clean;
}
