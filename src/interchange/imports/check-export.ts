import { InputError } from '../../errors.ts';
import { type ExportedLink, type ExportedNode, isNode } from '../../graph/export-graph.ts';
import { kindOf } from '../../graph/exported-kinds.ts';
import { keySet } from './key-set.ts';
import { type ExportFile, readExport, refused } from './read-export.ts';

export interface Checked {
  readonly nodes: number;
  readonly links: number;
}

/**
 * Reads the whole file before anything is written: each line's shape, that no node comes twice, that what must be one node's
 * alone is, and that both ends of each relationship are among the nodes.
 * @throws InputError
 */
export async function checkExport(
  file: ExportFile,
  onRead: (bytes: number) => void,
): Promise<Checked> {
  const keys = keySet();
  const uniques = keySet();
  const counts = { nodes: 0, links: 0 };
  const endNodes = () => {
    if (keys.close() + uniques.close() === 0) return;
    throw new InputError(
      'A node stands in the file twice, or two have what only one may have (as two revisions of one article with one number). Nothing was imported.',
    );
  };
  for await (const { item, line, read } of readExport(file)) {
    onRead(read);
    if (isNode(item)) {
      counts.nodes += 1;
      keys.add(nameOf([item.label, item.key]));
      const unique = uniqueOf(item);
      if (unique !== null) uniques.add(unique);
      continue;
    }
    if (counts.links === 0) endNodes();
    counts.links += 1;
    const missing = endsOf(item).find((end) => !keys.has(nameOf(end)));
    if (missing !== undefined) throw refused(line, `${missing.join(' ')} is no node of the file`);
  }
  if (counts.links === 0) endNodes();
  return counts;
}

const endsOf = ({ from, to }: ExportedLink) => [from, to];
const nameOf = ([label, key]: readonly [string, string | number]) => `${label} ${key}`;

function uniqueOf({ label, properties }: ExportedNode): string | null {
  const { unique = [] } = kindOf(label);
  const values = unique.map((name) => properties[name]);
  return unique.length === 0 || values.some((value) => value === undefined)
    ? null
    : JSON.stringify([label, ...values]);
}
