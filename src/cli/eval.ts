import { resolve } from 'node:path';
import { Command } from 'commander';
import { writeCalibration } from '../calibration-file.ts';
import { refitCalibration } from '../contradict/refit.ts';
import type { Environment } from '../environment.ts';
import { judgeQuality, reviewedScores } from '../graph/judge-quality.ts';
import type { Runner } from '../graph/runner.ts';
import { date } from './option-values.ts';
import { qualityText } from './quality-text.ts';
import { withStore } from './with-store.ts';

interface Flags {
  readonly reviewer?: string;
  readonly from?: string;
  readonly to?: string;
  readonly refit?: string | true;
  readonly json?: boolean;
}

/** `gainsay eval reviews`: how often the judges were right, and what can be learnt of it. */
export function evalCommand(): Command {
  return new Command('eval')
    .description('measure the judges')
    .addCommand(
      new Command('reviews')
        .description('how often each judge was right by the reviews, by type and by score')
        .option('--reviewer <id|name>', 'only by the reviews of this reviewer')
        .option(
          '--from <date>',
          'only by reviews since (2025-10-21, or 2025-10-21T09:30:00Z)',
          date,
        )
        .option('--to <date>', 'only by reviews until; a day to its end', date)
        .option(
          '--refit [file]',
          'fit the scores to all reviews and write the calibration there (calibration.json in the data folder, from which it is read at the next start)',
        )
        .option('--json', 'print as JSON')
        .action(run),
    );
}

async function run(flags: Flags): Promise<void> {
  await withStore('eval reviews', async ({ graph }, environment) => {
    const quality = await judgeQuality(graph, {
      reviewers: flags.reviewer === undefined ? null : [flags.reviewer],
      at: { from: flags.from, to: flags.to },
    });
    // Before a calibration is refused, what there is.
    if (!flags.json) process.stdout.write(qualityText(quality));
    const refit = flags.refit === undefined ? null : await refitTo(flags.refit, graph, environment);
    if (flags.json) process.stdout.write(`${JSON.stringify({ ...quality, refit }, null, 2)}\n`);
    else if (refit !== null) process.stdout.write(`\n${refitText(refit)}\n`);
  });
}

async function refitTo(to: string | true, graph: Runner, { calibration }: Environment) {
  const refit = refitCalibration(await reviewedScores(graph));
  const path = to === true ? calibration.path : resolve(to);
  await writeCalibration(path, refit, new Date().toISOString());
  return { ...refit, path, isRead: path === calibration.path };
}

function refitText({
  calibration,
  reviewed,
  logLoss,
  path,
  isRead,
}: Awaited<ReturnType<typeof refitTo>>) {
  const { slope, intercept } = calibration;
  return [
    `Refitted to ${reviewed} reviews: slope ${slope}, intercept ${intercept}; log loss ${logLoss.before.toFixed(3)} before, ${logLoss.after.toFixed(3)} after.`,
    `Written to ${path}.`,
    isRead
      ? 'Articles put in from the next start on are judged by it; what is stored stays until its pairs are compared anew.'
      : `To judge by it, set GAINSAY_CALIBRATION=${path}.`,
  ].join('\n');
}
