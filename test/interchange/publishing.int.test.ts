import { factchecktools } from '@googleapis/factchecktools';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { OPEN_ACCESS } from '../../src/access/choose-access.ts';
import { factCheckConditions, factCheckList } from '../../src/graph/fact-check-list.ts';
import { storeAssessment } from '../../src/graph/store-assessment.ts';
import { storeFactChecks } from '../../src/graph/store-fact-checks.ts';
import { factCheckId } from '../../src/identity.ts';
import { importFactChecks } from '../../src/interchange/claim-review/import-fact-checks.ts';
import { documentSource } from '../../src/interchange/claim-review/open-source.ts';
import { readClaimReview } from '../../src/interchange/claim-review/read-claim-review.ts';
import { readPage } from '../../src/interchange/claim-review/read-page.ts';
import { writeClaimReview } from '../../src/interchange/claim-review/write-claim-review.ts';
import { interchangeRoutes } from '../../src/interchange/routes.ts';
import { RATING_NAMES } from '../../src/model/assessment.ts';
import type { ClaimReview } from '../../src/model/claim-review.ts';
import { serve } from '../graphql/ask.ts';
import {
  aboutQuay,
  noPlans,
  notReady,
  promise,
  ready,
  readyToo,
  storeNewsroom,
} from '../graphql/newsroom.ts';
import { call, type Serving, serveHttp } from '../http/serving.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { expanded, googleProblems } from './google-rules.ts';

const now = () => new Date().toISOString();
const analyst = { id: 'quill', name: 'An </script><script>alert(1)</script> analyst' };
const BASE = 'https://reviews.example';

const outside = (n: number, given: Partial<ClaimReview> = {}) => {
  const review: ClaimReview = {
    url: `https://www.checker.example/${n}`,
    claimReviewed: `The lighthouse number ${n} is lit.`,
    publisher: { type: 'Organization', name: 'Checker', url: null },
    title: null,
    body: null,
    datePublished: '2020-01-02',
    language: 'en-GB',
    claimants: [],
    claimDate: null,
    appearances: [],
    firstAppearance: null,
    rating: { value: null, best: null, worst: null, text: 'False', explanation: null },
    license: null,
    citation: null,
    ...given,
  };
  const id = factCheckId(review.url, review.claimReviewed);
  return { ...review, id, site: 'checker.example', scale: 0, source: 'test', digest: `${n}` };
};

