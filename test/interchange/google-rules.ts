import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';

const context: unknown = JSON.parse(
  readFileSync(join(__dirname, 'schema-org-context.json'), 'utf8'),
);

type Node = Readonly<Record<string, unknown>>;
const nodeOf = (value: unknown): Node | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : null;
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isDate = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isAddress = (value: unknown) => typeof value === 'string' && URL.canParse(value);
const all = (value: unknown) => (value === undefined ? [] : [value].flat());

/**
 * What Google's rules for ClaimReview (developers.google.com/search/docs/appearance/structured-data/factcheck) hold against one that stands on
 * a page: of what is required, of what is recommended, and of what must be so where it is given. Empty: nothing.
 */
export function googleProblems(review: Node, page: string): readonly string[] {
  const problems: string[] = [];
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  must(review['@type'] === 'ClaimReview', 'is no ClaimReview');
  must(isText(review.claimReviewed), 'claimReviewed is required');
  must(isAddress(review.url), 'url is required');
  must(
    isAddress(review.url) && new URL(String(review.url)).host === new URL(page).host,
    'url is not of the domain of its page',
  );
  const author = nodeOf(review.author);
  must(author !== null && (isText(author.name) || isAddress(author.url)), 'author is recommended');
  must(/^(Organization|Person)$/.test(String(author?.['@type'])), 'author is of no type');
  must(isDate(review.datePublished), 'datePublished is recommended');
  const rating = nodeOf(review.reviewRating);
  must(rating?.['@type'] === 'Rating', 'reviewRating is required');
  must(isText(rating?.alternateName), 'reviewRating.alternateName is required');
  const { ratingValue: value, bestRating: best, worstRating: worst } = rating ?? {};
  const isWhole = [value, best, worst].every((each) => typeof each === 'number');
  must(
    isWhole || [value, best, worst].every((each) => each === undefined),
    'reviewRating has some of its numbers',
  );
  if (isWhole) {
    must(Number(worst) >= 1 && Number(best) > Number(worst), 'bestRating or worstRating');
    must(Number(value) >= Number(worst) && Number(value) <= Number(best), 'ratingValue');
  }
  const claimed = String(review.claimReviewed).toLowerCase();
  must(!claimed.includes(String(rating?.alternateName).toLowerCase()), 'claim tells the rating');
  const claim = nodeOf(review.itemReviewed);
  must(claim?.['@type'] === 'Claim', 'itemReviewed is recommended');
  for (const maker of all(claim?.author))
    must(isText(nodeOf(maker)?.name), 'an author of the claim has no name');
  must(claim?.datePublished === undefined || isDate(claim.datePublished), 'claim: datePublished');
  const works = [...all(claim?.appearance), ...all(claim?.firstAppearance)];
  for (const work of works) must(isAddress(nodeOf(work)?.url), 'an appearance has no address');
  return problems;
}

/** Expanded by a JSON-LD library in its strict mode, in which a term that schema.org does not have is an error. */
export async function expanded(document: object): Promise<Node> {
  const documentLoader = async (url: string) => {
    if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`Asked for ${url}`);
    return { document: context as object, documentUrl: url, contextUrl: undefined };
  };
  const [first] = (await jsonld.expand(document, { documentLoader, safe: true })) as Node[];
  return first ?? {};
}
