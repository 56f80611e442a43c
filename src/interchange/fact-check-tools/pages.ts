import { ConflictError } from '../../errors.ts';
import { assessmentList, assessmentsByIds, PUBLISHED } from '../../graph/assessment-list.ts';
import { storeAssessment } from '../../graph/store-assessment.ts';
import type { ClaimReview } from '../../model/claim-review.ts';
import { hasRole, type Principal } from '../../model/principal.ts';
import { asPublished, type InterchangeDeps, type Publisher, sayingOf } from '../publishing.ts';
import { GoogleError } from './google-error.ts';
import { type Parameters, pageSize, readPlace, writePlace } from './parameters.ts';
import { known } from './search.ts';

/** Query parameters of pages.list. */
export const LIST_PARAMETERS = ['url', 'organization', 'pageSize', 'pageToken', 'offset'] as const;

const day = (time: string | null) => time?.slice(0, 10) ?? null;

/** A page of ClaimReview markup as Google's API has it: each of ours holds one review. */
function pageOf(id: string, review: ClaimReview) {
  const { rating } = review;
  const [claimant] = review.claimants;
  return known({
    name: `pages/${id}`,
    pageUrl: review.url,
    publishDate: day(review.datePublished),
    claimReviewAuthor: known({ name: review.publisher.name }),
    claimReviewMarkups: [
      known({
        url: review.url,
        claimReviewed: review.claimReviewed,
        claimDate: day(review.claimDate),
        claimFirstAppearance: review.firstAppearance?.url,
        claimAppearances:
          review.appearances.length === 0 ? null : review.appearances.map(({ url }) => url),
        claimAuthor:
          claimant === undefined ? null : known({ name: claimant.name, sameAs: claimant.url }),
        rating: known({
          ratingValue: rating.value,
          worstRating: rating.worst,
          bestRating: rating.best,
          textualRating: rating.text,
          ratingExplanation: rating.explanation,
        }),
      }),
    ],
    // An assessment is never changed.
    versionId: id,
  });
}

const nothingThere = (name: string) => new GoogleError('NOT_FOUND', `There is no page ${name}.`);
const ID = /^[0-9a-f-]{36}$/;

/** pages.get. @throws GoogleError */
export async function getPage(id: string, { graph }: InterchangeDeps, publisher: Publisher) {
  const [assessment] = ID.test(id) ? await assessmentsByIds(graph, [id]) : [];
  const saying = assessment === undefined ? null : sayingOf(assessment);
  if (saying === null) throw nothingThere(`pages/${id.slice(0, 100)}`);
  return pageOf(id, asPublished(saying, publisher));
}

/** pages.list, the newest first. @throws GoogleError */
export async function listPages(
  parameters: Parameters,
  deps: InterchangeDeps,
  publisher: Publisher,
): Promise<object> {
  const url = parameters.text('url');
  if (url !== null) {
    const id = url.startsWith(`${publisher.base}/claimreview/`)
      ? (url.split('/').at(-1) ?? '')
      : '';
    const page = await getPage(id, deps, publisher).catch((error: unknown) => {
      if (error instanceof GoogleError) return null;
      throw error;
    });
    return page === null ? {} : { claimReviewMarkupPages: [page] };
  }
  const organization = parameters.text('organization');
  const isOurs = organization === null || organization === publisher.organisation;
  const size = pageSize(parameters);
  const place = readPlace(parameters, deps.now());
  const conditions = [
    ...PUBLISHED,
    { where: 's.recordedAt <= datetime($until)', params: { until: place.until } },
    ...(isOurs ? [] : [{ where: 's.publisherName = $organization', params: { organization } }]),
  ];
  if (!isOurs && publisher.organisation !== null) return {};
  const page = { size: place.skip + size, after: null, before: null, backward: false };
  const [read] = await assessmentList.pages(deps.graph, { of: null, conditions, page });
  const rows = read?.rows.slice(place.skip) ?? [];
  const pages = rows.flatMap(({ item }) => {
    const saying = sayingOf(item);
    return saying === null ? [] : [pageOf(item.id, asPublished(saying, publisher))];
  });
  const next = { skip: place.skip + size, until: place.until };
  return {
    ...(pages.length === 0 ? {} : { claimReviewMarkupPages: pages }),
    ...(read?.more === true ? { nextPageToken: writePlace(next, parameters) } : {}),
  };
}

/** pages.delete: the review is taken back; it can be brought again by undoing that. @throws GoogleError */
export async function deletePage(
  id: string,
  principal: Principal,
  { graph, now }: InterchangeDeps,
  publisher: Publisher,
): Promise<object> {
  if (!hasRole(principal, 'analyst')) {
    throw new GoogleError(
      'PERMISSION_DENIED',
      'The caller does not have permission: this needs the role analyst.',
    );
  }
  await getPage(
    id,
    { graph, now, publishing: { baseUrl: null, organisation: null, isOpen: false } },
    publisher,
  );
  const action = { undo: id, reason: 'Deleted through the Fact Check Tools API.' };
  await storeAssessment(graph, { action, analyst: principal, at: now() }).catch(
    (error: unknown) => {
      throw error instanceof ConflictError ? nothingThere(`pages/${id}`) : error;
    },
  );
  return {};
}

/** pages.create and pages.update: a review here is of a stored claim, and never changed. */
export const cannotWrite = (method: 'create' | 'update') =>
  new GoogleError(
    'UNIMPLEMENTED',
    method === 'create'
      ? 'Pages are made of reviews of claims in the graph: use the GraphQL mutation assessClaim.'
      : 'A review is never changed: delete the page, and assess the claim anew by the GraphQL mutation assessClaim.',
  );
