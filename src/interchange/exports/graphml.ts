import { type Exported, isNode } from '../../graph/export-graph.ts';
import type { ExportedValue } from '../../graph/exported-value.ts';
import { type Columns, type ColumnType, changedMeanwhile, widened } from './columns.ts';

const TYPES = { integer: 'long', float: 'double', boolean: 'boolean', text: 'string' } as const;

// XML 1.0 has no way to write these, not even escaped.
const NOT_XML = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for XML content and attributes; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string) =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"\r\n\t]/g, (each) => ENTITIES[each] ?? each);

/** A GraphML document, in pieces. Lists are JSON; `labels` of a node and `label` of an edge are what Neo4j calls them. */
export async function* graphml(
  items: AsyncIterable<Exported>,
  columns: Columns,
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  const keys = { node: keysFor('node', columns), edge: keysFor('edge', columns) };
  for (const holder of ['node', 'edge'] as const) {
    for (const [name, { id, type }] of keys[holder]) {
      yield `<key id="${id}" for="${holder}" attr.name="${escapeXml(name)}" attr.type="${TYPES[type]}"/>\n`;
    }
  }
  yield '<graph id="gainsay" edgedefault="directed">\n';
  for await (const item of items) {
    const known = keys[isNode(item) ? 'node' : 'edge'];
    const label = isNode(item) ? `:${[item.label, ...item.also].join(':')}` : item.type;
    const data = Object.entries({
      ...item.properties,
      [isNode(item) ? 'labels' : 'label']: label,
    }).map(([name, value]) => {
      const key = known.get(name);
      if (key === undefined) throw changedMeanwhile(name);
      return `<data key="${key.id}">${escapeXml(textOf(value))}</data>`;
    });
    const [tag, ends] = isNode(item)
      ? ['node', `id="${idOf(item.label, item.key)}"`]
      : ['edge', `source="${idOf(...item.from)}" target="${idOf(...item.to)}"`];
    yield `<${tag} ${ends}>${data.join('')}</${tag}>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function keysFor(of: 'node' | 'edge', columns: Columns) {
  const types = new Map<string, ColumnType>([[of === 'node' ? 'labels' : 'label', 'text']]);
  for (const [kind, names] of columns) {
    if (kind.includes('-') !== (of === 'edge')) continue;
    for (const [name, type] of names) types.set(name, widened(types.get(name) ?? type, type));
  }
  const sorted = [...types].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([name, type], n) => [name, { id: `${of[0]}${n}`, type }]));
}

const textOf = (value: ExportedValue) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** An NMTOKEN, as GraphML wants: other characters are written as `_` and their code. */
const idOf = (label: string, key: string | number) =>
  `${label}.${String(key).replace(/[^A-Za-z0-9.-]/gu, (each) => `_${each.codePointAt(0)?.toString(16)}_`)}`;
