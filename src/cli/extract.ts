import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { readEnvironment } from '../environment.ts';
import type { ArticleFlags } from './article-options.ts';
import { withArticleOptions } from './article-options.ts';
import { type ExtractorFlag, extractorOption } from './extractor-option.ts';
import { withReaders } from './with-inference.ts';

export interface ExtractFlags extends ArticleFlags, ExtractorFlag {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** `gainsay extract FILE…`: what would be stored of each article, without a database. */
export function extractCommand(): Command {
  return withArticleOptions(
    new Command('extract')
      .description(
        'print the claims, actors and events of articles, as they would be stored; needs no database',
      )
      .argument('<file...>', 'text, Markdown or HTML files; - reads one article from stdin')
      .option('--jsonl', 'one JSON object a line, one line an article, in the order given')
      .option('--json', 'one JSON array')
      .addOption(extractorOption()),
  ).action(run);
}

/**
 * Bytes of bytecode after which V8 optimises a function, in place of 132 kB. A run of seconds spent a quarter of its
 * processor time outside the models on optimising, which it did not live to gain from; what is hot for longer still is.
 */
const OPTIMISE_AFTER = 1_000_000;

async function run(files: readonly string[], flags: ExtractFlags): Promise<void> {
  // V8's flags come and go: one that it does not know makes it complain on stderr.
  if (process.versions.v8.startsWith('11.')) {
    setFlagsFromString(`--interrupt-budget=${OPTIMISE_AFTER}`);
  }
  const extractor = flags.extractor ?? readEnvironment().extractor;
  await withReaders(extractor === 'tagger' ? files.length : 0, async (inference) => {
    // The models are being loaded in their own threads; the code that uses them is loaded meanwhile.
    const { extractArticles } = await import('./extract-articles.ts');
    await extractArticles(files, flags, inference);
  });
}
