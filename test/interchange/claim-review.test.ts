import { describe, expect, test } from '@jest/globals';
import { scaleOf } from '../../src/interchange/claim-review/rating-scale.ts';
import { readClaimReview } from '../../src/interchange/claim-review/read-claim-review.ts';
import { readFeed, reviewsIn } from '../../src/interchange/claim-review/read-feed.ts';
import { readPage } from '../../src/interchange/claim-review/read-page.ts';
import { reviewPage, scriptJson } from '../../src/interchange/claim-review/review-page.ts';
import {
  claimReviewDocument,
  writeClaimReview,
} from '../../src/interchange/claim-review/write-claim-review.ts';
import type { ClaimReview } from '../../src/model/claim-review.ts';

const GOOD = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://www.checker.example/ferry',
  claimReviewed: 'The ferry sailed on Monday.',
  author: { '@type': 'Organization', name: 'Checker', url: 'https://www.checker.example/' },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: '2',
    bestRating: 5,
    worstRating: 1,
    alternateName: 'Mostly false',
  },
  datePublished: '2025-10-21T10:00:00+02:00',
  itemReviewed: {
    '@type': 'Claim',
    author: {
      '@type': 'Person',
      name: 'Ada Quill',
      sameAs: ['https://a.example/quill', 'https://b.example/'],
    },
    datePublished: '2025-10-20',
    appearance: [
      { '@type': 'NewsArticle', url: 'https://courier.example/1', headline: 'Ferry' },
      'https://courier.example/2',
    ],
    firstAppearance: { url: 'https://courier.example/0' },
  },
};

