import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import { InputError } from '../errors.ts';
import { lastMigration } from '../interchange/exports/export-header.ts';
import { conflictLine, type ImportStep, importFile } from '../interchange/imports/import-file.ts';
import { progress } from './progress.ts';
import { type StepBar, stepBar } from './step-bar.ts';
import { withStore } from './with-store.ts';

interface Flags {
  readonly keepExisting?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `gainsay import`: what `gainsay export --format jsonl` wrote, into this graph. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'put an export in JSON Lines into the graph; all of it is checked before anything is written',
    )
    .argument('<file>', 'what "gainsay export --format jsonl" wrote')
    .option('--keep-existing', 'keep what the graph holds otherwise, and import the rest')
    .option('--dry-run', 'only tell what would be done')
    .option('--json', 'print the report as JSON')
    .action(run);
}

async function run(file: string, flags: Flags): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) {
    throw new InputError(`There is no file ${file}. Check the path.`);
  }
  await withStore('import', async ({ graph }) => {
    let bar: { readonly step: ImportStep; readonly shown: StepBar } | null = null;
    try {
      const report = await importFile(graph, {
        path: file,
        migration: await lastMigration(graph),
        keepExisting: flags.keepExisting ?? false,
        dryRun: flags.dryRun ?? false,
        onProgress(step, done, total) {
          if (bar?.step !== step) {
            bar?.shown.stop();
            bar = { step, shown: stepBar(step, total) };
          }
          bar.shown.at(done);
        },
      });
      (bar as { readonly shown: StepBar } | null)?.shown.stop();
      if (flags.json) {
        process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
        return;
      }
      const verb = flags.dryRun ? 'Would import' : 'Imported';
      progress(
        `${verb} ${report.newNodes} of ${report.nodes} nodes and ${report.newLinks} of ${report.links} relationships; the others are there.`,
      );
      if (report.conflictCount > 0) {
        progress(`The graph holds ${report.conflictCount} otherwise, and keeps them so:`);
        for (const conflict of report.conflicts) progress(`  ${conflictLine(conflict)}`);
      }
    } finally {
      (bar as { readonly shown: StepBar } | null)?.shown.stop();
    }
  });
}
