import { escapeHtml } from '../../http/escape-html.ts';
import type { ClaimReview } from '../../model/claim-review.ts';
import { webAddress } from './hostile-text.ts';
import { claimReviewDocument } from './write-claim-review.ts';

/** JSON that can stand in a script element: nothing in it ends the element or begins a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The page of an own review, with its markup; what the markup says stands on the page too. It has no script that runs. */
export function reviewPage(review: ClaimReview): string {
  const { claimReviewed, rating, publisher, claimants, appearances } = review;
  const title = escapeHtml(`${rating.text ?? 'Review'}: ${claimReviewed}`);
  return `<!doctype html>
<html lang="${escapeHtml(review.language ?? 'en')}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${escapeHtml(review.url)}">
<link rel="alternate" type="application/ld+json" href="${escapeHtml(review.url)}.jsonld">
<script type="application/ld+json">${scriptJson(claimReviewDocument(review))}</script>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; color: #1c1c1c; background: #fff; overflow-wrap: anywhere }
  blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 4px solid #888; font-size: 1.2rem }
  .rating { font-weight: 600 }
  .body { white-space: pre-line }
  a { color: #0b57d0 }
  @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #161616 } a { color: #8ab4f8 } }
</style>
<h1>Review of a claim</h1>
<blockquote>${escapeHtml(claimReviewed)}</blockquote>
${said(
  claimants.map(({ name }) => name),
  review.claimDate,
)}
<p class="rating">Rating: ${escapeHtml(rating.text ?? '')}${scale(rating)}</p>
<p class="body">${escapeHtml(review.body ?? '')}</p>
${appearances.map(({ url, title: of }) => `<p>Appears in ${link(url, of ?? url)}</p>`).join('\n')}
${review.citation === null ? '' : `<p>More: ${link(review.citation, review.citation)}</p>`}
<p>${escapeHtml(publisher.name)}${review.datePublished === null ? '' : `, ${time(review.datePublished)}`}</p>
</html>
`;
}

const said = (names: readonly string[], at: string | null) =>
  names.length === 0 && at === null
    ? ''
    : `<p>${names.length === 0 ? 'Claimed' : `Claimed by ${escapeHtml(names.join(', '))}`}${at === null ? '' : `, ${time(at)}`}</p>`;

const scale = ({ value, best, worst }: ClaimReview['rating']) =>
  value === null ? '' : ` (${value} on a scale from ${worst ?? 1} to ${best ?? 5})`;

const time = (at: string) =>
  `<time datetime="${escapeHtml(at)}">${escapeHtml(at.slice(0, 10))}</time>`;

/** A link where it leads to the web, else the text alone. */
const link = (url: string, text: string) =>
  webAddress(url) === null
    ? escapeHtml(text)
    : `<a rel="nofollow noopener" href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
