import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { ArticleRejectedError } from '../../src/errors.ts';
import { readEmail } from '../../src/formats/read-email.ts';
import { readFeed } from '../../src/formats/read-feed.ts';
import { readJsonLines } from '../../src/formats/read-json-lines.ts';
import { readPdf } from '../../src/formats/read-pdf.ts';
import { readWarc } from '../../src/formats/read-warc.ts';
import { makePdf } from './make-pdf.ts';
import { warcRecord } from './make-warc.ts';

const retrievedAt = '2025-10-23T08:00:00.000Z';
const base = 'https://news.example.org/feed';
const feedOf = (text: string) => readFeed(Buffer.from(text), { base });
const PARAGRAPH =
  'The harbour master said on Tuesday that forty ships had entered the port since Monday. ';

test.each([
  [
    'https://a.example/1',
    '<rss version="2.0"><channel><item><guid>https://a.example/1</guid><pubDate>Tue, 21 Oct 2025 09:30:00 +0200</pubDate></item></channel></rss>',
    'rss',
    '2025-10-21T07:30:00.000Z',
  ],
  [
    'https://news.example.org/r',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title></channel><item><title>x</title><link>/r#part</link><dc:date>2025-10-21</dc:date></item></rdf:RDF>',
    'rdf',
    '2025-10-21',
  ],
  [
    'https://a.example/s',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/s</loc><news:news><news:publication_date>2025-10-21T10:00:00Z</news:publication_date></news:news></url></urlset>',
    'sitemap',
    '2025-10-21T10:00:00.000Z',
  ],
])('%s is listed', (url, text, kind, publishedAt) => {
  const { items, ...listed } = feedOf(text);
  expect(listed.kind).toBe(kind);
  expect(items).toMatchObject([{ url, publishedAt }]);
});

test('entities that a feed declares itself are not expanded, in whatever it is written', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
  const rss = feedOf(`${bomb}<rss version="2.0"><channel><title>&b;</title></channel></rss>`);
  expect(rss.title).toBe('&b;');
  const map = feedOf(`${bomb}<urlset><url><loc>https://a.example/&b;</loc></url></urlset>`);
  expect(map.items.map(({ url }) => url)).toEqual(['https://a.example/&b;']);
  expect(() => feedOf('<urlset <')).toThrow('no sitemap');
  expect(() => feedOf('<html></html>')).toThrow('no feed');
});

test('an e-mail is read with subject, date, sender and address', async () => {
  const mail = [
    'From: Jo Reporter <jo@letters.example.org>',
    'Subject: =?utf-8?Q?Ships_in_the_caf=C3=A9?=',
    'Date: Tue, 21 Oct 2025 09:30:00 +0000',
    'Archived-At: <https://letters.example.org/42>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    PARAGRAPH,
    '--b',
    'Content-Type: text/html; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `<article><h1>Ships</h1><p>${PARAGRAPH.repeat(3)}The caf=E9 closes.</p></article>`,
    '--b--',
  ].join('\r\n');
  const { article, revision, sentences } = await readEmail(Buffer.from(mail), { retrievedAt });
  expect(article).toMatchObject({
    title: 'Ships in the café',
    byline: 'Jo Reporter',
    url: 'https://letters.example.org/42',
    publishedAt: '2025-10-21T09:30:00.000Z',
    outlet: { site: 'https://letters.example.org' },
  });
  expect(revision.text).toContain('The café closes.');
  for (const { start, end, text } of sentences) expect(revision.text.slice(start, end)).toBe(text);
  await expect(readEmail(Buffer.from('Subject: x\r\n\r\n'), { retrievedAt })).rejects.toThrow(
    ArticleRejectedError,
  );
});

test('JSON Lines are read line by line, cut anywhere, and bad lines are told', async () => {
  const lines = [
    '{"text":"Einé","url":"https://a.example/1"}',
    '',
    'no json',
    '{"text":"a","html":"b"}',
    '{"markdown":"# x"}',
  ];
  const bytes = Buffer.from(lines.join('\n'));
  const pieces = Array.from({ length: bytes.length }, (_, n) => bytes.subarray(n, n + 1));
  const read = [];
  for await (const line of readJsonLines(Readable.from(pieces))) read.push(line);
  expect(
    read.map(({ number, input, error }) => [
      number,
      input?.content ?? null,
      error?.message.slice(0, 30) ?? null,
    ]),
  ).toEqual([
    [1, 'Einé', null],
    [3, null, 'Line 3 is no JSON. Each line i'],
    [4, null, 'Line 4 has not exactly one of '],
    [5, '# x', null],
  ]);
});

