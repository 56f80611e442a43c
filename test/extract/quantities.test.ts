import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readQuantities } from '../../src/extract/quantities.ts';

const read = (text: string) =>
  readQuantities(text, { start: 0, end: text.length }).map(
    ({ span, value, high, unit, comparator }) => [span.text, value, high, unit, comparator],
  );

test.each([
  ['about 1.2 million people fled', 'about 1.2 million people', 1.2e6, null, 'person', 'about'],
  ['more than half of voters agreed', 'more than half of voters', 0.5, null, 'voter', 'more-than'],
  ['the $3.5bn package', '$3.5bn', 3.5e9, null, 'USD', 'exactly'],
  ['worth €200 million', '€200 million', 2e8, null, 'EUR', 'exactly'],
  ['between 10 and 20 soldiers died', 'between 10 and 20 soldiers', 10, 20, 'soldier', 'between'],
  ['two dozen drones were seen', 'two dozen drones', 24, null, 'drone', 'exactly'],
  ['25 percent of the vote', '25 percent', 25, null, '%', 'exactly'],
  ['a third of its planes', 'a third of its planes', 1 / 3, null, 'plane', 'exactly'],
  ['up to 300 missiles', 'up to 300 missiles', 300, null, 'missile', 'at-most'],
  [
    'at least twenty-five houses burned',
    'at least twenty-five houses',
    25,
    null,
    'house',
    'at-least',
  ],
  ['2 to 3 million barrels', '2 to 3 million barrels', 2e6, 3e6, 'barrel', 'between'],
  ['some 40 km away', 'some 40 km', 40, null, 'kilometre', 'about'],
  ['half a million workers', 'half a million workers', 5e5, null, 'worker', 'exactly'],
  ['lost 5-10% of its value', '5-10%', 5, 10, '%', 'between'],
])('%s', (text, ...expected) => {
  expect(read(text)).toEqual([expected]);
});

test.each([
  ['a date', 'killed on 12 May 2013 at 8 p.m.'],
  ['a length of time', 'within two weeks'],
  ['an ordinal', 'the second of her books, on the 3rd try'],
  ['an ordinal that looks like a fraction', 'a third meeting'],
  ['an age', 'Ann Lee, 48, said'],
  ['a label', 'Resolution 242 and Flight 17'],
  ['a pronoun', 'one of them and no one else'],
])('reads no quantity in %s', (_, text) => {
  expect(read(text)).toEqual([]);
});

test('spans equal their slices on any mixture of words', () => {
  const words = fc.constantFrom(
    'about',
    '2',
    'million',
    'to',
    '$',
    '3.5bn',
    'half',
    'a',
    'dozen',
    '%',
    'people',
    '-',
    'between',
    'and',
    '1,200',
    '🚀',
    'or',
    'more',
    'third',
    'of',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
      const text = parts.join(' ');
      for (const { span, value } of readQuantities(text, { start: 0, end: text.length })) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
  );
});
