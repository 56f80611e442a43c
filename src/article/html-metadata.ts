import type { ArticleMetadata } from './article-input.ts';
import { canonicalUrl } from './canonical-url.ts';
import type { DomDocument } from './dom.ts';
import { jsonLdMetadata } from './json-ld.ts';
import { parseDate } from './publication-date.ts';

/**
 * What a page says of its article: schema.org JSON-LD, then Open Graph, then <meta>, <link rel=canonical>, <time> and
 * <html lang>. A date or address that cannot be used is left out, as pages have many.
 */
export function htmlMetadata(document: DomDocument, base?: string): ArticleMetadata {
  const linked = jsonLdMetadata(document);
  const meta = (...names: readonly string[]): (string | null)[] =>
    names.map(
      (name) =>
        document
          .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
          ?.getAttribute('content')
          ?.trim() || null,
    );
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || null;
  const first = (
    values: readonly (string | null)[],
    usable: (value: string) => boolean = () => true,
  ) => values.find((value) => value !== null && value !== '' && usable(value)) ?? null;
  const absolute = (address: string | null) =>
    address !== null && base !== undefined && URL.canParse(address, base)
      ? new URL(address, base).href
      : address;

  return {
    url: first(
      [attribute('link[rel="canonical"]', 'href'), linked.url, ...meta('og:url')].map(absolute),
      doesNotThrow(canonicalUrl),
    ),
    title: first([
      linked.title,
      ...meta('og:title', 'twitter:title'),
      document.querySelector('h1')?.textContent?.trim() ?? null,
      document.querySelector('title')?.textContent?.trim() ?? null,
    ]),
    byline: first([linked.byline, ...meta('author', 'article:author', 'dc.creator', 'byl')]),
    publishedAt: first(
      [
        linked.publishedAt,
        ...meta(
          'article:published_time',
          'datePublished',
          'date',
          'pubdate',
          'dc.date',
          'dcterms.date',
        ),
        attribute('time[pubdate]', 'datetime'),
        attribute('article time[datetime], time[datetime]', 'datetime'),
      ],
      doesNotThrow(parseDate),
    ),
    outlet: first([linked.outlet, ...meta('og:site_name', 'application-name')]),
    language: first([attribute('html', 'lang'), linked.language, ...meta('og:locale')]),
  };
}

const doesNotThrow = (check: (value: string) => unknown) => (value: string) => {
  try {
    check(value);
    return true;
  } catch {
    return false;
  }
};
