import { z } from 'zod';
import type { Condition, CountRow, ListingShape, Order, PageRow } from './listing-shape.ts';
import type { Keyset } from './page.ts';
import { type Query, query } from './query.ts';
import { alongRow, type Parts } from './read-along.ts';

interface Variant<Item> {
  readonly shape: ListingShape<Item>;
  /** Name of the anchor, null for the whole graph. */
  readonly of: string | null;
  readonly conditions: readonly Condition[];
}

interface PageVariant<Item> extends Variant<Item> {
  readonly sorted: SortedBy;
  readonly parts: Parts;
  readonly counted: boolean;
  readonly backward: boolean;
  readonly after: boolean;
  readonly before: boolean;
}

/** An order of the list that was chosen, and which way it goes. */
export interface SortedBy {
  readonly name: string;
  readonly order: Order;
  readonly descending: boolean;
}

export interface CountParams {
  readonly anchors: readonly string[];
  readonly most: number;
}

export interface PageParams extends CountParams {
  readonly after: Keyset | null;
  readonly before: Keyset | null;
  readonly limit: number;
}

/** The query for one page of each anchor's rows, put together from the fixed fragments of the shape and conditions. */
export function composePage<Item>(variant: PageVariant<Item>): Query<PageParams, PageRow<Item>> {
  const { shape, backward, sorted, conditions } = variant;
  const { key } = sorted.order;
  const row = shape.variable;
  const carried = [row, ...(shape.carried ?? [])].join(', ');
  const order = sorted.descending === backward ? 'ASC' : 'DESC';
  const lead = leading(variant).map((expression) => `${expression} ${order}, `);
  const overlays = conditions.flatMap(({ overlay }) => overlay ?? []);
  const along = shape.along?.(variant.parts) ?? null;
  const { projection } = shape;
  const whole = typeof projection === 'string' ? projection : projection(variant.parts);
  const item = overlays.length === 0 ? (shape.packed ?? whole) : whole;
  const cypher = `
// ${shape.name}.page
UNWIND $anchors AS anchor
CALL (anchor) {
${indent(matches(variant, variant.sorted.order.indexed, keysetConditions(variant)))}
  WITH ${fansOut(variant) ? 'DISTINCT ' : ''}${carried}
  ORDER BY ${lead.join('')}${key} ${order}, ${row}.id ${order}
${indent(chosen(variant, carried, along !== null))}
}
RETURN anchor, ${key} AS key, ${row}.id AS id, ${item} AS item${
    overlays.length === 0 ? '' : `, [${overlays.join(', ')}] AS overlays`
  }${countsAlong(variant) ? ', total' : ''}${
    along === null ? '' : `,\n  CASE WHEN place < $limit - 1 THEN ${along} END AS along`
  }
ORDER BY key ${order}, id ${order} LIMIT $most`;
  return query<PageParams>()({ cypher, row: rowOf(shape.row, overlays.length > 0) });
}

/** A list that has to be gathered before it can be sorted is counted on the way; one that an index sorts is not. */
export const countsAlong = (variant: PageVariant<unknown>) =>
  variant.counted && fansOut(variant) && !variant.after && !variant.before;

/** The first rows of those found; with their places where something is read along, for the last row only tells that there are more. */
function chosen(variant: PageVariant<unknown>, carried: string, withPlaces: boolean) {
  const { variable } = variant.shape;
  const counts = countsAlong(variant);
  if (!counts && !withPlaces) return ['LIMIT $limit', `RETURN ${carried}`];
  const kept = carried === variable ? variable : `{${carried.replace(/\w+/g, '$&: $&')}}`;
  const given =
    carried === variable
      ? `found[place] AS ${variable}`
      : carried.replace(/\w+/g, 'found[place].$& AS $&');
  return [
    ...(counts ? [] : ['LIMIT $limit']),
    `WITH collect(${kept}) AS found`,
    'UNWIND range(0, size(found[..$limit]) - 1) AS place',
    `RETURN ${given}, place${counts ? ', size(found) AS total' : ''}`,
  ];
}

