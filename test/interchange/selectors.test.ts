import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  codePointOffsets,
  positionSelector,
  quoteSelector,
} from '../../src/interchange/annotations/selectors.ts';
import { spanOf } from '../../src/model/span.ts';

describe('selectors of Web Annotations', () => {
  test('count code points, not UTF-16 code units', () => {
    const text = '🚢🚢 The ferry 👩‍✈️ sails.';
    const start = text.indexOf('sails');
    const span = spanOf(text, start, start + 5);
    const { start: from, end: to } = positionSelector(codePointOffsets(text), span);
    expect(from).toBe(start - 3); // three signs of two units each stand before
    expect([...text].slice(from, to).join('')).toBe('sails');
  });
  test('agree with counting, for any text and any offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, n) => {
        const points = [...text];
        const at = points.length === 0 ? 0 : n % (points.length + 1);
        expect(codePointOffsets(text)(points.slice(0, at).join('').length)).toBe(at);
      }),
    );
  });
  test('do not cut signs in two around a quote', () => {
    const text = `x${'🚢'.repeat(40)}quay${'🚢'.repeat(16)}y${'🚢'.repeat(16)}`;
    const start = text.indexOf('quay');
    const { prefix, suffix, exact } = quoteSelector(text, spanOf(text, start, start + 4));
    expect(exact).toBe('quay');
    for (const around of [prefix, suffix]) expect(() => encodeURIComponent(around)).not.toThrow();
    expect(`${prefix}${exact}${suffix}`).toBe(
      text.slice(start - prefix.length, start + 4 + suffix.length),
    );
  });
});
