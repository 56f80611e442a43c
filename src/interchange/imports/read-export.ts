import { InputError } from '../../errors.ts';
import type { Exported } from '../../graph/export-graph.ts';
import { EXPORTED_KINDS } from '../../graph/exported-kinds.ts';
import { FORMAT_VERSION } from '../exports/json-lines.ts';
import { headerShape, type LinkLine, lineShape, type NodeLine } from './line-shapes.ts';
import { readLines } from './read-lines.ts';

export interface ReadItem {
  readonly item: Exported;
  readonly line: number;
  /** Bytes of the file read so far. */
  readonly read: number;
}

export interface ExportFile {
  readonly path: string;
  /** Number of the last migration that this graph has had. */
  readonly migration: number;
}

/**
 * The nodes and relationships of an export in JSON Lines, each line checked.
 * @throws InputError which names the line
 */
export async function* readExport({ path, migration }: ExportFile): AsyncGenerator<ReadItem> {
  let hasHeader = false;
  let hasLinks = false;
  for await (const { number, text, read } of readLines(path)) {
    const parsed = json(text, number);
    if (!hasHeader) {
      checkHeader(parsed, migration);
      hasHeader = true;
      continue;
    }
    const isLink = typeof parsed === 'object' && parsed !== null && 'type' in parsed;
    const checked = lineShape(isLink).safeParse(parsed);
    if (!checked.success) {
      const problems = checked.error.issues
        .slice(0, 3)
        .map(({ path, message }) => `${path.join('.')} ${message}`.trim());
      throw refused(number, problems.join('; '));
    }
    if (hasLinks && !isLink) throw refused(number, 'a node stands after a relationship');
    hasLinks = isLink;
    yield { item: itemOf(checked.data), line: number, read };
  }
  if (!hasHeader)
    throw new InputError(
      `${path} is empty; "gainsay export --format jsonl" writes what can be imported.`,
    );
}

export const refused = (line: number, problem: string) =>
  new InputError(`Line ${line}: ${problem}. Nothing was imported.`, { details: { line } });

function json(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 120) : '';
    throw refused(line, `no JSON, or cut short (${why})`);
  }
}

function checkHeader(parsed: unknown, migration: number): void {
  const header = headerShape.safeParse(parsed);
  if (!header.success) {
    throw new InputError(
      'The first line is not the header of an export of Gainsay: give a file that "gainsay export --format jsonl" wrote. Nothing was imported.',
    );
  }
  const { version, migration: written } = header.data;
  if (version > FORMAT_VERSION || written > migration) {
    throw new InputError(
      `The file was written by a later version of Gainsay (format ${version}, migration ${written}; this one knows ${FORMAT_VERSION} and ${migration}). Update Gainsay; nothing was imported.`,
    );
  }
}

function itemOf(line: NodeLine | LinkLine): Exported {
  if ('type' in line) return line as Exported;
  const key = EXPORTED_KINDS.find(({ label }) => label === line.label)?.key ?? '';
  return { ...line, key: line.properties[key] as string | number } as Exported;
}
