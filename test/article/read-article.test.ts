import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from '../../src/article/canonical-text.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { ArticleRejectedError, InputError } from '../../src/errors.ts';

const retrievedAt = '2026-11-21T00:00:00.000Z';
const STORY =
  'The minister said on Tuesday that the bridge would reopen in May, two years after the flood.';

test('plain text stays as it is but for line ends, marks and composition', () => {
  const { revision } = readArticle({
    content: `\ufeff  Cafe\u0301 one.\r\n\r\nTwo.\rThree.\n\n`,
    retrievedAt,
  });
  expect(revision.text).toBe('  Café one.\n\nTwo.\nThree.\n\n');
});

test('canonical text is canonical', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = canonicalText(text);
      expect(canonicalText(once)).toBe(once);
      expect(once).not.toMatch(/\r|^\ufeff|\p{Surrogate}/u);
    }),
  );
});

test('ids come from the canonical address, else from the text', () => {
  const read = (url?: string, content = STORY) =>
    readArticle({ content, retrievedAt, url }).article.id;
  expect(read('https://www.Example.org:443/a?utm_source=x&id=3#top')).toBe(
    read('https://www.example.org/a?id=3', 'Other words.'),
  );
  expect(read('https://example.org/a?id=3')).not.toBe(read('https://example.org/a?id=4'));
  expect(read()).toBe(read());
  expect(read()).not.toBe(read(undefined, 'Other words.'));
});

test.each([
  ['seed-outlet', undefined, { name: 'seed-outlet', site: null }],
  [undefined, 'https://www.example.org/a', { name: 'example.org', site: 'https://example.org' }],
  ['The Example', 'https://example.org/a', { name: 'The Example', site: 'https://example.org' }],
  ['www.example.org', undefined, { name: 'example.org', site: 'https://example.org' }],
])('outlet %j at %j', (outlet, url, expected) => {
  expect(readArticle({ content: STORY, retrievedAt, outlet, url }).article.outlet).toMatchObject(
    expected,
  );
});

test('an outlet is one whether known by its host or by an address', () => {
  const read = (given: object) =>
    readArticle({ content: STORY, retrievedAt, ...given }).article.outlet?.id;
  expect(read({ outlet: 'Example.org' })).toBe(
    read({ url: 'https://www.example.org/x', outlet: 'The Example' }),
  );
});

test.each([
  ['2025-10-21', '2025-10-21'],
  ['2025-10-21T11:30:00+02:00', '2025-10-21T09:30:00.000Z'],
  ['2025-10-21 09:30:00', '2025-10-21T09:30:00.000Z'],
  ['2024-02-29', '2024-02-29'],
])('date %s is %s', (publishedAt, expected) => {
  expect(readArticle({ content: STORY, retrievedAt, publishedAt }).article.publishedAt).toBe(
    expected,
  );
});

test.each([
  '2025-13-01',
  '2025-02-30',
  'yesterday',
  '21/10/2025',
  '2025-10-21T25:00:00Z',
  '2026-11-23',
])('date %s is refused', (publishedAt) =>
  expect(() => readArticle({ content: STORY, retrievedAt, publishedAt })).toThrow(InputError),
);

test('no date is unknown, and said', () => {
  const { article, warnings } = readArticle({ content: STORY, retrievedAt });
  expect(article.publishedAt).toBeNull();
  expect(warnings.join()).toMatch(/No publication date/);
});

describe('language', () => {
  test.each([
    ['en', STORY],
    [
      'de',
      'Der Minister sagte am Dienstag, die Brücke werde im Mai wieder geöffnet, zwei Jahre nach der Flut.',
    ],
    [
      'fr',
      'Le ministre a déclaré mardi que le pont serait rouvert en mai, deux ans après les inondations.',
    ],
    ['und', 'Too short.'],
    ['und', '12 34 56 78 90 '.repeat(20)],
  ])('%s', (language, content) => {
    expect(readArticle({ content, retrievedAt }).article.language).toBe(language);
  });
});

