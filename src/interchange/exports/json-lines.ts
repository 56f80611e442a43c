import { type Exported, isNode } from '../../graph/export-graph.ts';

/** Counts up when a reader of before could no longer read what is written. */
export const FORMAT_VERSION = 1;

export interface ExportHeader {
  readonly gainsay: 'graph';
  readonly version: number;
  /** Number of the last migration of the graph. */
  readonly migration: number;
  readonly vectors: boolean;
  /** With kinds that hold secrets. */
  readonly secrets: boolean;
  /** What was asked for; null is the whole graph. */
  readonly filter: Readonly<Record<string, string>> | null;
}

/** A header, then one node or relationship a line: the same graph gives the same bytes. */
export async function* jsonLines(
  items: AsyncIterable<Exported>,
  header: ExportHeader,
): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  for await (const item of items) yield `${jsonLine(item)}\n`;
}

/** A node or relationship as its line has it: names of types are written only where JSON does not tell them. */
export function jsonLine(item: Exported): string {
  const { properties, integers, dates } = item;
  const rest = {
    properties,
    ...(integers.length === 0 ? {} : { integers }),
    ...(dates.length === 0 ? {} : { dates }),
  };
  return JSON.stringify(
    isNode(item)
      ? { label: item.label, ...(item.also.length === 0 ? {} : { also: item.also }), ...rest }
      : { type: item.type, from: item.from, to: item.to, ...rest },
  );
}
