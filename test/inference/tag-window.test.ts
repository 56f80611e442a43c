import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stretches } from '../../src/inference/tag-window.ts';

test('stretches keep each piece once, within the limit, with context on both sides', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), (pieces) => {
      let at = 0;
      for (const { from, to, keepFrom, keepTo } of stretches(pieces)) {
        expect(keepFrom).toBe(at);
        expect(to - from).toBeLessThanOrEqual(190);
        expect(keepFrom === 0 || keepFrom - from >= 32).toBe(true);
        expect(keepTo === pieces || to - keepTo >= 32).toBe(true);
        at = keepTo;
      }
      expect(at).toBe(pieces);
    }),
  );
});
