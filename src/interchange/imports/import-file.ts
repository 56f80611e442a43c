import { stat } from 'node:fs/promises';
import { ConflictError } from '../../errors.ts';
import {
  type Exported,
  type ExportedLink,
  type ExportedNode,
  isNode,
} from '../../graph/export-graph.ts';
import { kindOf } from '../../graph/exported-kinds.ts';
import {
  compareLinks,
  compareNodes,
  finishImport,
  type ImportConflict,
  importLinks,
  importNodes,
} from '../../graph/import-graph.ts';
import type { Graph } from '../../graph/runner.ts';
import { checkExport } from './check-export.ts';
import { type ExportFile, readExport } from './read-export.ts';

export interface ImportOptions extends ExportFile {
  /** Imports what does not clash, and keeps what is there of what does. */
  readonly keepExisting: boolean;
  /** Only tells what would be done. */
  readonly dryRun: boolean;
  readonly onProgress: (step: ImportStep, done: number, total: number) => void;
}

export type ImportStep = 'checking' | 'comparing' | 'storing';

export interface ImportReport {
  /** In the file. */
  readonly nodes: number;
  readonly links: number;
  /** Stored now; in a dry run: that would be. */
  readonly newNodes: number;
  readonly newLinks: number;
  /** At most MOST_TOLD of them. */
  readonly conflicts: readonly ImportConflict[];
  readonly conflictCount: number;
}

const MOST_TOLD = 100;
const BATCH = 400;

/**
 * Puts an export in JSON Lines into a graph, empty or not. The file is checked, then compared with the graph, and only then
 * stored, a batch in a transaction: what is there already is left alone, so that a broken import can be given again.
 * @throws InputError where the file is bad, ConflictError where the graph holds something otherwise; nothing is written then
 */
export async function importFile(graph: Graph, options: ImportOptions): Promise<ImportReport> {
  const { size } = await stat(options.path);
  const at = (step: ImportStep) => (read: number) => options.onProgress(step, read, size);
  const counts = await checkExport(options, at('checking'));

  const conflicts: ImportConflict[] = [];
  let conflictCount = 0;
  const fresh = { nodes: 0, links: 0 };
  for await (const { items, read } of batches(options)) {
    const compared = await (isNodes(items)
      ? compareNodes(graph, items)
      : compareLinks(graph, items as readonly ExportedLink[]));
    conflictCount += compared.conflicts.length;
    conflicts.push(...compared.conflicts.slice(0, MOST_TOLD - conflicts.length));
    fresh[isNodes(items) ? 'nodes' : 'links'] += compared.fresh.length;
    at('comparing')(read);
  }
  const report = { ...counts, conflicts, conflictCount };
  if (options.dryRun) return { ...report, newNodes: fresh.nodes, newLinks: fresh.links };
  if (conflictCount > 0 && !options.keepExisting) throw clash(conflicts, conflictCount);
  if (fresh.nodes + fresh.links === 0) return { ...report, newNodes: 0, newLinks: 0 };

  const made = { nodes: 0, links: 0 };
  for await (const { items, read } of batches(options)) {
    const stored = await (isNodes(items)
      ? importNodes(graph, items)
      : importLinks(graph, items as readonly ExportedLink[]));
    made[isNodes(items) ? 'nodes' : 'links'] += stored.made;
    at('storing')(read);
  }
  await finishImport(graph);
  return { ...report, newNodes: made.nodes, newLinks: made.links };
}

const isNodes = (items: readonly Exported[]): items is readonly ExportedNode[] =>
  items.every(isNode);

/** What stands together in the file and is of one kind, a batch at a time. */
async function* batches(file: ExportFile) {
  let items: Exported[] = [];
  let read = 0;
  for await (const next of readExport(file)) {
    const [first] = items;
    const most = first !== undefined && isNode(first) ? (kindOf(first.label).page ?? BATCH) : BATCH;
    if (first !== undefined && (items.length >= most || kindName(first) !== kindName(next.item))) {
      yield { items, read };
      items = [];
    }
    items.push(next.item);
    read = next.read;
  }
  if (items.length > 0) yield { items, read };
}

const kindName = (item: Exported) =>
  isNode(item) ? item.label : `${item.from[0]} ${item.type} ${item.to[0]}`;

function clash(conflicts: readonly ImportConflict[], count: number): ConflictError {
  const told = conflicts.slice(0, 10).map(conflictLine).join('\n  ');
  const more = count > 10 ? `\n  … and ${count - 10} more` : '';
  return new ConflictError(
    `The graph holds ${count} of these things otherwise; nothing was imported:\n  ${told}${more}\nGive --keep-existing to keep them as they are and import the rest.`,
    { details: { conflicts, count } },
  );
}

/** `Claim 5f0c…: text, wording`. */
export const conflictLine = ({ of, properties }: ImportConflict) =>
  properties.length === 0 ? of : `${of}: ${properties.join(', ')}`;
