import type { Appearance, ClaimReview, Party } from '../../model/claim-review.ts';

type JsonLd = Readonly<Record<string, unknown>>;

/** A ClaimReview as JSON-LD of schema.org; what is not known is left out. Without the context, for use within a DataFeed. */
export function writeClaimReview(review: ClaimReview): JsonLd {
  const { rating, claimants, appearances, firstAppearance } = review;
  return known({
    '@type': 'ClaimReview',
    url: review.url,
    claimReviewed: review.claimReviewed,
    headline: review.title,
    datePublished: review.datePublished,
    inLanguage: review.language,
    author: partyOf(review.publisher, 'url'),
    itemReviewed: known({
      '@type': 'Claim',
      author: oneOrMore(claimants.map((maker) => partyOf(maker, 'sameAs'))),
      datePublished: review.claimDate,
      appearance: oneOrMore(appearances.map(workOf)),
      firstAppearance: firstAppearance === null ? null : workOf(firstAppearance),
    }),
    reviewRating: known({
      '@type': 'Rating',
      ratingValue: rating.value,
      bestRating: rating.best,
      worstRating: rating.worst,
      alternateName: rating.text,
      ratingExplanation: rating.explanation,
    }),
    reviewBody: review.body,
    citation: review.citation,
    sdLicense: review.license,
  });
}

export const SCHEMA_ORG = 'https://schema.org';

/** A ClaimReview as a document of its own. */
export const claimReviewDocument = (review: ClaimReview): JsonLd => ({
  '@context': SCHEMA_ORG,
  ...writeClaimReview(review),
});

const partyOf = ({ type, name, url }: Party, link: 'url' | 'sameAs') =>
  known({ '@type': type, name, [link]: url });
const workOf = ({ url, title }: Appearance) =>
  known({ '@type': 'NewsArticle', url, headline: title });

const oneOrMore = (items: readonly JsonLd[]) => (items.length < 2 ? (items[0] ?? null) : items);

const known = (object: JsonLd): JsonLd =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
