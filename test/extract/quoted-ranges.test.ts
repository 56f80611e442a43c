import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quotedRanges } from '../../src/extract/quoted-ranges.ts';

const quotes = (text: string) => quotedRanges(text).map(({ start, end }) => text.slice(start, end));

test.each<[string, string, readonly string[]]>([
  ['curly', 'She called it “a start.” He left.', ['a start.']],
  ['straight', 'She called it "a start." He left.', ['a start.']],
  ['guillemets', 'She called it «a start» and left.', ['a start']],
  ['low-high', 'She called it „a start“ and left.', ['a start']],
  ['single curly', 'She called it ‘a start’ and left.', ['a start']],
  ['single straight', "She called it 'a start' and left.", ['a start']],
  ['two apostrophes', "She called it ''a start'' and left.", ['a start']],
  ['single within double', '“They said ‘never’ to us,” she said.', ['They said ‘never’ to us,']],
  ['apostrophe within', '“It’s the miners’ choice,” she said.', ['It’s the miners’ choice,']],
  ['straight apostrophe within', `"It's theirs," she said.`, ["It's theirs,"]],
  ['two quotes', '“One,” she said, “two.”', ['One,', 'two.']],
  ['left open, ends with its sentence', 'She called it “a start. He left then.', ['a start.']],
  ['goes on in the next paragraph', '“One.\n\n“Two,” she said.', ['One.', 'Two,']],
  ['left open at a paragraph’s start', '“One. And two.\n\nHe left.', ['One. And two.']],
  ['straight, closed but never opened', 'It is safe." He left. "So," she said.', ['So,']],
  [
    'straight, opened twice',
    '"It is safe, Ray said. "So be it," she said.',
    ['It is safe, Ray said.', 'So be it,'],
  ],
])('%s', (_, text, expected) => {
  expect(quotes(text)).toEqual(expected);
});

test.each([
  'The farmers’ union and the miners’ union met.',
  "It's the '90s all over again, the union's head wrote.",
  'Nothing is quoted here.',
  'A stray closing mark” stands here.',
  '',
])('nothing is quoted in: %s', (text) => {
  expect(quotes(text)).toEqual([]);
});

test('ranges lie in the text, in order, none empty', () => {
  const text = fc.string({
    unit: fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', 'a', ' ', '.', '\n', '🚢'),
  });
  fc.assert(
    fc.property(text, (sample) => {
      let last = 0;
      for (const { start, end } of quotedRanges(sample)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(sample.length);
        last = end;
      }
    }),
  );
});