const WHOLE: ClaimReview = {
  url: 'https://us.example/claimreview/1',
  claimReviewed: 'Die Fähre fährt <b>nicht</b> 🚢 </script><script>alert(1)</script>',
  publisher: { type: 'Organization', name: 'We & "they"', url: 'https://us.example/' },
  title: 'A title',
  body: 'First line\n\nsecond “line” <!-- --> ]]>',
  datePublished: '2025-10-21T08:00:00.000Z',
  language: 'de',
  claimants: [
    { type: 'Person', name: 'Ada Quill', url: 'https://www.wikidata.org/wiki/Q1' },
    { type: 'Organization', name: 'Harbour Office', url: null },
  ],
  claimDate: '2025-10-20',
  appearances: [
    { url: 'https://courier.example/1', title: 'Ferry' },
    { url: 'https://courier.example/2', title: null },
  ],
  firstAppearance: { url: 'https://courier.example/0', title: null },
  rating: { value: 2, best: 5, worst: 1, text: 'Mostly false', explanation: 'Since it stayed.' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  citation: 'https://us.example/more?a=1&b=2',
};
const BARE: ClaimReview = {
  ...WHOLE,
  title: null,
  body: null,
  datePublished: null,
  language: null,
  claimants: [],
  claimDate: null,
  appearances: [],
  firstAppearance: null,
  rating: { value: null, best: null, worst: null, text: 'Unproven', explanation: null },
  license: null,
  citation: null,
};

describe('readClaimReview', () => {
  test('reads what Google documents', () => {
    expect(readClaimReview(GOOD)).toEqual({
      problem: null,
      review: expect.objectContaining({
        url: 'https://www.checker.example/ferry',
        publisher: { type: 'Organization', name: 'Checker', url: 'https://www.checker.example/' },
        datePublished: '2025-10-21T08:00:00.000Z',
        claimants: [{ type: 'Person', name: 'Ada Quill', url: 'https://a.example/quill' }],
        claimDate: '2025-10-20',
        appearances: [
          { url: 'https://courier.example/1', title: 'Ferry' },
          { url: 'https://courier.example/2', title: null },
        ],
        firstAppearance: { url: 'https://courier.example/0', title: null },
        rating: { value: 2, best: 5, worst: 1, text: 'Mostly false', explanation: null },
      }),
    });
  });

  test.each([
    ['no object', 'text', /is no object/],
    ['a claim of another type', { ...GOOD, claimReviewed: 7 }, /claimReviewed is no text/],
    ['an empty claim', { ...GOOD, claimReviewed: ' \u0000 ' }, /claimReviewed is empty/],
    [
      'a claim of a megabyte',
      { ...GOOD, claimReviewed: 'x'.repeat(1_000_000) },
      /claimReviewed is longer than 5000/,
    ],
    [
      'a name of a megabyte',
      { ...GOOD, author: { name: 'x'.repeat(1_000_000) } },
      /author.*longer than 500/,
    ],
    ['a name of another type', { ...GOOD, author: { name: { a: 1 } } }, /author.*no text/],
    ['no author', { ...GOOD, author: null }, /author is missing/],
    ['a script for an address', { ...GOOD, url: 'javascript:alert(1)' }, /url is no web address/],
    [
      'an address with a password',
      { ...GOOD, url: 'https://a:b@c.example/' },
      /url is no web address/,
    ],
    ['no rating', { ...GOOD, reviewRating: undefined }, /reviewRating says nothing/],
    ['a rating of another type', { ...GOOD, reviewRating: 'False' }, /reviewRating.*is no object/],
    [
      'a thousand claimants',
      { ...GOOD, itemReviewed: { author: Array(1_000).fill('x') } },
      /more than 10/,
    ],
  ])('refuses %s', (_name, value, problem) => {
    const read = readClaimReview(value);
    expect(read.review).toBeNull();
    expect(read.problem).toMatch(problem);
  });

  test('cleans what cannot be seen, and keeps script as the text that it is', () => {
    const { review } = readClaimReview({
      ...GOOD,
      claimReviewed: 'a\u202Eb\u0007c\uD800d  e',
      author: { name: '<script>alert(1)</script>' },
    });
    expect(review?.claimReviewed).toBe('a b c d e');
    expect(review?.publisher.name).toBe('<script>alert(1)</script>');
  });

  test.each([
    ['all of it', WHOLE],
    ['the least', BARE],
  ])('gives back what was written: %s', (_name, review) => {
    expect(readClaimReview(JSON.parse(JSON.stringify(claimReviewDocument(review))))).toEqual({
      problem: null,
      review,
    });
  });
});

describe('pages', () => {
  test('hold one script that is data, which gives the review back', () => {
    const html = reviewPage(WHOLE);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toContain('<b>');
    const [value] = readPage(html).reviews;
    expect(readClaimReview(value)).toEqual({ problem: null, review: WHOLE });
    expect(scriptJson('</script><!--\u2028')).toBe('"\\u003c/script\\u003e\\u003c!--\\u2028"');
  });

  test('are read with graphs, lists, microdata and broken scripts', () => {
    const inGraph = { '@graph': [{ '@type': 'WebPage' }, GOOD] };
    const html = `<script type="application/ld+json">${JSON.stringify(inGraph)}</script>
      <script type="application/ld+json">[${JSON.stringify(GOOD)}]</script><script type="application/ld+json">{"a":</script>
      <script>{"@type":"ClaimReview"}</script>
      <div itemscope itemtype="https://schema.org/ClaimReview"><link itemprop="url" href="https://m.example/1">
      <p itemprop="claimReviewed">The <b>quay</b> is ready.</p>
      <span itemprop="author" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">M</span></span>
      <span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="alternateName" content="True"></span></div>`;
    const { reviews, problems } = readPage(html);
    expect(problems).toHaveLength(1);
    expect(reviews.map((one) => readClaimReview(one).review?.url)).toEqual([
      GOOD.url,
      GOOD.url,
      'https://m.example/1',
    ]);
    expect(readClaimReview(reviews[2]).review).toMatchObject({
      claimReviewed: 'The quay is ready.',
      publisher: { name: 'M' },
      rating: { text: 'True' },
    });
  });

  test('of any depth are read', () => {
    const deep =
      '<div itemscope>'.repeat(50_000) +
      `<script type="application/ld+json">${JSON.stringify(GOOD)}</script>`;
    expect(readPage(deep).reviews).toHaveLength(1);
  });
});

describe('scaleOf', () => {
  const rating = { value: null, best: null, worst: null, text: null, explanation: null };
  test.each([
    [{ ...rating, value: 1, best: 5, worst: 1 }, 0],
    [{ ...rating, value: 4, best: 5, worst: 1 }, 0.75],
    [{ ...rating, value: 3 }, 0.5],
    [{ ...rating, value: 60, best: 100, worst: 0 }, 0.6],
    [{ ...rating, value: -1, best: 5, worst: 1, text: 'Mostly True.' }, 0.75],
    [{ ...rating, value: 1, best: 1, worst: 1, text: 'FALSE' }, 0],
    [{ ...rating, text: 'Pants on Fire!' }, 0],
    [{ ...rating, text: 'Lacks context' }, null],
    [rating, null],
  ])('%j → %s', (given, scale) => {
    expect(scaleOf(given)).toBe(scale);
  });
});

describe('readFeed', () => {
  async function* pieces(text: string, size = 7) {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  async function all(text: string) {
    const elements: unknown[] = [];
    const feed = readFeed(pieces(text));
    for (;;) {
      const next = await feed.next();
      if (next.done) return { ...next.value, elements, count: next.value.elements };
      elements.push(next.value.value);
    }
  }
  const feed = (...items: unknown[]) =>
    JSON.stringify({ '@type': 'DataFeed', more: { a: [1] }, dataFeedElement: items });

  test('gives elements as they come, whatever the pieces', async () => {
    const { elements, broken } = await all(
      `\uFEFF${feed({ item: [GOOD] }, 1, { item: GOOD }, null)}\n  `,
    );
    expect(broken).toBeNull();
    expect(elements).toHaveLength(4);
    expect(elements.map((one) => reviewsIn(one).length)).toEqual([1, 0, 1, 0]);
  });
  test('reads bare lists and graphs', async () => {
    expect((await all(JSON.stringify([GOOD, GOOD]))).count).toBe(2);
    expect((await all(JSON.stringify({ '@graph': [GOOD] }))).count).toBe(1);
  });
  test('tells where it breaks off, and keeps what came before', async () => {
    const whole = feed({ item: [GOOD] }, { item: [GOOD] });
    expect(await all(whole.slice(0, -30))).toMatchObject({
      count: 1,
      broken: expect.stringContaining('element 1'),
    });
    expect(await all(`${whole.slice(0, -2)},nonsense`)).toMatchObject({
      count: 2,
      broken: expect.stringContaining('element 2'),
    });
  });
  test('refuses an element without an end', async () => {
    const endless = `{"dataFeedElement":[{"item":[${JSON.stringify(GOOD)}]},{"a":"${'x'.repeat(17_000_000)}`;
    async function* big() {
      yield* pieces(endless, 65_536);
    }
    const read = readFeed(big());
    let next = await read.next();
    while (!next.done) next = await read.next();
    expect(next.value.broken).toMatch(/larger than the 16 MB/);
  });
});

test('what a review does not say is not written', () => {
  expect(Object.keys(writeClaimReview(BARE))).toEqual([
    '@type',
    'url',
    'claimReviewed',
    'author',
    'itemReviewed',
    'reviewRating',
  ]);
});