describeWithGraph('what is published', (graph) => {
  let serving: Serving;
  let assessed = '';
  const at = (path: string) => `${serving.url}${path}`;
  const client = () =>
    factchecktools({
      version: 'v1alpha1',
      rootUrl: `${serving.url}/`,
      auth: 'KEY',
      // Its own way to fetch is a dynamic import, which jest's sandbox has not.
      fetchImplementation: fetch,
    });

  beforeAll(async () => {
    await storeNewsroom(graph());
    const publishing = { baseUrl: BASE, organisation: 'The Reviewers', isOpen: false };
    serving = await serveHttp(graph(), {
      access: OPEN_ACCESS,
      routes: interchangeRoutes({ graph: graph(), publishing, now }),
    });
    const rating = { value: 2, best: 5, worst: 1, text: 'Mostly false', explanation: null };
    const text = 'It did not sail. </script><script>alert(1)</script>';
    const action = { claim: promise.id, rating, text, url: 'https://mine.example/more' };
    assessed = (await storeAssessment(graph(), { action, analyst, at: now() })).id;
    const many = Array.from({ length: 25 }, (_, n) => outside(n));
    await storeFactChecks(
      graph(),
      [
        ...many,
        outside(100, { language: 'fr', url: 'https://verif.example/100', datePublished: now() }),
      ],
      now(),
    );
  });
  afterAll(() => serving?.close());

  test('a review has what Google requires and recommends, expands, and reads back the same', async () => {
    const { status, headers, body } = await call(at(`/claimreview/${assessed}.jsonld`));
    expect([status, headers['content-type']]).toEqual([200, 'application/ld+json; charset=utf-8']);
    expect(googleProblems(body, `${BASE}/claimreview/${assessed}`)).toEqual([]);
    expect(body.url).toBe(`${BASE}/claimreview/${assessed}`);
    expect(body.author).toEqual({
      '@type': 'Organization',
      name: 'The Reviewers',
      url: `${BASE}/`,
    });
    expect(body.reviewRating).toMatchObject({
      alternateName: 'Mostly false',
      ratingValue: 2,
      bestRating: 5,
      worstRating: 1,
    });
    expect(body.itemReviewed).toMatchObject({
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'Ada Quill' },
      appearance: { '@type': 'NewsArticle', url: 'https://courier.example/ferry' },
    });
    expect((await expanded(body))['@type']).toEqual(['https://schema.org/ClaimReview']);
    const page = await call(at(`/claimreview/${assessed}`));
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body.match(/<script/g)).toHaveLength(1);
    const [inPage] = readPage(page.body).reviews;
    expect(inPage).toEqual(Object.fromEntries(Object.entries(body)));
    const feed = (await call(at('/claimreview/feed.json'))).body;
    expect(feed['@type']).toBe('DataFeed');
    const [inFeed] = feed.dataFeedElement[0].item;
    expect(readClaimReview(inFeed)).toEqual(readClaimReview(body));
    expect(readClaimReview(body).problem).toBeNull();
    expect((await call(at('/claimreview/sitemap.xml'))).body).toContain(
      `<loc>${BASE}/claimreview/${assessed}</loc>`,
    );
    expect((await call(at('/claimreview/nothing'))).status).toBe(404);
  });

  test("Google's client searches, pages to the end, and filters", async () => {
    const texts: (string | null | undefined)[] = [];
    let pageToken: string | undefined;
    let pages = 0;
    do {
      const asked = {
        query: 'lighthouse',
        pageSize: 7,
        languageCode: 'en-US',
        ...(pageToken ? { pageToken } : {}),
      };
      const { data } = await client().claims.search(asked);
      texts.push(...(data.claims ?? []).map(({ text }) => text));
      pageToken = data.nextPageToken ?? undefined;
      pages += 1;
    } while (pageToken !== undefined);
    expect(pages).toBe(4);
    expect(new Set(texts).size).toBe(25);
    const french = await client().claims.search({ reviewPublisherSiteFilter: 'verif.example' });
    expect(french.data).toEqual({
      claims: [
        {
          text: 'The lighthouse number 100 is lit.',
          claimReview: [
            {
              publisher: { name: 'Checker', site: 'verif.example' },
              url: 'https://verif.example/100',
              reviewDate: expect.stringMatching(/Z$/),
              textualRating: 'False',
              languageCode: 'fr',
            },
          ],
        },
      ],
    });
    const recent = await client().claims.search({ query: 'lighthouse', maxAgeDays: 2 });
    expect(recent.data.claims).toHaveLength(1);
    const skipped = await client().claims.search({ query: 'lighthouse', offset: 24 });
    expect(skipped.data.claims).toHaveLength(2);
    const own = await client().claims.search({ reviewPublisherSiteFilter: 'reviews.example' });
    expect(own.data.claims?.[0]).toMatchObject({
      claimant: 'Ada Quill',
      claimReview: [
        {
          publisher: { name: 'The Reviewers', site: 'reviews.example' },
          textualRating: 'Mostly false',
        },
      ],
    });
    expect((await client().claims.search({ query: 'nowhere-to-be-found' })).data).toEqual({});
  });

  test.each([
    ['no query', {}, /query is required/],
    ['a page token of its own', { query: 'x', pageToken: 'x' }, /page token/],
    ['a size that is no number', { query: 'x', pageSize: 'many' as unknown as number }, /pageSize/],
    ['an unknown parameter', { query: 'x', colour: 'red' } as object, /Unknown name "colour"/],
  ])("%s gives Google's client a 400", async (_name, asked, message) => {
    await expect(client().claims.search(asked)).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(message),
    });
    const { body } = await call(at('/v1alpha1/claims:search'));
    expect(body.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
  });

  test('a page token holds for its own request alone', async () => {
    const { data } = await client().claims.search({ query: 'lighthouse' });
    const other = client().claims.search({ query: 'quay', pageToken: data.nextPageToken ?? '' });
    await expect(other).rejects.toMatchObject({ status: 400 });
  });

  test('evidence is given as Web Annotations that lead to the words', async () => {
    const { body, headers, status } = await call(at(`/annotations/claims/${ready.id}`));
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    );
    expect(headers.link).toContain('<http://www.w3.org/ns/oa#Annotation>; rel="type"');
    const [own, web] = body.target;
    const [quote, position] = own.selector;
    const text = await call(own.source.id.replace(BASE, serving.url));
    expect(text.body).toContain('🚢');
    expect([...text.body].slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(position.start).toBe(ready.span.start - 1);
    expect(text.body).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
    expect(web.source).toBe('https://courier.example/ferry');
    const again = await call(at(`/annotations/claims/${ready.id}`), {
      headers: { 'if-none-match': headers.etag ?? '' },
    });
    expect(again.status).toBe(304);
    const clash = (await call(at(`/annotations/contradictions/${aboutQuay.id}`))).body;
    expect(clash.target.length).toBeGreaterThanOrEqual(2);
    const collection = (await call(at(`/annotations/revisions/${ready.revisionId}`))).body;
    expect(collection.type).toContain('AnnotationCollection');
    const page = (await call(collection.first.id.replace(BASE, serving.url))).body;
    expect(page.type).toBe('AnnotationPage');
    expect(page.items).toHaveLength(collection.total);
    expect((await call(at(`/annotations/revisions/${ready.revisionId}?page=9`))).status).toBe(404);
  });

  test('assessing by GraphQL, pages, and taking back', async () => {
    const { ask } = serve({ graph: graph() });
    const MUTATION = `mutation ($input: AssessClaimInput!) { assessClaim(input: $input) {
      __typename ... on Assessment { id rating { text value } claim { assessments { totalCount } } } ... on Error { message } } }`;
    const input = { claim: ready.id, ratingText: 'Lacks context', text: 'Which quay?' };
    const { data, errors } = await ask(MUTATION, { input });
    expect(errors).toBeUndefined();
    expect(data.assessClaim).toMatchObject({
      __typename: 'Assessment',
      rating: { text: 'Lacks context', value: null },
      claim: { assessments: { totalCount: 1 } },
    });
    const { id } = data.assessClaim;
    const none = await ask(MUTATION, { input: { claim: ready.id, text: 'Why?' } });
    expect(none.data.assessClaim.__typename).toBe('InputError');
    const listed = await client().pages.list({ pageSize: 1 });
    expect(listed.data.claimReviewMarkupPages).toHaveLength(1);
    const rest = await client().pages.list({
      pageSize: 1,
      pageToken: listed.data.nextPageToken ?? '',
    });
    expect(rest.data.claimReviewMarkupPages?.[0]?.name).toBe(`pages/${assessed}`);
    expect(rest.data.nextPageToken).toBeUndefined();
    expect(
      (await client().pages.get({ name: `pages/${assessed}` })).data.claimReviewMarkups?.[0],
    ).toMatchObject({ rating: { textualRating: 'Mostly false', ratingValue: 2 } });
    await expect(client().pages.create({ requestBody: {} })).rejects.toMatchObject({ status: 501 });
    await expect(
      client().pages.update({ name: `pages/${id}`, requestBody: {} }),
    ).rejects.toMatchObject({ status: 501 });
    expect((await client().pages.delete({ name: `pages/${id}` })).data).toEqual({});
    await expect(client().pages.get({ name: `pages/${id}` })).rejects.toMatchObject({
      status: 404,
    });
    expect((await call(at(`/claimreview/${id}`))).status).toBe(410);
    const all = await ask(
      `{ claim(id: "${ready.id}") { assessments { nodes { counts undoes } } } factChecks(filter: {site: "checker.example", text: "lighthouse"}) { totalCount nodes { url matches { totalCount } } } }`,
    );
    expect(all.errors).toBeUndefined();
    expect(all.data.claim.assessments.nodes).toEqual([
      { counts: false, undoes: null },
      { counts: true, undoes: id },
    ]);
    expect(all.data.factChecks.totalCount).toBe(25);
  });

  test('every review that is emitted keeps the rules of schema.org and Google, and comes in as it went out', async () => {
    const ratings = [1, 2, 3, 4, 5].map((value) => ({ value, best: 5, worst: 1 }));
    const claims = [promise, ready, noPlans, notReady, readyToo];
    for (const [n, claim] of claims.entries()) {
      const bounds = ratings[n] ?? { value: null, best: null, worst: null };
      const rating = { ...bounds, text: RATING_NAMES[n] ?? null, explanation: null };
      const words = { value: null, best: null, worst: null, text: 'Lacks <b>context</b>' };
      for (const given of [rating, { ...words, explanation: null }]) {
        const text = `Since "${n}" \u2028 </script><script>alert(1)</script> & 🚢`;
        const action = { claim: claim.id, rating: given, text, url: null };
        await storeAssessment(graph(), { action, analyst, at: now() });
      }
    }
    const { body: feed } = await call(at('/claimreview/feed.json'));
    const items = feed.dataFeedElement.flatMap(({ item }: { item: object[] }) => item);
    expect(items.length).toBeGreaterThanOrEqual(11);
    for (const item of items) {
      const page = new URL(item.url).pathname;
      const { body: document } = await call(at(`${page}.jsonld`));
      const { body: html } = await call(at(page));
      const [inPage] = readPage(html).reviews;
      const alone = { '@context': 'https://schema.org', ...item };
      for (const one of [alone, document, inPage]) {
        expect([one.url, googleProblems(one, BASE + page)]).toEqual([item.url, []]);
        expect((await expanded(one))['@type']).toEqual(['https://schema.org/ClaimReview']);
      }
      expect([document, inPage]).toEqual([alone, alone]);
      // What the markup tells stands on the page for its readers too.
      for (const words of [item.claimReviewed, item.reviewRating.alternateName, item.author.name]) {
        expect(parseHTML(html).document.documentElement.textContent).toContain(words);
      }
    }
    const whole = JSON.stringify(feed);
    expect((await expanded(feed))['@type']).toEqual(['https://schema.org/DataFeed']);
    const report = await importFactChecks(documentSource('ours', whole), {
      ...{ graph: graph(), allow: ['reviews.example'], principal: analyst, now },
    });
    expect(report).toMatchObject({ elements: items.length, added: items.length, bad: 0 });
    const [held] = await factCheckList.pages(graph(), {
      of: null,
      conditions: factCheckConditions({ site: 'reviews.example' }),
      page: { size: 100, after: null, before: null, backward: false },
    });
    const came = new Map(held?.rows.map(({ item }) => [item.url, item]));
    for (const item of items) {
      const { review } = readClaimReview(item);
      const { id, site, scale, source, recordedAt, ...back } = came.get(item.url) ?? {
        ...{ id: '', site: '', scale: null, source: '', recordedAt: '' },
      };
      expect([site, source]).toEqual(['reviews.example', 'ours']);
      expect(back).toEqual(review);
      expect(writeClaimReview(back as ClaimReview)).toEqual(item);
    }
  });
});
