import { z } from 'zod';
import type { Appearance, ClaimReview, Party } from '../../model/claim-review.ts';
import type { Timestamp } from '../../model/time.ts';
import { hostileLine, hostileLines, webAddress } from './hostile-text.ts';

const MOST = { claim: 5_000, name: 500, title: 1_000, body: 50_000, rating: 1_000 } as const;
const MOST_PARTIES = 10;
const MOST_APPEARANCES = 50;

/** JSON-LD lets one value stand for a list of one. */
const listOf = <Item>(item: z.ZodType<Item>, most: number) =>
  z
    .unknown()
    .transform((value) => (value == null ? [] : Array.isArray(value) ? value : [value]))
    .pipe(z.array(item).max(most, `has more than ${most} entries`));
const firstOf = <Item>(item: z.ZodType<Item>) =>
  listOf(item, 100).transform(([first]) => first ?? null);

/** Empty is absent; a value may stand in JSON-LD's `{"@value": …}`. */
const optional = (text: z.ZodType<string>) =>
  z
    .unknown()
    .transform(unwrapped)
    .pipe(z.union([z.null(), text], { error: (issue) => deepest(issue) ?? 'is no text' }))
    .transform((value) => (value === '' ? null : value));

function unwrapped(value: unknown): unknown {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof one === 'object' && one !== null && '@value' in one) return one['@value'];
  return one ?? null;
}

/** What the second of two choices says is what a reader wants to know: null was no choice. */
function deepest(issue: unknown): string | null {
  const { errors } = issue as { readonly errors?: readonly (readonly { message: string }[])[] };
  return errors?.at(-1)?.[0]?.message ?? null;
}

const name = optional(hostileLine(MOST.name));
const title = optional(hostileLine(MOST.title));

/** A link, a thing with a link, or neither; what is no web address is left out. */
const address = z
  .unknown()
  .transform((value) => linkOf(value))
  .transform((link) => (link === null ? null : webAddress(link)));

function linkOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one.length > 4_000 ? null : one.trim();
  if (typeof one !== 'object' || one === null) return null;
  const link = 'url' in one ? one.url : '@id' in one ? one['@id'] : null;
  return typeof link === 'string' ? link.trim() : null;
}

/** An object with these properties, where what is absent reads as null. */
const withProperties = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess(
    (given) =>
      typeof given === 'object' && given !== null && !Array.isArray(given)
        ? Object.fromEntries(
            Object.keys(shape).map((key) => [key, (given as Record<string, unknown>)[key] ?? null]),
          )
        : given,
    z.object(shape, 'is no object'),
  );

/** A number, or the digits of one; what is neither is left out, since the words of a rating stand beside it. */
const number = z
  .unknown()
  .transform(unwrapped)
  .transform((value) => {
    const text = typeof value === 'string' ? value.trim().replace(',', '.') : value;
    const read =
      typeof text === 'number'
        ? text
        : typeof text === 'string' && text.length > 0 && text.length < 30
          ? Number(text)
          : Number.NaN;
    return Number.isFinite(read) ? read : null;
  });

const ISO = /^\d{4}-\d{2}-\d{2}(T.*)?$/;

/** A day, or an instant in UTC; an instant without its zone is known by its day alone, and what is no date is left out. */
const date = z
  .unknown()
  .transform(unwrapped)
  .transform((value): Timestamp | null => {
    if (typeof value !== 'string' || value.length > 40 || !ISO.test(value.trim())) return null;
    const text = value.trim();
    const at = Date.parse(text);
    if (Number.isNaN(at)) return null;
    const hasZone = /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text);
    return hasZone ? new Date(at).toISOString() : text.slice(0, 10);
  });

const isPerson = (type: unknown) => [type].flat().some((one) => one === 'Person');

const party = z
  .unknown()
  .transform((given) => (typeof given === 'string' ? { name: given } : given))
  .pipe(withProperties({ '@type': z.unknown(), name, url: address, sameAs: address }));

const toParty = (read: z.infer<typeof party> | null, link: 'url' | 'sameAs'): Party | null => {
  if (read === null) return null;
  const url = link === 'sameAs' ? (read.sameAs ?? read.url) : (read.url ?? read.sameAs);
  if (read.name === null && url === null) return null;
  const type = isPerson(read['@type']) ? 'Person' : 'Organization';
  return { type, name: read.name ?? (url === null ? '' : new URL(url).hostname), url };
};

