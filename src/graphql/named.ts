import { NotFoundError } from '../errors.ts';
import { actorsNamed } from '../graph/actors.ts';
import type { ActorId } from '../model/ids.ts';
import type { Context } from './context.ts';
import { mustExist } from './must-exist.ts';

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

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Rows {
  readonly edges: readonly unknown[];
}

/**
 * Reads a list that hangs on the actors meant. What looks like an id is taken for one: where rows hang on it, it is the
 * id of an actor that stands for itself (those that are merged have none), and nothing has to be looked up before.
 * @throws NotFoundError where there is no such actor
 */
export async function withActors<Page extends Rows>(
  context: Context,
  nameOrId: string,
  read: (actors: readonly ActorId[]) => Promise<Page>,
): Promise<Page> {
  if (!ID.test(nameOrId)) return read(await actorsOrNone(context, nameOrId));
  const page = await read([nameOrId as ActorId]);
  if (page.edges.length > 0) return page;
  const actors = await actorsOrNone(context, nameOrId);
  return actors.length === 1 && actors[0] === nameOrId ? page : read(actors);
}

/**
 * Reads a list that hangs on one node; only where it is empty does it matter whether there is such a node.
 * @throws NotFoundError where there is none
 */
export async function withNode<Page extends Rows>(
  {
    kind,
    id,
    find,
  }: {
    readonly kind: string;
    readonly id: string;
    readonly find: (id: string) => Promise<unknown>;
  },
  read: () => Promise<Page>,
): Promise<Page> {
  const page = await read();
  if (page.edges.length === 0) await mustExist(find(id), { kind, id });
  return page;
}
