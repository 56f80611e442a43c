import { z } from 'zod';
import { InvalidCursorError } from '../errors.ts';
import type { Keyset } from '../graph/page.ts';

const shape = z.tuple([
  z.string(),
  z.union([z.string().max(500), z.number()]),
  z.string().min(1).max(100),
]);

/** A place in a list, opaque to clients: which list and order, the sort key, and the id that breaks ties. */
export function encodeCursor(list: string, { key, id }: Keyset): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url');
}

/** The place a cursor stands for, or null where it is no cursor of this list. */
export function decodeCursor(list: string, cursor: string): Keyset | null {
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (!parsed.success || parsed.data[0] !== list) return null;
    return { key: parsed.data[1], id: parsed.data[2] };
  } catch {
    return null;
  }
}

/**
 * Decodes a cursor argument; an absent one is no limit.
 * @throws InvalidCursorError where the cursor was damaged or given by another list
 */
export function readCursor(
  list: string,
  argument: 'after' | 'before',
  cursor: string | null | undefined,
): Keyset | null {
  if (cursor === null || cursor === undefined) return null;
  const keyset = decodeCursor(list, cursor);
  if (keyset === null) {
    throw new InvalidCursorError(
      `The "${argument}" cursor is not one that this list (${list}) gave out. Pass an endCursor or startCursor of the same field with the same ordering, or leave "${argument}" out to start over.`,
      { details: { argument, list } },
    );
  }
  return keyset;
}
