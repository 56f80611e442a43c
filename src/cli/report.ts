import { Command, InvalidArgumentError } from 'commander';
import { writeFileWhole, writeStdout } from '../interchange/exports/write-out.ts';
import { readEventReport } from '../interchange/report/event-report.ts';
import { reportPage } from '../interchange/report/report-page.ts';
import { progress } from './progress.ts';
import { withStore } from './with-store.ts';

interface Flags {
  readonly out?: string;
  readonly limit: number;
}

/** `gainsay report`: what disagrees about one event, as a page to read, keep and print. */
export function reportCommand(): Command {
  return new Command('report')
    .description(
      "write one event's disagreements as an HTML page that stands alone and prints well",
    )
    .argument('<event>', 'its id')
    .option('--out <file>', 'file to write (default: stdout)')
    .option('--limit <n>', 'at most so many disagreements, the surest first', count, 200)
    .action(run);
}

async function run(event: string, { out, limit }: Flags): Promise<void> {
  await withStore('report', async ({ graph }) => {
    const report = await readEventReport(graph, event, limit);
    const pieces = (async function* () {
      yield reportPage(report);
    })();
    if (out === undefined) return writeStdout(pieces);
    await writeFileWhole(out, pieces);
    progress(`Wrote ${report.contradictions.length} disagreements to ${out}.`);
  });
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1_000) {
    throw new InvalidArgumentError('Give a whole number from 1 to 1000.');
  }
  return value;
}