const work = z
  .unknown()
  .transform((value) => ({ url: linkOf(value), title: titleOf(value) }))
  .pipe(z.object({ url: z.string().transform(webAddress).nullable(), title }))
  .transform(({ url, title }): Appearance | null => (url === null ? null : { url, title }));

function titleOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return 'headline' in value ? value.headline : 'name' in value ? value.name : null;
}

const rating = withProperties({
  ratingValue: number,
  bestRating: number,
  worstRating: number,
  alternateName: optional(hostileLine(MOST.rating)),
  name: optional(hostileLine(MOST.rating)),
  ratingExplanation: optional(hostileLines(MOST.body)),
});

const item = withProperties({
  author: listOf(party, MOST_PARTIES),
  creator: listOf(party, MOST_PARTIES),
  datePublished: date,
  appearance: listOf(work, MOST_APPEARANCES),
  firstAppearance: firstOf(work),
});

const claimReview = withProperties({
  '@type': z.unknown(),
  url: z.unknown(),
  claimReviewed: z
    .unknown()
    .transform(unwrapped)
    .pipe(hostileLine(MOST.claim))
    .refine((text) => text !== '', 'is empty'),
  author: firstOf(party),
  publisher: firstOf(party),
  headline: title,
  name: title,
  reviewBody: optional(hostileLines(MOST.body)),
  datePublished: date,
  inLanguage: optional(hostileLine(35)).catch(null),
  itemReviewed: firstOf(item),
  reviewRating: firstOf(rating),
  sdLicense: address,
  citation: address,
});

/** A review that was read, or what is wrong with it. */
export type ReadReview =
  | { readonly review: ClaimReview; readonly problem: null }
  | { readonly review: null; readonly problem: string };

const isKept = <Item>(value: Item | null): value is Item => value !== null;

/**
 * Reads one ClaimReview of JSON-LD; nothing in it is trusted. Optional parts that cannot be read as dates, numbers or
 * addresses are left out; texts of another type, or too long, refuse the whole.
 * @param page the page that it stands on, where it gives no address itself
 */
export function readClaimReview(value: unknown, page: string | null = null): ReadReview {
  const refused = (problem: string): ReadReview => ({ review: null, problem });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused('is no object');
  }
  const parsed = claimReview.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused(`${nameOf(issue?.path ?? [])} ${issue?.message ?? 'cannot be read'}`.trim());
  }
  const read = parsed.data;
  const written = linkOf(read.url) ?? page;
  const url = written === null ? null : webAddress(written);
  if (url === null) return refused('url is no web address');
  const publisher = toParty(read.author, 'url') ?? toParty(read.publisher, 'url');
  if (publisher === null) return refused('author is missing: nobody says who reviewed the claim');
  const of = read.itemReviewed;
  const given = read.reviewRating;
  const text = given?.alternateName ?? given?.name ?? null;
  if (text === null && (given?.ratingValue ?? null) === null) {
    return refused('reviewRating says nothing: neither alternateName nor ratingValue');
  }
  const makers = of === null ? [] : of.author.length > 0 ? of.author : of.creator;
  return {
    problem: null,
    review: {
      url,
      claimReviewed: read.claimReviewed,
      publisher,
      title: read.headline ?? read.name,
      body: read.reviewBody,
      datePublished: read.datePublished,
      language: languageOf(read.inLanguage),
      claimants: makers.map((maker) => toParty(maker, 'sameAs')).filter(isKept),
      claimDate: of?.datePublished ?? null,
      appearances: (of?.appearance ?? []).filter(isKept),
      firstAppearance: of?.firstAppearance ?? null,
      rating: {
        value: given?.ratingValue ?? null,
        best: given?.bestRating ?? null,
        worst: given?.worstRating ?? null,
        text,
        explanation: given?.ratingExplanation ?? null,
      },
      license: read.sdLicense,
      citation: read.citation,
    },
  };
}

const languageOf = (text: string | null): string | null =>
  text !== null && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(text) ? text : null;

/** "reviewRating.0" is how a lone one looks that was put in a list, and nothing that stands in the feed. */
const nameOf = (path: readonly PropertyKey[]) =>
  path
    .map(String)
    .join('.')
    .replace(/\.0(?=\.|$)/g, '');
