import type { IncomingMessage, ServerResponse } from 'node:http';
import { assessmentList, assessmentsByIds, PUBLISHED } from '../../graph/assessment-list.ts';
import type { Keyset } from '../../graph/page.ts';
import { escapeHtml } from '../../http/escape-html.ts';
import type { Admitted, Route } from '../../http/routes.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { ClaimReview } from '../../model/claim-review.ts';
import {
  asPublished,
  baseOf,
  type InterchangeDeps,
  notFound,
  type Publisher,
  respondPieces,
  respondText,
  sayingOf,
} from '../publishing.ts';
import { reviewPage } from './review-page.ts';
import { claimReviewDocument, SCHEMA_ORG, writeClaimReview } from './write-claim-review.ts';

const JSON_LD = 'application/ld+json; charset=utf-8';
const BATCH = 200;
/** sitemaps.org: a file has no more. */
const MOST_IN_SITEMAP = 50_000;

/**
 * What analysts' assessments are published as: a page and a JSON-LD document for each, a DataFeed of all (streamed), and the sitemap of
 * the pages, the newest 50,000.
 */
export function claimReviewRoutes(deps: InterchangeDeps): readonly Route[] {
  const { publishing } = deps;
  return [
    {
      path: '/claimreview/*',
      methods: ['GET'],
      role: publishing.isOpen ? null : 'reader',
      isCounted: true,
      handle: (request, response, admitted) => answer(request, response, { ...deps, admitted }),
    },
  ];
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { graph, publishing, admitted: { rest } }: InterchangeDeps & { readonly admitted: Admitted },
): Promise<void> {
  const publisher = { base: baseOf(request, publishing), organisation: publishing.organisation };
  if (rest === 'feed.json') {
    return respondPieces(response, JSON_LD, feed(published(graph, publisher), publisher));
  }
  if (rest === 'sitemap.xml') {
    const type = 'application/xml; charset=utf-8';
    return respondPieces(response, type, sitemap(published(graph, publisher)));
  }
  const [, id, form] = /^([0-9a-f-]{36})(\.jsonld)?$/.exec(rest) ?? [];
  const [assessment] = id === undefined ? [] : await assessmentsByIds(graph, [id]);
  const saying = assessment === undefined ? null : sayingOf(assessment);
  if (assessment === undefined || assessment.review === null) {
    return notFound(
      response,
      'There is no such review. /claimreview/feed.json lists those there are.',
    );
  }
  if (saying === null) return notFound(response, 'The review was taken back.', 410);
  const review = asPublished(saying, publisher);
  if (form === undefined) {
    return respondText(response, 'text/html; charset=utf-8', reviewPage(review), {
      link: `<${review.url}.jsonld>; rel="alternate"; type="application/ld+json"`,
    });
  }
  respondText(response, JSON_LD, `${JSON.stringify(claimReviewDocument(review), null, 2)}\n`);
}

interface Published {
  readonly review: ClaimReview;
  readonly at: Assessment['at'];
}

/** All reviews that count, the newest first, a batch at a time. */
async function* published(
  graph: InterchangeDeps['graph'],
  publisher: Publisher,
): AsyncGenerator<Published> {
  let after: Keyset | null = null;
  for (;;) {
    const page = { size: BATCH, after, before: null, backward: false };
    const [read] = await assessmentList.pages(graph, { of: null, conditions: PUBLISHED, page });
    for (const { item } of read?.rows ?? []) {
      const saying = sayingOf(item);
      if (saying !== null) yield { review: asPublished(saying, publisher), at: item.at };
    }
    after = read?.rows.at(-1)?.place ?? null;
    if (read?.more !== true || after === null) return;
  }
}

async function* feed(reviews: AsyncIterable<Published>, { base, organisation }: Publisher) {
  let isFirst = true;
  for await (const { review, at } of reviews) {
    const head = {
      '@context': SCHEMA_ORG,
      '@type': 'DataFeed',
      url: `${base}/claimreview/feed.json`,
      ...(organisation === null
        ? {}
        : { publisher: { '@type': 'Organization', name: organisation } }),
      dateModified: at,
    };
    const item = {
      '@type': 'DataFeedItem',
      dateCreated: at,
      url: review.url,
      item: [writeClaimReview(review)],
    };
    const opening = `${JSON.stringify(head).slice(0, -1)},"dataFeedElement":[\n`;
    yield `${isFirst ? opening : ',\n'}${JSON.stringify(item)}`;
    isFirst = false;
  }
  if (isFirst) {
    const empty = { '@context': SCHEMA_ORG, '@type': 'DataFeed', dataFeedElement: [] };
    yield `${JSON.stringify(empty)}\n`;
  } else yield '\n]}\n';
}

async function* sitemap(reviews: AsyncIterable<Published>) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  let count = 0;
  for await (const { review, at } of reviews) {
    count += 1;
    if (count > MOST_IN_SITEMAP) break;
    yield `<url><loc>${escapeHtml(review.url)}</loc><lastmod>${escapeHtml(at)}</lastmod></url>\n`;
  }
  yield '</urlset>\n';
}
