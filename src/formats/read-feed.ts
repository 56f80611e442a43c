import { parseFeed } from 'feedsmith';
import { InputError } from '../errors.ts';
import { decodeXml } from './decode-xml.ts';
import { dateOf, type Listed, type ListedItem, line, webAddress } from './listed.ts';
import { readSitemap } from './read-sitemap.ts';

const MOST_ITEMS = 50_000;
/** An excerpt is no article: a feed's own text is taken from here on, in characters of its HTML. */
const FULL_TEXT = 600;

/**
 * Reads RSS, Atom, RDF, JSON Feed, and sitemaps. Entities that the document declares itself are not expanded.
 * @param base where it was fetched: what its addresses are relative to
 * @throws InputError where it is none of them
 */
export function readFeed(
  bytes: Uint8Array,
  { base, charset = null }: { readonly base: string; readonly charset?: string | null },
): Listed {
  const text = decodeXml(bytes, charset).replace(/^\ufeff/, '');
  if (/<(?:[\w-]+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4_096)))
    return readSitemap(text, base);
  try {
    const parsed = parseFeed(text, { maxItems: MOST_ITEMS });
    return listed(parsed, base);
  } catch (cause) {
    throw new InputError(
      `${base.slice(0, 200)} is no feed that can be read (RSS, Atom, RDF, JSON Feed or a sitemap). Give the address of the feed itself.`,
      { cause },
    );
  }
}

/** The parts of feedsmith's result that are read; it names what each format has. */
interface Raw {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly bylines: readonly (string | undefined)[];
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly language?: string | undefined;
  readonly html?: string | undefined;
}

function listed(parsed: ReturnType<typeof parseFeed<string>>, base: string): Listed {
  const { format, feed } = parsed;
  let raw: Raw[] = [];
  let title: string | undefined;
  let minutes: number | null = null;
  switch (format) {
    case 'rss':
      title = feed.title;
      minutes = feed.ttl ?? null;
      raw = (feed.items ?? []).map((item) => ({
        url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        title: item.title,
        bylines: item.dc?.creators ?? (item.authors ?? []).map(nameOf),
        published: item.pubDate ?? item.dc?.dates?.[0],
        updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
        language: feed.language,
        html: item.content?.encoded ?? item.description,
      }));
      break;
    case 'rdf':
      title = feed.title;
      raw = (feed.items ?? []).map((item) => ({
        url: item.link ?? item.rdf?.about,
        title: item.title,
        bylines: item.dc?.creators ?? [],
        published: item.dc?.dates?.[0],
        language: item.dc?.languages?.[0],
        html: item.content?.encoded ?? item.description,
      }));
      break;
    case 'atom':
      title = feed.title?.value;
      raw = (feed.entries ?? []).map((entry) => ({
        url:
          entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ??
          (/^https?:/.test(entry.id ?? '') ? entry.id : undefined),
        title: entry.title?.value,
        bylines: (entry.authors ?? feed.authors ?? []).map(({ name }) => name),
        published: entry.published,
        updated: entry.updated,
        html: entry.content?.value ?? entry.summary?.value,
      }));
      break;
    case 'json':
      title = feed.title;
      raw = (feed.items ?? []).map((item) => ({
        url: item.url ?? (/^https?:/.test(item.id ?? '') ? item.id : undefined),
        title: item.title,
        bylines: (item.authors ?? []).map(({ name }) => name),
        published: item.date_published,
        updated: item.date_modified,
        language: item.language ?? feed.language,
        html: item.content_html ?? asHtml(item.content_text),
      }));
      break;
  }
  const items = raw.slice(0, MOST_ITEMS).flatMap((each) => itemOf(each, base));
  return {
    kind: format,
    title: line(title, 300),
    items,
    lists: [],
    without: raw.length - items.length,
    minutes: minutes !== null && minutes > 0 ? minutes : null,
  };
}

function itemOf(raw: Raw, base: string): readonly ListedItem[] {
  const url = webAddress(raw.url, base);
  if (url === null) return [];
  return [
    {
      url,
      title: line(raw.title, 500),
      byline: line(raw.bylines.filter(Boolean).join(', '), 300),
      publishedAt: dateOf(raw.published) ?? dateOf(raw.updated),
      updatedAt: dateOf(raw.updated),
      language: line(raw.language, 40),
      html: raw.html !== undefined && raw.html.length >= FULL_TEXT ? raw.html : null,
    },
  ];
}

const nameOf = (author: unknown): string | undefined => {
  if (typeof author === 'string') return author;
  const name = (author as { readonly name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : undefined;
};

/** Plain text as HTML, a paragraph for each blank line. */
function asHtml(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<p>${escaped.split(/\n\s*\n/).join('</p><p>')}</p>`;
}
