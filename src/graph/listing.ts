import {
  type CountParams,
  composeCount,
  composePage,
  countsAlong,
  type PageParams,
  type SortedBy,
} from './compose-listing.ts';
import type { Condition, CountRow, ListingShape, OrderRequest, PageRow } from './listing-shape.ts';
import { EMPTY_PAGE, type Page, type PageRequest } from './page.ts';
import type { Query } from './query.ts';
import { NO_PARTS, type Parts } from './read-along.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Which rows: of each of the anchors (or of the whole graph) those that meet all conditions. */
export interface ListRequest {
  /** Name in `anchors` and the ids; null for the whole graph. */
  readonly of: { readonly anchor: string; readonly ids: readonly string[] } | null;
  readonly conditions: readonly Condition[];
  /** Null or absent: the list's own order. */
  readonly order?: OrderRequest | null | undefined;
}

/** Which rows, and what they lead to that is to be read along with them; nothing unless told. */
export interface ListPageRequest extends ListRequest {
  readonly page: PageRequest;
  readonly parts?: Parts | undefined;
  /** Whether to count the whole list where that costs nothing: see `Page.total`. */
  readonly counted?: boolean;
}

/** A list that can be read by pages and counted, for many anchors in one round trip. */
export interface Listing<Item> {
  readonly name: string;
  /** How the list is sorted for this request, in words that cursors can be bound to: "score descending". */
  orderName?(order?: OrderRequest | null): string;
  /** One page for each anchor id, in their order; a single page where there is no anchor. */
  pages(
    runner: Runner,
    request: ListPageRequest,
    options?: RunOptions,
  ): Promise<readonly Page<Item>[]>;
  counts(runner: Runner, request: ListRequest, options?: RunOptions): Promise<readonly number[]>;
}

const OWN_ORDER = 'own';

/** The id that stands for the whole graph. */
const WHOLE = '';

/** A list of the given shape. Each combination of conditions is its own constant query, made once. */
export function listing<Item>(shape: ListingShape<Item>): Listing<Item> {
  const pageQueries = new Map<string, Query<PageParams, PageRow<Item>>>();
  const countQueries = new Map<string, Query<CountParams, CountRow>>();
  return {
    name: shape.name,
    orderName(order) {
      const { name, descending } = sortedBy(shape, order);
      return `${name} ${descending ? 'descending' : 'ascending'}`;
    },
    async pages(
      runner,
      { of, conditions, order, page, parts = NO_PARTS, counted = false },
      options,
    ) {
      const sorted = sortedBy(shape, order);
      const asked = { of: of?.anchor ?? null, conditions, sorted, parts, counted };
      const variant = { shape, ...asked, ...directionOf(page) };
      const query = memoised(pageQueries, variant, () => composePage<Item>(variant));
      const anchors = of?.ids ?? [WHOLE];
      const params = {
        ...shape.params,
        ...paramsOf(conditions),
        anchors,
        after: page.after,
        before: page.before,
        limit: page.size + 1,
        most: anchors.length * (page.size + 1),
      };
      const rows = await runner.run(query, params, options);
      const byAnchor = new Map<string, PageRow<Item>[]>();
      for (const row of rows) {
        const held = byAnchor.get(row.anchor);
        if (held === undefined) byAnchor.set(row.anchor, [row]);
        else held.push(row);
      }
      const none = countsAlong(variant) ? 0 : null;
      return anchors.map((anchor) => toPage(byAnchor.get(anchor) ?? [], page, none));
    },
    async counts(runner, { of, conditions }, options) {
      const variant = { shape, of: of?.anchor ?? null, conditions };
      const query = memoised(countQueries, variant, () => composeCount(variant));
      const anchors = of?.ids ?? [WHOLE];
      const params = { ...paramsOf(conditions), anchors, most: anchors.length };
      const rows = await runner.run(query, params, options);
      const byAnchor = new Map(rows.map((row) => [row.anchor, row.total]));
      return anchors.map((anchor) => byAnchor.get(anchor) ?? 0);
    },
  };
}

/** The order asked for; an order that the list lacks is a bug of ours, since enums offer no other. */
function sortedBy(shape: ListingShape<unknown>, asked: OrderRequest | null | undefined): SortedBy {
  const own = shape.order ?? OWN_ORDER;
  const name = asked?.by ?? own;
  const order = name === own ? shape : shape.orders?.[name];
  if (order === undefined) throw new RangeError(`The list ${shape.name} has no order ${name}.`);
  const { key, indexed, isTime = false } = order;
  return {
    name,
    order: { key, indexed, isTime, descending: order.descending },
    descending: asked?.descending ?? order.descending,
  };
}

const directionOf = ({ backward, after, before }: PageRequest) => ({
  backward,
  after: after !== null,
  before: before !== null,
});

const paramsOf = (conditions: readonly Condition[]) =>
  Object.assign({}, ...conditions.map((condition) => condition.params ?? {})) as Record<
    string,
    unknown
  >;

function toPage<Item>(
  rows: readonly PageRow<Item>[],
  { size, backward }: PageRequest,
  none: number | null,
): Page<Item> {
  if (rows.length === 0) return { ...EMPTY_PAGE, total: none };
  const kept = rows.slice(0, size).map(({ key, id, item }) => ({ item, place: { key, id } }));
  return {
    rows: backward ? kept.toReversed() : kept,
    more: rows.length > size,
    along: rows.flatMap((row) => row.along ?? []),
    total: rows[0]?.total ?? null,
  };
}

/** Variants differ by which fixed fragments they have: few in use at a time, and their number is bounded by the schema. */
function memoised<Value>(
  known: Map<string, Value>,
  variant: { readonly shape: unknown },
  make: () => Value,
): Value {
  const { shape: _, ...rest } = variant;
  const key = JSON.stringify(rest, (name, value) => (name === 'params' ? undefined : value));
  const held = known.get(key);
  if (held !== undefined) return held;
  const made = make();
  known.set(key, made);
  return made;
}
