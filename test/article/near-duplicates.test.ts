import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandsOf, isCopy, likenessOf, shinglesOf } from '../../src/article/near-duplicates.ts';
import { OWN_REPORT, REPRINT, WIRE } from '../support/wire-texts.ts';

const like = (a: string, b: string) => likenessOf(shinglesOf(a), shinglesOf(b));
const shared = (a: string, b: string) => {
  const bands = new Set(bandsOf(shinglesOf(a)));
  return bandsOf(shinglesOf(b)).filter((band) => bands.has(band)).length;
};

describe('near-duplicate texts', () => {
  test('a reprint with another headline and without the end is a copy, and an index finds it', () => {
    expect(like(WIRE, REPRINT).containment).toBeGreaterThan(0.9);
    expect(isCopy(like(WIRE, REPRINT))).toBe(true);
    expect(shared(WIRE, REPRINT)).toBeGreaterThan(5);
  });

  test('two reports of one day that quote the same sentence are two', () => {
    const { similarity, containment } = like(WIRE, OWN_REPORT);
    expect(similarity).toBeGreaterThan(0);
    expect(containment).toBeLessThan(0.3);
    expect(isCopy(like(WIRE, OWN_REPORT))).toBe(false);
  });

  test('case, punctuation and line breaks make no difference', () => {
    const other = WIRE.toUpperCase()
      .replace(/[,.“”]/g, ' ')
      .replace(/\s+/g, '\n');
    expect(like(WIRE, other)).toEqual({ similarity: 1, containment: 1 });
    expect(bandsOf(shinglesOf(other))).toEqual(bandsOf(shinglesOf(WIRE)));
  });

  test.each([
    ['an empty text', ''],
    ['a sentence', 'We are not prepared to put a single passenger at risk, its director said.'],
    ['one word over and over', 'no '.repeat(400)],
  ])('%s is too short to be a copy of anything', (_, text) => {
    expect(bandsOf(shinglesOf(text))).toEqual([]);
  });

  test('keys are the same in every process: they are stored', () => {
    expect(bandsOf(shinglesOf(WIRE)).slice(0, 3)).toMatchInlineSnapshot(`
[
  "0x1xw1cev",
  "1x1c2smcz",
  "2x1nkfitn",
]
`);
  });

  test('likeness is symmetrical and within bounds', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [left, right] = [like(a.join(' '), b.join(' ')), like(b.join(' '), a.join(' '))];
        expect(left).toEqual(right);
        expect(left.similarity).toBeGreaterThanOrEqual(0);
        expect(left.similarity).toBeLessThanOrEqual(left.containment);
        expect(left.containment).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a long text has no more keys than a short one', () => {
    const long = Array.from({ length: 30_000 }, (_, n) => `w${(n * 7919) % 100_003}`).join(' ');
    expect(bandsOf(shinglesOf(long))).toHaveLength(40);
  });
});
