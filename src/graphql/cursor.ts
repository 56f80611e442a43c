import { createHash } from 'node:crypto';
import { z } from 'zod';
import { InvalidCursorError } from '../errors.ts';
import type { Keyset } from '../graph/page.ts';

/** What a cursor belongs to: it means a place only in this list, so sorted and so filtered. */
export interface CursorScope {
  readonly list: string;
  /** "score descending"; empty where the list has one order only. */
  readonly order: string;
  /** Of what was asked for beside the page: see `fingerprint`. */
  readonly filter: string;
}

const shape = z.tuple([
  z.string(),
  z.string().max(100),
  z.string().max(100),
  z.union([z.string().max(500), z.number()]),
  z.string().min(1).max(100),
]);

/** A short hash of a filter as it was asked for; absent, null and the order of fields make no difference. */
export function fingerprint(filter: unknown): string {
  const plain = canonical(filter);
  if (plain === undefined) return '';
  return createHash('sha256').update(JSON.stringify(plain)).digest('base64url').slice(0, 10);
}

function canonical(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value)
    .map(([key, held]) => [key, canonical(held)] as const)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** A place in a list, opaque to clients: list, order, filter, the sort key, and the id that breaks ties. */
export function encodeCursor({ list, order, filter }: CursorScope, { key, id }: Keyset): string {
  return Buffer.from(JSON.stringify([list, order, filter, key, id])).toString('base64url');
}

/** What a cursor holds, or null where it is none. */
export function decodeCursor(
  cursor: string,
): { readonly scope: CursorScope; readonly place: Keyset } | null {
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (!parsed.success) return null;
    const [list, order, filter, key, id] = parsed.data;
    return { scope: { list, order, filter }, place: { key, id } };
  } catch {
    return null;
  }
}

/**
 * Decodes a cursor argument; an absent one is no limit.
 * @throws InvalidCursorError where the cursor was damaged, or given by another list, in another order or for another filter
 */
export function readCursor(
  scope: CursorScope,
  argument: 'after' | 'before',
  cursor: string | null | undefined,
): Keyset | null {
  if (cursor === null || cursor === undefined) return null;
  const decoded = decodeCursor(cursor);
  const problem = decoded === null ? 'is damaged' : mismatch(scope, decoded.scope);
  if (decoded !== null && problem === null) return decoded.place;
  const { list } = scope;
  throw new InvalidCursorError(
    `The "${argument}" cursor ${problem}: it is not one that this list (${list}) gave out as it is asked for now. Pass an endCursor or startCursor of the same field with the same filter and order, or leave "${argument}" out to start over.`,
    { details: { problems: [{ field: argument, problem }], argument, list } },
  );
}

function mismatch(scope: CursorScope, given: CursorScope): string | null {
  if (given.list !== scope.list) return `is of another list (${given.list})`;
  if (given.order !== scope.order) {
    return `is of another order (${given.order}, and this list is by ${scope.order})`;
  }
  return given.filter === scope.filter ? null : 'is of another filter';
}
