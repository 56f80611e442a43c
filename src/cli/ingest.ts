import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import { chooseFetcher } from '../choose-fetcher.ts';
import { chooseJudging } from '../choose-judge.ts';
import { chooseReader } from '../choose-reader.ts';
import { chooseReconciler } from '../choose-reconciler.ts';
import { readEnvironment } from '../environment.ts';
import { InputError } from '../errors.ts';
import { openStore } from '../store.ts';
import { articleFiles } from './article-files.ts';
import { type ArticleFlags, overridesOf, withArticleOptions } from './article-options.ts';
import { EXIT } from './exit-codes.ts';
import { type ExtractorFlag, extractorOption } from './extractor-option.ts';
import { ingestFiles, type TakenIn } from './ingest-files.ts';
import { progress } from './progress.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { watchFolder } from './watch-folder.ts';
import { withInference } from './with-inference.ts';

interface Flags extends ArticleFlags, ExtractorFlag {
  readonly json?: boolean;
  readonly watch?: string;
}

/** `gainsay ingest <file|folder|->…`: articles into the graph, compared with what it holds. */
export function ingestCommand(): Command {
  return withArticleOptions(
    new Command('ingest')
      .description('store articles and compare their claims with what the graph holds')
      .argument(
        '[path...]',
        'files or folders (text, Markdown, HTML, PDF, .eml, JSON Lines, WARC), or web addresses; - reads one article from stdin',
      )
      .option('--watch <folder>', 'then go on with what comes into a folder, until Ctrl-C')
      .option('--json', 'print one JSON report an article, a line each')
      .addOption(extractorOption()),
  ).action(run);
}

async function run(paths: readonly string[], flags: Flags): Promise<void> {
  if (paths.length === 0 && flags.watch === undefined) {
    throw new InputError('Give files, folders or web addresses, or a folder to --watch.');
  }
  // A folder that is watched may be empty, but must be there.
  const folder = flags.watch === undefined ? null : await watchedFolder(flags.watch);
  const files = await articleFiles(paths);
  const environment = readEnvironment();
  await untilInterrupted((signal) =>
    withInference(async (inference) => {
      // Before Neo4j is started: what is not configured is told at once.
      const reader = chooseReader({ environment, inference, asked: flags.extractor });
      const reconciler = chooseReconciler(environment);
      const judging = await chooseJudging(environment);
      const store = await openStore({
        environment,
        command: 'gainsay ingest',
        whenHeld: 'attach',
        onProgress: progress,
        signal,
      });
      const fetcher = chooseFetcher(environment);
      const deps = {
        graph: store.graph,
        inference,
        reader,
        reconciler,
        ...judging,
        now: () => new Date().toISOString(),
        signal,
      };
      try {
        if (files.length > 0)
          tell(await ingestFiles(files, overridesOf(flags), deps, fetcher), flags);
        if (folder !== null) {
          progress(`Watching ${folder}; Ctrl-C ends it.`);
          for await (const file of watchFolder(folder, signal)) {
            tell(await ingestFiles([file], overridesOf(flags), deps), flags);
          }
        }
      } finally {
        await fetcher.close();
        await store.close();
      }
    }),
  );
}

function tell(outcomes: readonly TakenIn[], { json }: Flags): void {
  if (json) {
    for (const { name, report, error, drift, isUnchanged } of outcomes) {
      // Of a page that was not fetched also why and where: {"reason":"private-address","at":…}.
      const failed = error && { ...error.details, code: error.code, message: error.message };
      const page = isUnchanged === undefined ? {} : { isUnchanged, drift };
      process.stdout.write(`${JSON.stringify({ name, report, error: failed, ...page })}\n`);
    }
  }
  if (outcomes.some(({ error }) => error !== null)) process.exitCode = EXIT.input;
}

async function watchedFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return path;
  throw new InputError(`There is no folder ${path} to watch. Check the path.`);
}
