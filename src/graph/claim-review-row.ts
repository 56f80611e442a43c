import { z } from 'zod';
import {
  type Appearance,
  type ClaimReview,
  claimKey,
  type Party,
  siteOf,
} from '../model/claim-review.ts';
import { sortKey } from './sort-key.ts';

const orEmpty = (text: string | null) => text ?? '';
const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text);
const isPerson = (type: string | null | undefined): Party['type'] =>
  type === 'Person' ? 'Person' : 'Organization';

/** What the node of a review of a claim holds of it. */
export function claimReviewProperties(review: ClaimReview) {
  const { publisher, claimants, appearances, firstAppearance, rating } = review;
  return {
    url: review.url,
    claimReviewed: review.claimReviewed,
    publisherType: publisher.type,
    publisherName: publisher.name,
    publisherUrl: publisher.url,
    title: review.title,
    body: review.body,
    datePublished: review.datePublished,
    language: review.language,
    claimantTypes: claimants.map(({ type }) => type),
    claimantNames: claimants.map(({ name }) => name),
    claimantUrls: claimants.map(({ url }) => orEmpty(url)),
    claimDate: review.claimDate,
    appearanceUrls: appearances.map(({ url }) => url),
    appearanceTitles: appearances.map(({ title }) => orEmpty(title)),
    firstAppearanceUrl: firstAppearance?.url ?? null,
    firstAppearanceTitle: firstAppearance?.title ?? null,
    ratingValue: rating.value,
    bestRating: rating.best,
    worstRating: rating.worst,
    ratingText: rating.text,
    ratingExplanation: rating.explanation,
    license: review.license,
    citation: review.citation,
  };
}

/** What a published review is found by: `reversedSite` (`com.example`) and `publishedKey` (the newer of claim and review). */
export function publishedProperties(review: ClaimReview, id: string) {
  const newest = [review.claimDate, review.datePublished]
    .filter((time) => time !== null)
    .toSorted()
    .at(-1);
  return {
    claimKey: claimKey(review),
    publishedKey: sortKey(newest ?? null, id),
    reversedSite: review.url === '' ? '' : `${reversedSite(siteOf(review.url))}.`,
  };
}

/** `fact.example.org` → `org.example.fact`: a site with its subdomains is one range of an index. */
export const reversedSite = (site: string) => site.toLowerCase().split('.').reverse().join('.');

const REVIEW_FIELDS = `.url, .claimReviewed, .publisherType, .publisherName, .publisherUrl, .title, .body, .datePublished,
  .language, .claimantTypes, .claimantNames, .claimantUrls, .claimDate, .appearanceUrls, .appearanceTitles,
  .firstAppearanceUrl, .firstAppearanceTitle, .ratingValue, .bestRating, .worstRating, .ratingText, .ratingExplanation,
  .license, .citation`;

/** Cypher map of what a variable's node holds of a review, as `claimReviewRow` reads it. */
export const claimReviewProjection = (variable: string) => `${variable} { ${REVIEW_FIELDS} }`;

const texts = z.array(z.string());
const text = z.string().nullable();
const number = z.number().nullable();

/** A review as `claimReviewProjection` gives it. */
export const claimReviewRow = z
  .object({
    url: z.string(),
    claimReviewed: z.string(),
    publisherType: z.string(),
    publisherName: z.string(),
    publisherUrl: text,
    title: text,
    body: text,
    datePublished: text,
    language: text,
    claimantTypes: texts,
    claimantNames: texts,
    claimantUrls: texts,
    claimDate: text,
    appearanceUrls: texts,
    appearanceTitles: texts,
    firstAppearanceUrl: text,
    firstAppearanceTitle: text,
    ratingValue: number,
    bestRating: number,
    worstRating: number,
    ratingText: text,
    ratingExplanation: text,
    license: text,
    citation: text,
  })
  .transform(
    (row): ClaimReview => ({
      url: row.url,
      claimReviewed: row.claimReviewed,
      publisher: {
        type: isPerson(row.publisherType),
        name: row.publisherName,
        url: row.publisherUrl,
      },
      title: row.title,
      body: row.body,
      datePublished: row.datePublished,
      language: row.language,
      claimants: row.claimantNames.map((name, n) => ({
        type: isPerson(row.claimantTypes[n]),
        name,
        url: orNull(row.claimantUrls[n]),
      })),
      claimDate: row.claimDate,
      appearances: row.appearanceUrls.map(
        (url, n): Appearance => ({ url, title: orNull(row.appearanceTitles[n]) }),
      ),
      firstAppearance:
        row.firstAppearanceUrl === null
          ? null
          : { url: row.firstAppearanceUrl, title: row.firstAppearanceTitle },
      rating: {
        value: row.ratingValue,
        best: row.bestRating,
        worst: row.worstRating,
        text: row.ratingText,
        explanation: row.ratingExplanation,
      },
      license: row.license,
      citation: row.citation,
    }),
  );
