import { SaxesParser } from 'saxes';
import { InputError } from '../errors.ts';
import { dateOf, type Listed, type ListedItem, webAddress } from './listed.ts';

/** As many as the protocol allows (sitemaps.org). */
const MOST_ENTRIES = 50_000;
const MOST_TEXT = 4_000;

/**
 * Reads a sitemap, news sitemap or sitemap index. No entity but the five of XML is expanded, and what cannot be read ends
 * the list where it stands, unless it is the beginning.
 * @throws InputError where it is no XML
 */
export function readSitemap(text: string, base: string): Listed {
  const items: ListedItem[] = [];
  const lists: Listed['lists'][number][] = [];
  let without = 0;
  let entry: Map<string, string> | null = null;
  let isIndex = false;
  let written = '';
  let failure: Error | null = null;
  const parser = new SaxesParser();
  const localName = (name: string) =>
    name.replace(/^[\w.-]*:/, (prefix) =>
      /^(?:news|image|video|xhtml):$/.test(prefix) ? prefix : '',
    );

  parser.on('opentag', ({ name }) => {
    const local = localName(name);
    if (local === 'sitemapindex') isIndex = true;
    if (local === 'url' || local === 'sitemap') entry = new Map();
    written = '';
  });
  parser.on('text', (piece) => {
    if (written.length < MOST_TEXT) written += piece;
  });
  parser.on('cdata', (piece) => {
    if (written.length < MOST_TEXT) written += piece;
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    if ((local === 'url' || local === 'sitemap') && entry !== null) {
      add(entry);
      entry = null;
    } else if (entry !== null && written.trim() !== '' && !entry.has(local)) {
      entry.set(local, written.trim());
    }
    written = '';
  });
  parser.on('error', (error) => {
    failure ??= error;
  });

  function add(fields: ReadonlyMap<string, string>): void {
    const url = webAddress(fields.get('loc'), base);
    const updatedAt = dateOf(fields.get('lastmod'));
    if (url === null) without += 1;
    else if (isIndex) lists.push({ url, updatedAt });
    else {
      items.push({
        url,
        title: fields.get('news:title')?.slice(0, 500) ?? null,
        byline: null,
        // The time of the last change is none of publication.
        publishedAt: dateOf(fields.get('news:publication_date')),
        updatedAt,
        language: fields.get('news:language')?.slice(0, 40) ?? null,
        html: null,
      });
    }
  }

  const STEP = 65_536;
  for (let at = 0; at < text.length && failure === null; at += STEP) {
    parser.write(text.slice(at, at + STEP));
    if (items.length + lists.length >= MOST_ENTRIES) break;
  }
  if (failure !== null && items.length + lists.length === 0) {
    throw new InputError(`${base.slice(0, 200)} is no sitemap that can be read: it is no XML.`, {
      cause: failure,
    });
  }
  return {
    kind: 'sitemap',
    title: null,
    items: items.slice(0, MOST_ENTRIES),
    lists: lists.slice(0, MOST_ENTRIES),
    without,
    minutes: null,
  };
}
