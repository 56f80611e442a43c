import { NotFoundError } from '../errors.ts';

/**
 * Gives what was found under an id that a caller named.
 * @throws NotFoundError where there is nothing
 */
export async function mustExist<Item>(
  found: Promise<Item | null>,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<Item> {
  const item = await found;
  if (item !== null) return item;
  throw new NotFoundError(`The graph has no ${kind.toLowerCase()} with the id "${id}".`, {
    details: { kind, id },
  });
}
