import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestPath, decodeSpans } from '../../src/extract/decode.ts';

const labels = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue'];
const O = [5, 0, 0, 0, 0];
const rows = (...all: readonly (readonly number[])[]) => Float32Array.from(all.flat());

function spansOf(...all: readonly (readonly number[])[]) {
  const starts = Int32Array.from(all, (_, i) => i * 2);
  const ends = Int32Array.from(all, (_, i) => i * 2 + 1);
  return decodeSpans({ starts, ends, logits: rows(...all), labels, offset: 100 });
}

test('reads spans at their place in the article', () => {
  const spans = spansOf(O, [0, 5, 0, 0, 0], [0, 0, 5, 0, 0], O, [0, 0, 0, 5, 0]);
  expect(spans).toMatchObject([
    { label: 'source', start: 102, end: 105 },
    { label: 'cue', start: 108, end: 109 },
  ]);
});

test('an inside label that nothing begins becomes a beginning where that is likelier than O', () => {
  const spans = spansOf(O, [0, 1, 5, 0, 0], [0, 0, 5, 0, 0]);
  expect(spans).toMatchObject([{ label: 'source', start: 102, end: 105 }]);
  expect(spans[0]?.continuation).toBeGreaterThan(0.9);
});

test('an inside label of another kind does not prolong a span', () => {
  const spans = spansOf([0, 5, 0, 0, 0], [4, 0, 0, 0, 5], O);
  expect(spans).toMatchObject([{ label: 'source', start: 100, end: 101 }]);
});

test('takes the likeliest path as a whole, not row by row', () => {
  // Row by row: B-source, O, I-source. As a whole one span is likelier than a span cut by a doubtful O.
  const path = bestPath({
    logits: rows([0, 5, 0, 0, 0], [1.1, 0, 1, 0, 0], [0, 0, 9, 0, 0]),
    labels,
  });
  expect([...path]).toEqual([1, 2, 2]);
});

test('no logits give no spans', () => {
  expect(spansOf()).toEqual([]);
});

test('every path is legal and every confidence a probability', () => {
  const row = fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (all) => {
      const path = [...bestPath({ logits: rows(...all), labels })].map((k) => labels[k] ?? '');
      path.forEach((label, i) => {
        if (label.startsWith('I-')) expect(path[i - 1]?.slice(2)).toBe(label.slice(2));
      });
      for (const span of spansOf(...all)) {
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.confidence).toBeGreaterThan(0);
        expect(span.confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});