/** As crawlers archive it: packed, and in chunks. */
function asSent(body: string): Buffer {
  const packed = gzipSync(body);
  return Buffer.concat([
    Buffer.from(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n',
    ),
    Buffer.from(`${packed.length.toString(16)}\r\n`),
    packed,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
}

test.each([
  ['plain', (record: Buffer) => record],
  ['gzipped', (record: Buffer) => gzipSync(record)],
])('the HTML responses of a %s web archive are read', async (_name, pack) => {
  const page = (status: string, type: string, body: string) =>
    `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const archive = Buffer.concat(
    [
      warcRecord(
        'response',
        'https://a.example/1',
        page('200 OK', 'text/html; charset=utf-8', '<p>One</p>'),
      ),
      warcRecord('request', 'https://a.example/1', 'GET / HTTP/1.1\r\n\r\n'),
      warcRecord('response', 'https://a.example/2', page('404 Not Found', 'text/html', 'gone')),
      warcRecord('response', 'https://a.example/3', page('200 OK', 'image/png', 'png')),
      warcRecord(
        'response',
        'https://a.example/4',
        page('200 OK', 'text/html', 'x'.repeat(6 * 1024 * 1024)),
      ),
      warcRecord('response', 'https://a.example/5', page('200 OK', 'text/html', '<p>Five</p>')),
      warcRecord('response', 'https://a.example/6', asSent('<p>Six</p>')),
    ].map(pack),
  );
  const found = [];
  for await (const each of readWarc(
    Readable.from([archive.subarray(0, 100), archive.subarray(100)]),
  ))
    found.push(each);
  expect(
    found.map(({ url, page: read, error }) => [
      url,
      read && Buffer.from(read.bytes).toString(),
      error !== null,
    ]),
  ).toEqual([
    ['https://a.example/1', '<p>One</p>', false],
    ['https://a.example/4', null, true],
    ['https://a.example/5', '<p>Five</p>', false],
    ['https://a.example/6', '<p>Six</p>', false],
  ]);
  expect(found[0]?.page).toMatchObject({
    charset: 'utf-8',
    retrievedAt: '2025-10-22T00:00:00.000Z',
  });
});

test('a PDF is read in order, without running heads, page numbers and the hyphens of line ends', async () => {
  const pages = ['first', 'second', 'third'].map((word, n) => [
    { x: 50, y: 800, text: `The Local Site ${n + 1}` },
    { x: 50, y: 700, text: `The ${word} harbour master said that the well-` },
    { x: 50, y: 686, text: 'known ships had entered the har-' },
    { x: 50, y: 672, text: 'bour of the city since Monday.' },
    { x: 50, y: 630, text: `A well-known ${word} paragraph stands alone.` },
    { x: 300, y: 700, text: `The ${word} column goes on at the right.` },
    { x: 280, y: 30, text: `${n + 1}` },
  ]);
  const { revision, article } = await readPdf(makePdf(pages, 'Ships'), { retrievedAt });
  expect(article.title).toBe('Ships');
  expect(revision.text.split('\n\n').slice(0, 3)).toEqual([
    'The first harbour master said that the well-known ships had entered the harbour of the city since Monday.',
    'A well-known first paragraph stands alone.',
    'The first column goes on at the right.',
  ]);
  expect(revision.text).not.toContain('Local Site');
  expect(revision.text).not.toMatch(/^\d+$/m);
});

test.each([
  ['no PDF at all', Buffer.from('%PDF-1.4 and nothing')],
  ['a PDF without text', makePdf([[]], 'Empty')],
])('%s is refused', async (_name, bytes) => {
  await expect(readPdf(bytes, { retrievedAt })).rejects.toThrow(ArticleRejectedError);
});
