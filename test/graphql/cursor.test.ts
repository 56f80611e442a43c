import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../src/graphql/cursor.ts';

const place = fc.record({
  key: fc.oneof(fc.string({ maxLength: 200 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  id: fc.string({ minLength: 1, maxLength: 100 }),
});

test('what is encoded is decoded, by the same list alone', () => {
  fc.assert(
    fc.property(place, fc.string(), fc.string(), (keyset, list, other) => {
      const cursor = encodeCursor(list, keyset);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(JSON.stringify(decodeCursor(list, cursor))).toBe(JSON.stringify(keyset));
      if (other !== list) expect(decodeCursor(other, cursor)).toBeNull();
    }),
  );
});

test('nothing else is a cursor, and nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeCursor('claims', text)).toBeNull();
    }),
  );
});
