import { NotFoundError } from '../errors.ts';
import { actorsNamed } from '../graph/actors.ts';
import type { Context } from './context.ts';

type Wanted = string | null | undefined;

/** The ids of the actors that a filter's name or id means; null where the filter does not ask. */
export async function actorIds({ loaders }: Pick<Context, 'loaders'>, nameOrId: Wanted) {
  return nameOrId == null ? null : loaders.actorsNamed(nameOrId);
}

/** The ids of the outlets that a filter's name, site or id means; null where the filter does not ask. */
export async function outletIds({ loaders }: Pick<Context, 'loaders'>, nameOrId: Wanted) {
  return nameOrId == null ? null : loaders.outletsNamed(nameOrId);
}

/** A filter's single value as a list; null where the filter does not ask. */
export const listed = (value: Wanted) => (value == null ? null : [value]);

/**
 * The ids of the actors meant.
 * @throws NotFoundError where there is none
 */
export async function actorsOrNone(context: Context, nameOrId: string) {
  const ids = await actorsNamed(context.graph, nameOrId, { signal: context.signal });
  if (ids.length > 0) return ids;
  throw new NotFoundError(
    `No actor is known as "${nameOrId}". Give an id, a name as articles write it, or search with actors(filter: {text: …}).`,
    { details: { kind: 'Actor', id: nameOrId } },
  );
}
