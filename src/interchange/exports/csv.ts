import { stringify } from 'csv-stringify/sync';
import { type Exported, isNode } from '../../graph/export-graph.ts';
import { kindOf } from '../../graph/exported-kinds.ts';
import type { ExportedValue } from '../../graph/exported-value.ts';
import { type Columns, changedMeanwhile, kindName } from './columns.ts';

export interface CsvOptions {
  /**
   * Puts an apostrophe before text that begins with = + - @, a tab or a carriage return, which spreadsheets would run as
   * a formula. Numbers stay as they are.
   */
  readonly guardFormulas: boolean;
}

export interface CsvRow {
  /** Name of the file, without `.csv`. */
  readonly kind: string;
  /** Lines with CRLF at their ends (RFC 4180); the first of a kind brings the header. */
  readonly text: string;
}

const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A row for each node and relationship, with the header before the first of its kind. */
export async function* csvRows(
  items: AsyncIterable<Exported>,
  columns: Columns,
  options: CsvOptions,
): AsyncGenerator<CsvRow> {
  let current = '';
  let cells: readonly Cell[] = [];
  for await (const item of items) {
    const kind = kindName(item);
    const names = columns.get(kind);
    if (names === undefined) throw changedMeanwhile(kind);
    const rows: string[][] = [];
    if (kind !== current) {
      cells = cellsOf(item, [...names.keys()]);
      rows.push(cells.map(({ name }) => name));
      current = kind;
    }
    const stray = Object.keys(item.properties).find((name) => !names.has(name));
    if (stray !== undefined) throw changedMeanwhile(`${kind}.${stray}`);
    rows.push(cells.map(({ of }) => guarded(of(item), options)));
    yield { kind, text: stringify(rows, { record_delimiter: '\r\n' }) };
  }
}

interface Cell {
  readonly name: string;
  readonly of: (item: Exported) => ExportedValue | undefined;
}

/** The key or the ends come first; the parallel lists of spans become one column of text. */
function cellsOf(first: Exported, names: readonly string[]): readonly Cell[] {
  const spans = names
    .filter((name) => name.endsWith('Starts'))
    .map((name) => name.slice(0, -'Starts'.length))
    .filter((each) => names.includes(`${each}Ends`) && names.includes(`${each}Texts`));
  const inSpans = new Set(
    spans.flatMap((each) => [`${each}Starts`, `${each}Ends`, `${each}Texts`]),
  );
  const key = isNode(first) ? kindOf(first.label).key : '';
  const plain = names.filter((name) => name !== key && !inSpans.has(name));
  const property = (name: string): Cell => ({ name, of: ({ properties }) => properties[name] });
  const rest: Cell[] = [
    ...plain.map(property),
    ...spans.map((name): Cell => ({ name: `${name}Spans`, of: (item) => spansText(item, name) })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (isNode(first)) {
    const also: Cell = {
      name: 'labels',
      of: (item) => (isNode(item) ? [item.label, ...item.also].join(' ') : ''),
    };
    return [property(key), also, ...rest];
  }
  const end = (name: '_from' | '_to', at: 'from' | 'to'): Cell => ({
    name,
    of: (item) => (isNode(item) ? '' : item[at][1]),
  });
  return [end('_from', 'from'), end('_to', 'to'), ...rest];
}

/** `12-20 on Tuesday | 40-45 today`: start, end (exclusive) and words of each. */
function spansText({ properties }: Exported, name: string): string | undefined {
  const list = (part: string) => {
    const held = properties[`${name}${part}`];
    return Array.isArray(held) ? held : null;
  };
  const [starts, ends, texts] = [list('Starts'), list('Ends'), list('Texts')];
  if (starts === null || ends === null || texts === null) return undefined;
  return starts.map((start, n) => `${start}-${ends[n]} ${texts[n]}`).join(' | ');
}

/** Lists are JSON; what is absent is empty. */
function guarded(value: ExportedValue | undefined, { guardFormulas }: CsvOptions): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  return guardFormulas && typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
}
