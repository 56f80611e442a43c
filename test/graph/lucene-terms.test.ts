import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { luceneTerms } from '../../src/graph/lucene-terms.ts';

test.each([
  ['no plans', 'no AND plans'],
  ['"no plans" ferry', '"no plans" AND ferry'],
  ['cats OR dogs', 'cats AND or AND dogs'],
  ['NOT', 'not'],
  ['a:b*', 'a\\:b\\*'],
  ['name:(x OR y)', 'name\\:\\(x AND or AND y\\)'],
  ['half "open', 'half AND \\"open'],
  ['U.S.', 'U.S.'],
  ['+ - "!"', null],
  ['', null],
])('%j asks for %j', (typed, expected) => {
  expect(luceneTerms(typed)).toBe(expected);
});

test('no syntax gets through unescaped', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const bare = (luceneTerms(typed) ?? '').replace(/\\./gsu, '').replace(/"[^"]*"/gu, '');
      expect(bare).not.toMatch(/[+\-!(){}[\]^"~*?:\\/&|]/);
    }),
  );
});
