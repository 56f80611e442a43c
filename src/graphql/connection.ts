import { InvalidRangeError } from '../errors.ts';
import type { Listing, ListRequest } from '../graph/listing.ts';
import type { Page, PageRequest } from '../graph/page.ts';
import type { Context } from './context.ts';
import { encodeCursor, readCursor } from './cursor.ts';
import { PAGE_SIZE } from './limits.ts';
import type { HangingList } from './list-loaders.ts';

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

/** One page of the list that hangs on a node, read together with those of its siblings. */
export async function hangingConnection<Item>(
  { loaders }: Context,
  list: HangingList<Item>,
  args: PageArguments,
): Promise<ConnectionOf<Item>> {
  const page = readPageArguments(list.listing.name, args);
  const read = await loaders.page(list, page);
  return toConnection(list.listing.name, { page, read, countAll: () => loaders.count(list) });
}

/** One page of all that meets the conditions. */
export async function listConnection<Item>(
  { graph, signal }: Context,
  {
    listing,
    conditions,
  }: { readonly listing: Listing<Item>; readonly conditions: ListRequest['conditions'] },
  args: PageArguments,
): Promise<ConnectionOf<Item>> {
  const page = readPageArguments(listing.name, args);
  const request = { of: null, conditions };
  const [read] = await listing.pages(graph, { ...request, page }, { signal });
  return toConnection(listing.name, {
    page,
    read: read ?? { rows: [], more: false },
    countAll: async () => (await listing.counts(graph, request, { signal }))[0] ?? 0,
  });
}

/** The complexity of a connection: a read, and its rows as often as they may come. */
export function pageComplexity(args: PageArguments) {
  const size = args.first ?? args.last ?? PAGE_SIZE.default;
  return { field: 5, multiplier: Math.min(Math.max(size, 1), PAGE_SIZE.most) };
}

/**
 * The page that the arguments ask for.
 * @throws InvalidRangeError, InvalidCursorError
 */
export function readPageArguments(list: string, args: PageArguments): PageRequest {
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
    after: readCursor(list, 'after', args.after),
    before: readCursor(list, 'before', args.before),
    backward: last != null,
  };
}

function toConnection<Item>(
  list: string,
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
    cursor: encodeCursor(list, place),
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
