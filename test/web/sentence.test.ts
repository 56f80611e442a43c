import { expect, test } from '@jest/globals';
import { sentenceAround } from '../../web/src/parts/sentence.ts';

const TEXT = 'First one.\nThe mayor said it was “open” now. Others said no. They left.\nLast.';
const around = (words: string) => {
  const start = TEXT.indexOf(words);
  const sentence = sentenceAround(TEXT, { start, end: start + words.length });
  return TEXT.slice(sentence.start, sentence.end);
};

test.each([
  ['open', 'The mayor said it was “open” now.'],
  ['Others said', 'Others said no.'],
  ['no. They', 'Others said no. They left.'],
  ['First', 'First one.'],
  ['Last.', 'Last.'],
])('%s stands in: %s', (words, sentence) => {
  expect(around(words)).toBe(sentence);
});

test('what has no end is cut near the quote', () => {
  const endless = 'x '.repeat(5_000);
  const { start, end } = sentenceAround(endless, { start: 4_000, end: 4_010 });
  expect(end - start).toBeLessThan(1_300);
});
