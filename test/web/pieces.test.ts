import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutIntoPieces } from '../../web/src/parts/pieces.ts';

const whole = { from: 0, to: 10 };

test.each([
  ['nothing', [], ['0-10 ']],
  ['one inside', [['a', 2, 5]], ['0-2 ', '2-5 a', '5-10 ']],
  [
    'two that overlap',
    [
      ['a', 1, 6],
      ['b', 4, 8],
    ],
    ['0-1 ', '1-4 a', '4-6 b,a', '6-8 b', '8-10 '],
  ],
  [
    'one within the other, the shorter first',
    [
      ['a', 0, 10],
      ['b', 3, 4],
    ],
    ['0-3 a', '3-4 b,a', '4-10 a'],
  ],
  [
    'one that begins before and one that ends after',
    [
      ['a', -5, 2],
      ['b', 8, 20],
    ],
    ['0-2 a', '2-8 ', '8-10 b'],
  ],
  ['none of no length', [['a', 3, 3]], ['0-10 ']],
] as const)('%s', (_name, spans, expected) => {
  const pieces = cutIntoPieces(
    spans.map(([id, start, end]) => ({ id, start, end })),
    whole,
  );
  expect(pieces.map(({ start, end, ids }) => `${start}-${end} ${ids.join()}`)).toEqual(expected);
});

test('every character is in one piece, with all the spans that cover it', () => {
  const span = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.integer({ min: 1, max: 40 }), (made, to) => {
      const spans = made.map((one, index) => ({ ...one, id: String(index) }));
      const pieces = cutIntoPieces(spans, { from: 0, to });
      for (let at = 0; at < to; at++) {
        const own = pieces.filter(({ start, end }) => start <= at && at < end);
        expect(own).toHaveLength(1);
        const covering = spans
          .filter(({ start, end }) => start <= at && at < end)
          .map(({ id }) => id);
        expect([...(own[0]?.ids ?? [])].toSorted()).toEqual(covering.toSorted());
      }
    }),
  );
});
