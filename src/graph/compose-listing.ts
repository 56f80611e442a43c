import { z } from 'zod';
import type { Condition, CountRow, ListingShape, PageRow } from './listing-shape.ts';
import type { Keyset } from './page.ts';
import { type Query, query } from './query.ts';

interface Variant<Item> {
  readonly shape: ListingShape<Item>;
  /** Name of the anchor, null for the whole graph. */
  readonly of: string | null;
  readonly conditions: readonly Condition[];
}

interface PageVariant<Item> extends Variant<Item> {
  readonly backward: boolean;
  readonly after: boolean;
  readonly before: boolean;
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
  const { shape, backward } = variant;
  const { key, descending } = shape;
  const row = shape.variable;
  const carried = [row, ...(shape.carried ?? [])].join(', ');
  const order = descending === backward ? 'ASC' : 'DESC';
  const cypher = `
// ${shape.name}.page
UNWIND $anchors AS anchor
CALL (anchor) {
${indent(matches(variant, keysetConditions(variant)))}
  WITH ${fansOut(variant) ? 'DISTINCT ' : ''}${carried}
  ORDER BY ${key} ${order}, ${row}.id ${order}
  LIMIT $limit
  RETURN ${carried}
}
RETURN anchor, ${key} AS key, ${row}.id AS id, ${shape.projection} AS item
ORDER BY key ${order}, id ${order} LIMIT $most`;
  const parsed = z.object({
    anchor: z.string(),
    key: z.union([z.string(), z.number()]),
    id: z.string(),
    item: shape.row,
  });
  return query<PageParams>()({ cypher, row: parsed as z.ZodType<PageRow<Item>> });
}

/** The query that counts each anchor's rows. */
export function composeCount<Item>(variant: Variant<Item>): Query<CountParams, CountRow> {
  const { shape } = variant;
  const counted = fansOut(variant) ? `DISTINCT ${shape.variable}` : '*';
  const cypher = `
// ${shape.name}.count
UNWIND $anchors AS anchor
CALL (anchor) {
${indent(matches(variant, []))}
  RETURN count(${counted}) AS total
}
RETURN anchor, total
ORDER BY anchor LIMIT $most`;
  return query<CountParams>()({ cypher, row: z.object({ anchor: z.string(), total: z.number() }) });
}

const fansOut = ({ of, conditions }: Variant<unknown>) =>
  of !== null || conditions.some(({ match }) => match !== undefined);

function matches(variant: Variant<unknown>, keyset: readonly string[]): readonly string[] {
  const { shape, of, conditions } = variant;
  const paths = [
    // A full-text search binds the row, so it stands before the paths that lead on from it.
    ...conditions.flatMap((condition) => condition.search ?? []),
    ...(of === null ? [] : [shape.anchors[of] ?? unknownAnchor(shape.name, of)]),
    ...conditions.flatMap((condition) => condition.match ?? []),
  ];
  const where = [
    ...conditions.flatMap((condition) => condition.where ?? []),
    ...(paths.length === 0 ? [shape.indexed] : []),
    ...keyset,
  ];
  const start = paths.length === 0 ? [`MATCH (${shape.variable}:${shape.label})`] : paths;
  return where.length === 0 ? start : [...start, `WHERE ${where.join('\n  AND ')}`];
}

function unknownAnchor(list: string, anchor: string): never {
  throw new RangeError(`The list ${list} has no anchor ${anchor}.`);
}

/** Rows before or after a place, in the order of the list; both sides compare with the tie-breaking id. */
function keysetConditions({ shape, after, before }: PageVariant<unknown>): readonly string[] {
  const later = shape.descending ? '<' : '>';
  const earlier = shape.descending ? '>' : '<';
  return [
    ...(after ? [beyond(shape, '$after', later)] : []),
    ...(before ? [beyond(shape, '$before', earlier)] : []),
  ];
}

function beyond({ key, variable }: ListingShape<unknown>, place: string, side: '<' | '>'): string {
  return `${key} ${side}= ${place}.key AND (${key} ${side} ${place}.key OR ${variable}.id ${side} ${place}.id)`;
}

const indent = (lines: readonly string[]) =>
  lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n');