describe('encodings', () => {
  test('UTF-16 with its mark is read', () => {
    const content = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Grüße 😀.', 'utf16le')]);
    expect(readArticle({ content, retrievedAt }).revision.text).toBe('Grüße 😀.');
  });
  test('a page is read in the charset it declares', () => {
    const page = `<html><head><meta charset="windows-1252"></head><body><article><p>Caf\xe9: ${STORY} ${STORY}</p></article></body></html>`;
    expect(readArticle({ content: Buffer.from(page, 'latin1'), retrievedAt }).revision.text).toBe(
      `Café: ${STORY} ${STORY}`,
    );
  });
  test('Latin-1 is refused with the place and the way out', () => {
    expect(() =>
      readArticle({ content: Buffer.from('caf\xe9 ole', 'latin1'), retrievedAt }),
    ).toThrow(/byte at 3 .*iconv/);
  });
});

test.each([
  ['empty', ''],
  ['white space', ' \n\t\u200b\n'],
  ['NUL', 'text\0more'],
  ['PDF', Buffer.from('%PDF-1.7 …')],
  ['ZIP', Buffer.from('PK\u0003\u0004abc')],
  ['10 MB', 'word '.repeat(2_000_000)],
  ['more than 2 M characters', 'word '.repeat(500_000)],
  ['deep nesting', `<html><body>${'<div>'.repeat(10_000)}${STORY}`],
  ['a form', '<html><body><form><input name="q"></form><a href="/">Home</a></body></html>'],
  ['a list of links', `<html><body>${`<p><a href="/x">${STORY}</a></p>`.repeat(20)}</body></html>`],
  ['aliases in front matter', '---\ntitle: &a x\nauthor: *a\n---\nText.'],
])('%s is refused as no article', (_, content) => {
  expect(() => readArticle({ content, retrievedAt })).toThrow(ArticleRejectedError);
});

test('a page gives text, metadata, and runs nothing', () => {
  const content = `<!doctype html><html lang="en_GB"><head><title>T | X</title><script>globalThis.ran = true</script>
    <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Bridge &c","datePublished":"2026-03-04T10:00:00+01:00","author":[{"name":"A. Writer"}],"publisher":{"name":"The Example"}}]}</script>
    <link rel="canonical" href="https://example.org/a?fbclid=1"></head><body><nav><a href="/">Home</a></nav><article>
    <p>The minister&rsquo;s office said that <b>the bridge</b> &amp; the tunnel would reopen in May, two years after the flood.</p>
    <p onclick="globalThis.ran = true">Second block,<br>second line שלום 😀.</p><script>globalThis.ran = true</script></article></body></html>`;
  const { article, revision } = readArticle({ content, retrievedAt });
  expect(article).toMatchObject({
    url: 'https://example.org/a',
    title: 'Bridge &c',
    byline: 'A. Writer',
    publishedAt: '2026-03-04T09:00:00.000Z',
    language: 'en-GB',
    outlet: { name: 'The Example', site: 'https://example.org' },
  });
  expect(revision.text).toBe(
    'The minister’s office said that the bridge & the tunnel would reopen in May, two years after the flood.\n\nSecond block,\nsecond line שלום 😀.',
  );
  expect(globalThis).not.toHaveProperty('ran');
});

test('Markdown gives its front matter and its words', () => {
  const content =
    '---\ntitle: "A: b"\ndate: 2026-03-04\npublisher: The Example\nauthor: [A, B]\n---\n# Head\n\nThe *minister* said &amp; [linked](http://x.y)\ntext.\n\n```\ncode\n```\n<div>html</div>\n\n- item\n';
  const { article, revision } = readArticle({ content, name: 'a.md', retrievedAt });
  expect(article).toMatchObject({
    title: 'A: b',
    byline: 'A, B',
    publishedAt: '2026-03-04',
    outlet: { name: 'The Example' },
  });
  expect(revision.text).toBe('Head\n\nThe minister said & linked text.\n\nitem');
});

test('what the caller states goes before what the document says', () => {
  const content = '---\ntitle: Theirs\ndate: 2026-03-04\n---\nWords.';
  const { article } = readArticle({ content, name: 'a.md', retrievedAt, title: 'Mine' });
  expect(article).toMatchObject({ title: 'Mine', publishedAt: '2026-03-04' });
});

test('a seed file is its own canonical text', () => {
  const content = readFileSync(`${__dirname}/../../seeds/003_19a0c0388426a235.txt`);
  expect(readArticle({ content, retrievedAt }).revision.text).toBe(content.toString('utf8'));
});
