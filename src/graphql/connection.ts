import type { GraphQLResolveInfo } from 'graphql';
import { InvalidRangeError } from '../errors.ts';
import type { Listing, ListRequest } from '../graph/listing.ts';
import type { OrderRequest } from '../graph/listing-shape.ts';
import type { Page, PageRequest } from '../graph/page.ts';
import { NO_PARTS } from '../graph/read-along.ts';
import type { Context } from './context.ts';
import { type CursorScope, encodeCursor, fingerprint, readCursor } from './cursor.ts';
import { PAGE_SIZE } from './limits.ts';
import type { HangingList } from './list-loaders.ts';
import { isSelected, partsOfField } from './look-ahead.ts';

/** The four arguments of a Relay connection. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page in Relay's shape; the total is only counted when it is asked for. */
export interface ConnectionOf<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly countAll: () => Promise<number>;
}

/** A list as it is asked for. */
export interface AskedList<Item> {
  readonly listing: Listing<Item>;
  readonly conditions: ListRequest['conditions'];
  /** The arguments behind the conditions as the client wrote them; cursors hold for these alone. The conditions, when absent. */
  readonly filter?: unknown;
  readonly order?: OrderRequest | null | undefined;
}

/**
 * One page of the list that hangs on a node, read together with those of its siblings; with `info` also what its
 * selection will ask of the rows.
 */
export async function hangingConnection<Item>(
  { loaders }: Context,
  list: HangingList<Item> & Pick<AskedList<Item>, 'filter'>,
  args: PageArguments,
  info?: GraphQLResolveInfo,
): Promise<ConnectionOf<Item>> {
  const { filter, ...hanging } = list;
  const scope = scopeOf({ ...hanging, conditions: hanging.conditions ?? [], filter });
  const page = readPageArguments(scope, args);
  const read = await loaders.page(
    hanging,
    page,
    info === undefined ? NO_PARTS : partsOfField(info),
  );
  return toConnection(scope, { page, read, countAll: () => loaders.count(hanging) });
}

/** One page of all that meets the conditions; with `info` it is read with all that its selection will ask of it. */
export async function listConnection<Item>(
  { graph, signal, loaders }: Context,
  list: AskedList<Item>,
  args: PageArguments,
  info?: GraphQLResolveInfo,
): Promise<ConnectionOf<Item>> {
  const { listing, conditions, order } = list;
  const scope = scopeOf(list);
  const page = readPageArguments(scope, args);
  const request = { of: null, conditions, order };
  const parts = info === undefined ? NO_PARTS : partsOfField(info);
  const counted = info !== undefined && isSelected(info, 'totalCount');
  const [read] = await listing.pages(graph, { ...request, page, parts, counted }, { signal });
  read?.along?.forEach(loaders.keep);
  const total = read?.total ?? null;
  return toConnection(scope, {
    page,
    read: read ?? { rows: [], more: false },
    countAll: async () => total ?? (await listing.counts(graph, request, { signal }))[0] ?? 0,
  });
}

/** What the cursors of a list are bound to. */
function scopeOf<Item>({ listing, conditions, filter, order }: AskedList<Item>): CursorScope {
  return {
    list: listing.name,
    order: listing.orderName?.(order) ?? '',
    filter: fingerprint(
      filter === undefined ? (conditions.length === 0 ? null : conditions) : filter,
    ),
  };
}

/** The complexity of a connection: a read, and its rows as often as they may come. Some orders read every row that meets the filter. */
export function pageComplexity(
  args: PageArguments & {
    readonly orderBy?: { readonly field?: unknown } | null | undefined;
  },
) {
  const size = args.first ?? args.last ?? PAGE_SIZE.default;
  const field = args.orderBy?.field === 'claims' ? 50 : 5;
  return { field, multiplier: Math.min(Math.max(size, 1), PAGE_SIZE.most) };
}

/**
 * The page that the arguments ask for.
 * @throws InvalidRangeError, InvalidCursorError
 */
export function readPageArguments(scope: CursorScope, args: PageArguments): PageRequest {
  const { first, last } = args;
  if (first != null && last != null) {
    throw new InvalidRangeError(
      'Give "first" (from the start) or "last" (from the end), not both.',
      { details: { first, last } },
    );
  }
  const size = first ?? last ?? PAGE_SIZE.default;
  if (size < 0 || size > PAGE_SIZE.most) {
    throw new InvalidRangeError(
      `"${first == null ? 'last' : 'first'}" is ${size}; a page has 0 to ${PAGE_SIZE.most} rows. Follow the cursors for more.`,
      { details: { size, most: PAGE_SIZE.most } },
    );
  }
  return {
    size,
    after: readCursor(scope, 'after', args.after),
    before: readCursor(scope, 'before', args.before),
    backward: last != null,
  };
}

/** A page that was read, in Relay's shape. */
export function toConnection<Item>(
  scope: CursorScope,
  {
    page,
    read,
    countAll,
  }: {
    readonly page: PageRequest;
    readonly read: Page<Item>;
    readonly countAll: () => Promise<number>;
  },
): ConnectionOf<Item> {
  const edges = read.rows.map(({ item, place }) => ({
    node: item,
    cursor: encodeCursor(scope, place),
  }));
  return {
    edges,
    // The Relay specification lets the side that was not read towards be told by its cursor alone.
    pageInfo: {
      hasNextPage: page.backward ? page.before !== null : read.more,
      hasPreviousPage: page.backward ? read.more : page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll,
  };
}
