import { InputError } from '../../errors.ts';
import { type PublishedReview, searchPublished } from '../../graph/published-reviews.ts';
import { type ClaimReview, siteOf } from '../../model/claim-review.ts';
import { asPublished, type InterchangeDeps, type Publisher } from '../publishing.ts';
import { invalid } from './google-error.ts';
import { type Parameters, pageSize, readPlace, writePlace } from './parameters.ts';

/** Query parameters of claims:search. */
export const SEARCH_PARAMETERS = [
  'query',
  'languageCode',
  'reviewPublisherSiteFilter',
  'maxAgeDays',
  'pageSize',
  'pageToken',
  'offset',
] as const;

const DAY_MS = 86_400_000;

/**
 * claims:search of Google's Fact Check Tools API v1alpha1, over fact checks and own reviews. Absent fields are left out.
 * @throws GoogleError
 */
export async function searchClaims(
  parameters: Parameters,
  { graph, now }: InterchangeDeps,
  publisher: Publisher,
): Promise<object> {
  const text = parameters.text('query');
  const site = siteAsked(parameters.text('reviewPublisherSiteFilter'));
  if (text === null && site === null) {
    throw invalid(
      'Request contains an invalid argument: query is required unless reviewPublisherSiteFilter is given.',
    );
  }
  const days = parameters.count('maxAgeDays');
  const size = pageSize(parameters);
  const place = readPlace(parameters, now());
  const since =
    days === null || days === 0
      ? null
      : new Date(Math.max(0, Date.parse(now()) - days * DAY_MS)).toISOString().slice(0, 10);
  const own = siteOf(`${publisher.base}/`);
  const found = await searchPublished(graph, {
    text,
    site,
    language: parameters.text('languageCode')?.split(/[-_]/)[0]?.toLowerCase() ?? null,
    isOwnSite: site !== null && (own === site || own.endsWith(`.${site}`)),
    since,
    until: place.until,
    skip: place.skip,
    size,
  }).catch((error: unknown) => {
    throw error instanceof InputError ? invalid(error.message) : error;
  });
  const claims = found.slice(0, size).map(({ reviews }) => claimOf(reviews, publisher));
  const next = { skip: place.skip + size, until: place.until };
  return {
    ...(claims.length === 0 ? {} : { claims }),
    ...(found.length > size ? { nextPageToken: writePlace(next, parameters) } : {}),
  };
}

function siteAsked(written: string | null): string | null {
  if (written === null) return null;
  const site = written
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');
  if (!/^[\p{L}\p{N}.:-]+$/u.test(site))
    throw invalid('reviewPublisherSiteFilter is no site, such as nytimes.com.');
  return site.replace(/:\d+$/, '');
}

function claimOf(reviews: readonly PublishedReview[], publisher: Publisher) {
  const all = reviews.map((one) => (one.isOwn ? asPublished(one, publisher) : one.review));
  const first = all[0];
  return known({
    text: first?.claimReviewed,
    claimant: first?.claimants.map(({ name }) => name).join(', '),
    claimDate: instant(all.find(({ claimDate }) => claimDate !== null)?.claimDate),
    claimReview: all.map(reviewOf),
  });
}

const reviewOf = (review: ClaimReview) =>
  known({
    publisher: known({ name: review.publisher.name, site: siteOf(review.url) }),
    url: review.url,
    title: review.title,
    reviewDate: instant(review.datePublished),
    textualRating: review.rating.text,
    languageCode: review.language,
  });

/** RFC 3339 in seconds, as Google writes it; a day is its midnight. */
const instant = (time: string | null | undefined) =>
  time == null ? null : new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');

export const known = (object: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  );
