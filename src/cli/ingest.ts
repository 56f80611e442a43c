import { Command } from 'commander';
import { readCalibration } from '../calibration-file.ts';
import { chooseReader } from '../choose-reader.ts';
import { chooseReconciler } from '../choose-reconciler.ts';
import { readEnvironment } from '../environment.ts';
import { openStore } from '../store.ts';
import { articleFiles } from './article-files.ts';
import { type ArticleFlags, overridesOf, withArticleOptions } from './article-options.ts';
import { EXIT } from './exit-codes.ts';
import { type ExtractorFlag, extractorOption } from './extractor-option.ts';
import { ingestFiles } from './ingest-files.ts';
import { progress } from './progress.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withInference } from './with-inference.ts';

interface Flags extends ArticleFlags, ExtractorFlag {
  readonly json?: boolean;
}

/** `gainsay ingest <file|folder|->…`: articles into the graph, compared with what it holds. */
export function ingestCommand(): Command {
  return withArticleOptions(
    new Command('ingest')
      .description('store articles and compare their claims with what the graph holds')
      .argument(
        '<path...>',
        'files or folders (text, Markdown, HTML); - reads one article from stdin',
      )
      .option('--json', 'print one JSON report an article, a line each')
      .addOption(extractorOption()),
  ).action(run);
}

async function run(paths: readonly string[], flags: Flags): Promise<void> {
  const files = await articleFiles(paths);
  const environment = readEnvironment();
  const outcomes = await untilInterrupted((signal) =>
    withInference(async (inference) => {
      // Before Neo4j is started: what is not configured is told at once.
      const reader = chooseReader({ environment, inference, asked: flags.extractor });
      const reconciler = chooseReconciler(environment);
      const calibration = await readCalibration(environment);
      const store = await openStore({
        environment,
        command: 'gainsay ingest',
        whenHeld: 'attach',
        onProgress: progress,
        signal,
      });
      try {
        return await ingestFiles(files, overridesOf(flags), {
          graph: store.graph,
          inference,
          reader,
          reconciler,
          calibration,
          now: () => new Date().toISOString(),
          signal,
        });
      } finally {
        await store.close();
      }
    }),
  );
  if (flags.json) {
    for (const { name, report, error } of outcomes) {
      const failed = error && { code: error.code, message: error.message };
      process.stdout.write(`${JSON.stringify({ name, report, error: failed })}\n`);
    }
  }
  if (outcomes.some(({ error }) => error !== null)) process.exitCode = EXIT.input;
}
