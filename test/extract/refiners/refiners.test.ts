import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinNames } from '../../../src/extract/refiners/join-names.ts';
import { snapToWords } from '../../../src/extract/refiners/snap-to-words.ts';
import { trimSpans } from '../../../src/extract/refiners/trim-spans.ts';

const span = (start: number, end: number, label = 'PER') => ({
  label,
  start,
  end,
  confidence: 1,
  continuation: 0,
});

test('a span takes whole words', () => {
  expect(snapToWords('the minister said', [span(6, 10)])).toMatchObject([{ start: 4, end: 12 }]);
});

test('dangling marks and white space go, an empty span goes whole', () => {
  const text = ' , the port — ,';
  expect(trimSpans(text, [span(0, text.length), span(0, 2)])).toMatchObject([
    { start: 3, end: 11 },
  ]);
});

test('given name and surname side by side are one person; persons apart are not', () => {
  expect(joinNames('Kari Lund', [span(0, 4), span(5, 9)])).toMatchObject([{ start: 0, end: 9 }]);
  expect(joinNames('Kari, Lund', [span(0, 4), span(6, 10)])).toHaveLength(2);
  expect(joinNames('Kari Lund', [span(0, 4), span(5, 9, 'LOC')])).toHaveLength(2);
});

test('refiners are idempotent and keep spans in the text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '’', 's', '🚢', '.') });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (sample, a, b) => {
      fc.pre(sample.length > 1);
      const start = a % (sample.length - 1);
      const end = start + 1 + (b % (sample.length - start));
      for (const refine of [snapToWords, trimSpans]) {
        const once = refine(sample, [span(start, Math.min(end, sample.length))]);
        expect(refine(sample, once)).toEqual(once);
        for (const { start: from, end: to } of once) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(sample.length);
        }
      }
    }),
  );
});
