import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InvalidCursorError } from '../../src/errors.ts';
import { decodeCursor, encodeCursor, fingerprint, readCursor } from '../../src/graphql/cursor.ts';

const place = fc.record({
  key: fc.oneof(fc.string({ maxLength: 200 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  id: fc.string({ minLength: 1, maxLength: 100 }),
});
const part = fc.string({ maxLength: 50 });
const scope = fc.record({ list: part, order: part, filter: part });

test('what is encoded is read in its own list, order and filter alone', () => {
  fc.assert(
    fc.property(place, scope, scope, (keyset, own, other) => {
      const cursor = encodeCursor(own, keyset);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(JSON.stringify(readCursor(own, 'after', cursor))).toBe(JSON.stringify(keyset));
      if (JSON.stringify(other) !== JSON.stringify(own)) {
        expect(() => readCursor(other, 'after', cursor)).toThrow(InvalidCursorError);
      }
    }),
  );
});

test('nothing else is a cursor, and nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeCursor(text)).toBeNull();
    }),
  );
});

const scoped = { list: 'claims', order: 'publishedAt descending', filter: 'f' };
test.each([
  ['list', { ...scoped, list: 'actors' }, 'is of another list (actors)'],
  [
    'order',
    { ...scoped, order: 'confidence descending' },
    'is of another order (confidence descending',
  ],
  ['filter', { ...scoped, filter: 'g' }, 'is of another filter'],
])('a cursor of another %s is refused by name, with the field', (_, given, problem) => {
  const cursor = encodeCursor(given, { key: 'k', id: 'i' });
  try {
    readCursor(scoped, 'before', cursor);
    throw new Error('It was read.');
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidCursorError);
    const { message, details } = error as InvalidCursorError;
    expect(message).toContain(problem);
    expect(details.problems).toMatchObject([{ field: 'before' }]);
  }
});

test('a fingerprint tells filters apart, and not how they are written down', () => {
  expect(fingerprint(null)).toBe(fingerprint({}));
  expect(fingerprint({ a: null, b: undefined })).toBe('');
  expect(fingerprint({ a: 1, b: [2] })).toBe(fingerprint({ b: [2], c: null, a: 1 }));
  expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: 2 }));
  expect(fingerprint({ a: ['1', '2'] })).not.toBe(fingerprint({ a: ['12'] }));
});
