import { Command, InvalidArgumentError, Option } from 'commander';
import { InputError } from '../errors.ts';
import {
  countExported,
  type Exported,
  type ExportWhat,
  exportGraph,
  notExportable,
} from '../graph/export-graph.ts';
import { selectForExport } from '../graph/export-selection.ts';
import { columnsOf } from '../interchange/exports/columns.ts';
import { csvRows } from '../interchange/exports/csv.ts';
import { exportHeader } from '../interchange/exports/export-header.ts';
import { graphml } from '../interchange/exports/graphml.ts';
import { type ExportHeader, jsonLines } from '../interchange/exports/json-lines.ts';
import { jsonLd, turtle } from '../interchange/exports/rdf.ts';
import { writeCsv } from '../interchange/exports/write-csv.ts';
import { writeFileWhole, writeStdout } from '../interchange/exports/write-out.ts';
import { progress } from './progress.ts';
import { stepBar } from './step-bar.ts';
import { withStore } from './with-store.ts';

const FORMATS = ['jsonl', 'csv', 'graphml', 'turtle', 'trig', 'jsonld'] as const;

interface Flags {
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
  readonly event?: string;
  readonly actor?: string;
  readonly since?: string;
  readonly vectors?: boolean;
  readonly withSecrets?: boolean;
  readonly guardFormulas: boolean;
  readonly base: string;
}

/** `gainsay export`: the graph, or a part of it, for others to read. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'write the graph, or a part of it, for others to read; jsonl can be imported again',
    )
    .addOption(
      new Option('--format <format>', 'of what is written').choices(FORMATS).default('jsonl'),
    )
    .option('--out <path>', 'file to write (default: stdout); for csv a folder, one file a kind')
    .option('--event <id>', 'only claims about this event, and all they stand on')
    .option(
      '--actor <name|id>',
      'only claims that somebody makes or that name him, and all they stand on',
    )
    .option(
      '--since <date>',
      'only claims published on this day or later, and all they stand on',
      day,
    )
    .option('--vectors', "with claims' embeddings (default for jsonl)")
    .option('--no-vectors', 'without them (default for all else)')
    .option(
      '--with-secrets',
      'with API keys (hashed), watches and their signing keys; left out unless given',
    )
    .option(
      '--no-guard-formulas',
      'csv: leave text alone that a spreadsheet would run as a formula',
    )
    .addOption(
      new Option('--base <iri>', 'turtle, trig, jsonld: what IRIs of nodes begin with')
        .default('urn:gainsay:')
        .argParser(baseIri),
    )
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const { format, out, event, actor, since } = flags;
  if (format === 'csv' && out === undefined) {
    throw new InputError('CSV is one file a kind: give --out with the folder to write them to.');
  }
  await withStore('export', async ({ graph }) => {
    const strange = await notExportable(graph);
    if (strange.length > 0) {
      throw new InputError(
        `The graph holds what this version of Gainsay cannot export: ${strange.join(', ')}. Export it with the version that wrote it.`,
      );
    }
    const filter = { event, actor, since };
    const what: ExportWhat = {
      vectors: flags.vectors ?? format === 'jsonl',
      secrets: flags.withSecrets ?? false,
      selection: await selectForExport(graph, filter),
    };
    const passes = format === 'csv' || format === 'graphml' ? 2 : 1;
    const bar = stepBar('exporting', (await countExported(graph, what)) * passes);
    let done = 0;
    const items = async function* (): AsyncGenerator<Exported> {
      for await (const item of exportGraph(graph, what)) {
        done += 1;
        if (done % 100 === 0) bar.at(done);
        yield item;
      }
    };
    // What opens doors is for whoever asked alone.
    const mode = what.secrets ? 0o600 : 0o644;
    try {
      if (format === 'csv') {
        const rows = csvRows(items(), await columnsOf(items()), flags);
        const files = await writeCsv(out ?? '', rows, mode);
        progress(`Wrote ${files.length} files to ${out}.`);
        return;
      }
      const header = await exportHeader(graph, what, filter);
      const pieces = await piecesOf(flags, items, header);
      if (out === undefined) return await writeStdout(pieces);
      await writeFileWhole(out, pieces, mode);
      progress(`Wrote ${done / passes} nodes and relationships to ${out}.`);
    } finally {
      bar.stop();
    }
  });
}

async function piecesOf(
  { format, base }: Flags,
  items: () => AsyncIterable<Exported>,
  header: ExportHeader,
): Promise<AsyncIterable<string>> {
  if (format === 'graphml') return graphml(items(), await columnsOf(items()));
  if (format === 'jsonld') return jsonLd(items(), { base });
  if (format === 'turtle' || format === 'trig') return turtle(items(), { base, format });
  return jsonLines(items(), header);
}

function day(text: string): string {
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('Give a day, 2025-10-21, or an instant in UTC.');
}

function baseIri(text: string): string {
  if (/^(https?:\/\/|urn:)[^\s<>"{}|^`\\]+$/.test(text)) return text;
  throw new InvalidArgumentError('Give an http, https or urn IRI.');
}
