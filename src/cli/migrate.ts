import { Command } from 'commander';
import { readEnvironment } from '../environment.ts';
import { allMigrations } from '../graph/migrate.ts';
import { openStore } from '../store.ts';
import { progress } from './progress.ts';

/** `gainsay migrate`: brings the constraints and indexes of the graph up to date. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description(
      'bring constraints and indexes of the graph up to date (serve and ingest do so by themselves)',
    )
    .option('--json', 'print the migrations as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const store = await openStore({
        environment: readEnvironment(),
        command: 'gainsay migrate',
        whenHeld: 'attach',
        onProgress: progress,
      });
      try {
        const rows = await store.graph.run(allMigrations, {});
        const text = rows.map(({ name, appliedAt }) => `${name}  applied ${appliedAt}`).join('\n');
        process.stdout.write(`${json ? JSON.stringify(rows) : text}\n`);
      } finally {
        await store.close();
      }
    });
}
