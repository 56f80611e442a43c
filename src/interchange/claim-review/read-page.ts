import { Parser } from 'htmlparser2';
import { isClaimReview, reviewsIn } from './read-feed.ts';

/** What a page holds of reviews: values to be read as ClaimReviews, and scripts that are no JSON. */
export interface PageReviews {
  readonly reviews: readonly unknown[];
  readonly problems: readonly string[];
}

interface Item {
  readonly properties: Record<string, unknown>;
  readonly depth: number;
  readonly property: string | null;
}

/** Of elements whose value stands in an attribute (HTML, microdata). */
const VALUE_IN: Readonly<Record<string, string>> = {
  meta: 'content',
  a: 'href',
  link: 'href',
  img: 'src',
  time: 'datetime',
  data: 'value',
  meter: 'value',
};
/** Elements without an end. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** Items of microdata that are read; those beyond are told as a problem. */
const MOST_ITEMS = 10_000;

/** The ClaimReviews of an HTML page: JSON-LD in its scripts, and microdata. Tag by tag, so that no depth of nesting matters. */
export function readPage(html: string): PageReviews {
  const reviews: unknown[] = [];
  const problems: string[] = [];
  const items: Item[] = [];
  const open: { readonly property: string | null; readonly depth: number; text: string }[] = [];
  let script: string | null = null;
  let depth = 0;
  let made = 0;
  let dropped = 0;
  const set = (property: string, value: unknown) => {
    const owner = items.at(-1)?.properties;
    if (owner === undefined || !/^[\w:@/.-]{1,100}$/.test(property)) return;
    for (const name of property.split(/\s+/)) {
      if (name === '__proto__') continue;
      const held = owner[name];
      if (held === undefined) owner[name] = value;
      else if (Array.isArray(held)) held.push(value);
      else owner[name] = [held, value];
    }
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!VOID.has(name)) depth += 1;
      if (name === 'script') {
        script = /^application\/ld\+json\b/i.test(attributes.type ?? '') ? '' : null;
        return;
      }
      const { itemprop, itemscope, itemtype } = attributes;
      if (itemscope !== undefined && made >= MOST_ITEMS) {
        dropped += 1;
        // What stands in it is not its outer item's; it keeps its place, and is thrown away.
        items.push({ properties: {}, depth, property: null });
      } else if (itemscope !== undefined) {
        made += 1;
        const properties = {
          '@type': (itemtype ?? '').trim().replace(/^https?:\/\/schema\.org\//, ''),
        };
        items.push({ properties, depth, property: itemprop ?? null });
      } else if (itemprop !== undefined) {
        const attribute = attributes.content ?? attributes[VALUE_IN[name] ?? ''];
        if (attribute !== undefined) set(itemprop, attribute);
        else if (!VOID.has(name)) open.push({ property: itemprop, depth, text: '' });
      }
    },
    ontext(text) {
      if (script !== null) script += text;
      for (const one of open) if (one.text.length < 200_000) one.text += text;
    },
    onclosetag(name) {
      if (name === 'script' && script !== null) {
        try {
          reviews.push(...reviewsIn(JSON.parse(script)));
        } catch {
          problems.push('a script of type application/ld+json is no JSON');
        }
        script = null;
      }
      if (VOID.has(name)) return;
      const value = open.at(-1);
      if (value !== undefined && value.depth >= depth) {
        open.pop();
        if (value.property !== null) set(value.property, value.text.trim());
      }
      const item = items.at(-1);
      if (item !== undefined && item.depth >= depth) {
        items.pop();
        if (item.property !== null && items.length > 0) set(item.property, item.properties);
        if (isClaimReview(item.properties)) reviews.push(item.properties);
      }
      depth -= 1;
    },
  });
  parser.end(html);
  if (dropped > 0) {
    problems.push(`has more than ${MOST_ITEMS} items of microdata: ${dropped} were not read`);
  }
  return { reviews, problems };
}
