import { Command } from 'commander';
import { chooseJudging } from '../choose-judge.ts';
import { readEnvironment } from '../environment.ts';
import { InputError } from '../errors.ts';
import { recompareAll } from '../ingest/recompare-all.ts';
import { openStore } from '../store.ts';
import { progress } from './progress.ts';
import { type Bar, progressBar } from './progress-bar.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withInference } from './with-inference.ts';

interface Flags {
  readonly all?: boolean;
  readonly since?: string;
  readonly article?: string;
  readonly restart?: boolean;
  readonly json?: boolean;
}

/** `gainsay contradict --all`: compares what is in the graph anew, with the judges of this version. */
export function contradictCommand(): Command {
  return new Command('contradict')
    .description('compare the claims in the graph anew, with the judges of this version')
    .option('--all', 'all articles')
    .option('--since <date>', 'articles published on that day or later, ISO 8601')
    .option('--article <id>', 'one article')
    .option('--restart', 'begin anew where an earlier run was not finished')
    .option('--json', 'print the summary as JSON')
    .addHelpText(
      'after',
      `
A run that is ended, even by kill -9, is gone on with when the same command is given again. Reviewed contradictions are
kept as they are; those that nobody has reviewed and that no longer hold are dropped.`,
    )
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const { all, since = null, article = null, restart = false, json } = flags;
  if (all !== true && since === null && article === null) {
    throw new InputError('Say what to compare: --all, --since DATE or --article ID.');
  }
  if (since !== null && !/^\d{4}-\d{2}-\d{2}$/.test(since)) {
    throw new InputError(`"${since}" is no date. Give --since as 2025-10-21.`);
  }
  const environment = readEnvironment();
  // Before Neo4j is started: what is not configured is told at once.
  const judging = await chooseJudging(environment);
  let bar: Bar | null = null;
  const summary = await untilInterrupted((signal) =>
    withInference(async (inference) => {
      const store = await openStore({
        environment,
        command: 'gainsay contradict',
        whenHeld: 'attach',
        onProgress: progress,
        signal,
      });
      try {
        return await recompareAll({
          graph: store.graph,
          inference,
          ...judging,
          now: () => new Date().toISOString(),
          signal,
          since,
          article,
          restart,
          onStart({ left, isNew }) {
            progress(`${isNew ? 'Comparing' : 'Going on:'} ${left} articles …`);
            bar = progressBar(left);
          },
          onRevision: ({ title, pairs }) => bar?.step(`${title}: ${pairs} pairs`),
        });
      } finally {
        bar?.stop();
        await store.close();
      }
    }),
  );
  process.stdout.write(
    json
      ? `${JSON.stringify(summary)}\n`
      : `${summary.revisions} articles, ${summary.pairs} pairs compared: ${summary.found} contradictions found, ${summary.dropped} dropped, ${summary.kept} reviewed and kept.\n`,
  );
}