function rowOf<Item>(item: z.ZodType<Item>, hasOverlays: boolean): z.ZodType<PageRow<Item>> {
  const along = alongRow.nullish().transform((read) => read ?? null);
  const place = { anchor: z.string(), key: z.union([z.string(), z.number()]), id: z.string() };
  const total = z
    .number()
    .optional()
    .transform((count) => count ?? null);
  const plain = z.object({ ...place, item, along, total });
  if (!hasOverlays) return plain as z.ZodType<PageRow<Item>>;
  return z
    .object({
      ...place,
      item: z.record(z.string(), z.unknown()),
      overlays: z.array(z.object({}).loose()),
      along: z.unknown().optional(),
      total: z.number().optional(),
    })
    .transform(({ item, overlays, ...rest }) => ({
      ...rest,
      item: Object.assign(item, ...overlays),
    }))
    .pipe(plain) as z.ZodType<PageRow<Item>>;
}

/** The query that counts each anchor's rows. */
export function composeCount<Item>(variant: Variant<Item>): Query<CountParams, CountRow> {
  const { shape } = variant;
  const counted = fansOut(variant) ? `DISTINCT ${shape.variable}` : '*';
  const cypher = `
// ${shape.name}.count
UNWIND $anchors AS anchor
CALL (anchor) {
${indent(matches(variant, shape.indexed, []))}
  RETURN count(${counted}) AS total
}
RETURN anchor, total
ORDER BY anchor LIMIT $most`;
  return query<CountParams>()({ cypher, row: z.object({ anchor: z.string(), total: z.number() }) });
}

/** An index that has a fixed value in front of the sort key gives the rows in order; paths leave no choice of index. */
function leading(variant: PageVariant<unknown>): readonly string[] {
  if (fansOut(variant) || variant.conditions.some(({ search }) => search !== undefined)) return [];
  return variant.conditions
    .flatMap(({ lead }) => (lead?.orders.includes(variant.sorted.name) ? [lead.expression] : []))
    .slice(0, 1);
}

const fansOut = ({ of, conditions }: Variant<unknown>) =>
  of !== null || conditions.some(({ match }) => match !== undefined);

function matches(
  variant: Variant<unknown>,
  indexed: string,
  keyset: readonly string[],
): readonly string[] {
  const { shape, of, conditions } = variant;
  const paths = [
    // A full-text search binds the row, so it stands before the paths that lead on from it.
    ...conditions.flatMap((condition) => condition.search ?? []),
    ...(of === null ? [] : [shape.anchors[of] ?? unknownAnchor(shape.name, of)]),
    ...conditions.flatMap((condition) => condition.match ?? []),
  ];
  const where = [
    ...conditions.flatMap(({ where, whereOf }) => (of && whereOf?.[of]) ?? where ?? []),
    ...(paths.length === 0 ? [indexed] : []),
    ...keyset,
  ];
  const start = paths.length === 0 ? [`MATCH (${shape.variable}:${shape.label})`] : paths;
  return where.length === 0 ? start : [...start, `WHERE ${where.join('\n  AND ')}`];
}

function unknownAnchor(list: string, anchor: string): never {
  throw new RangeError(`The list ${list} has no anchor ${anchor}.`);
}

/** Rows before or after a place, in the order of the list; both sides compare with the tie-breaking id. */
function keysetConditions(variant: PageVariant<unknown>): readonly string[] {
  const { sorted, after, before } = variant;
  const later = sorted.descending ? '<' : '>';
  const earlier = sorted.descending ? '>' : '<';
  return [
    ...(after ? [beyond(variant, '$after', later)] : []),
    ...(before ? [beyond(variant, '$before', earlier)] : []),
  ];
}

function beyond(
  { shape: { variable }, sorted: { order } }: PageVariant<unknown>,
  place: string,
  side: '<' | '>',
): string {
  const held = order.isTime ? `datetime(${place}.key)` : `${place}.key`;
  return `${order.key} ${side}= ${held} AND (${order.key} ${side} ${held} OR ${variable}.id ${side} ${place}.id)`;
}

const indent = (lines: readonly string[]) =>
  lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n');
