import { ConflictError } from '../../errors.ts';
import { type Exported, isNode } from '../../graph/export-graph.ts';

export type ColumnType = 'integer' | 'float' | 'boolean' | 'text';

/** What properties things of each kind have, by name; sorted. */
export type Columns = ReadonlyMap<string, ReadonlyMap<string, ColumnType>>;

/** `Claim`, or `Claim-MENTIONS-Actor`. */
export const kindName = (item: Exported) =>
  isNode(item) ? item.label : `${item.from[0]}-${item.type}-${item.to[0]}`;

/** Reads all to learn which properties there are, since tables and GraphML say so before the first row. */
export async function columnsOf(items: AsyncIterable<Exported>): Promise<Columns> {
  const found = new Map<string, Map<string, ColumnType>>();
  for await (const item of items) {
    const columns = found.get(kindName(item)) ?? new Map<string, ColumnType>();
    found.set(kindName(item), columns);
    for (const name of Object.keys(item.properties)) {
      const type = typeOf(item, name);
      const before = columns.get(name) ?? type;
      columns.set(name, before === type ? type : widened(before, type));
    }
  }
  return new Map(
    [...found].map(([kind, columns]) => [
      kind,
      new Map([...columns].sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
}

function typeOf({ properties, integers }: Exported, name: string): ColumnType {
  const value = properties[name];
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'text';
  return integers.includes(name) ? 'integer' : 'float';
}

export const widened = (a: ColumnType, b: ColumnType): ColumnType => {
  if (a === b) return a;
  const numbers = ['integer', 'float'];
  return numbers.includes(a) && numbers.includes(b) ? 'float' : 'text';
};

/** Something came that was not there when the columns were read. */
export const changedMeanwhile = (what: string) =>
  new ConflictError(
    `The graph was written to while it was exported (${what} is new). Export it again, while nothing is ingested.`,
  );
