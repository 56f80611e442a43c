import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { claimSpan } from '../../../src/extract/claims/claim-span.ts';

/** Content between brackets; the claim as its words. */
function claimOf(marked: string): string | null {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const end = marked.indexOf(']') - 1;
  const range = claimSpan(text, { start, end });
  return range && text.slice(range.start, range.end);
}

test.each([
  ['She said [that the port is open].', 'the port is open'],
  ['She said [the port is open.]', 'the port is open'],
  ['She said it would open [“within a month or so.”]', '“within a month or so.”'],
  ['She called it [“a fair deal,”] then left.', '“a fair deal,”'],
  ['She said it was [a “fair deal].” He left.', 'a “fair deal.”'],
  ['[“The port is open]”, she said.', '“The port is open”'],
  ['“[The port is open,”] she said.', '“The port is open,”'],
  ['[The port is open,] she said.', 'The port is open'],
  ['“He left. [It is over.”]', 'It is over'],
  ['He comes from [the U.S.]', 'the U.S.'],
  ['She promised [a new bridge, and]', 'a new bridge'],
  ['She said [that is wrong].', 'that is wrong'],
  ['She backs [the need for “more time.”]', 'the need for “more time.”'],
])('%s', (marked, expected) => {
  expect(claimOf(marked)).toBe(expected);
});

test.each(['She said [“…”] twice.', 'She said [, ] that.'])('nothing is said in: %s', (marked) => {
  expect(claimOf(marked)).toBeNull();
});

test('a claim has words and stays beside its content', () => {
  const text = fc.string({
    unit: fc.constantFrom('“', '”', '"', "'", 'that ', 'ab', ' ', '.', ',', '🚢'),
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (sample, a, b) => {
      const start = a % (sample.length + 1);
      const end = start + (b % (sample.length - start + 1));
      const range = claimSpan(sample, { start, end });
      if (!range) return;
      expect(sample.slice(range.start, range.end)).toMatch(/[\p{L}\p{N}]/u);
      expect(range.start).toBeGreaterThanOrEqual(Math.max(0, start - 2));
      expect(range.end).toBeLessThanOrEqual(Math.min(sample.length, end + 5));
    }),
  );
});
