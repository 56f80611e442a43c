import { chooseReader } from '../choose-reader.ts';
import { readEnvironment } from '../environment.ts';
import { BudgetSpentError, ExternalServiceError } from '../errors.ts';
import type { AttributionReader } from '../extract/attribution-reader.ts';
import { extractBy } from '../extract/extract.ts';
import type { Inference } from '../inference/inference.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { type MemoryDirectory, memoryDirectory } from '../resolve/memory-directory.ts';
import { resolve } from '../resolve/resolve.ts';
import { type ArticleFlags, overridesOf } from './article-options.ts';
import { EXIT } from './exit-codes.ts';
import type { ExtractFlags } from './extract.ts';
import { extractionRecord } from './extraction-record.ts';
import { extractionText } from './extraction-text.ts';
import { failureReport } from './failure-report.ts';
import { readInput } from './read-input.ts';

/** Files whose extraction may run ahead of the one being printed, so that the model's thread never waits for us. */
const AHEAD = 12;

/** Prints what would be stored of each file, in the order given; what fails is told on stderr, and the next is read. */
export async function extractArticles(
  files: readonly string[],
  flags: ExtractFlags,
  inference: Inference,
): Promise<void> {
  const records: unknown[] = [];
  const directory = memoryDirectory();
  const reader = chooseReader({
    environment: readEnvironment(),
    inference,
    asked: flags.extractor,
  });
  for await (const outcome of extractedInOrder(files, flags, reader)) {
    if ('error' in outcome) {
      const { message, code } = failureReport(outcome.error);
      process.stderr.write(`gainsay: ${outcome.file}: ${message}\n`);
      process.exitCode = code;
      if (concernsAll(outcome.error)) break;
      continue;
    }
    const { article, extraction } = outcome;
    const resolution = await resolveNext(article, extraction, directory);
    for (const warning of [...article.warnings, ...extraction.warnings]) {
      process.stderr.write(`gainsay: ${outcome.file}: ${warning}\n`);
    }
    if (flags.jsonl)
      process.stdout.write(
        `${JSON.stringify(extractionRecord(article, resolution, extraction))}\n`,
      );
    else if (flags.json) records.push(extractionRecord(article, resolution, extraction));
    else process.stdout.write(extractionText(article, resolution));
  }
  if (flags.json) process.stdout.write(`${JSON.stringify(records, null, 2)}\n`);
  process.exitCode ??= EXIT.done;
}

/** A service that fails, or a budget that is spent, would fail every further article. */
const concernsAll = (error: unknown) =>
  error instanceof ExternalServiceError || error instanceof BudgetSpentError;

async function resolveNext(
  article: ReadArticle,
  extraction: Extraction,
  directory: MemoryDirectory,
) {
  const resolution = await resolve(article, extraction, directory);
  directory.remember(resolution);
  return resolution;
}

type Outcome =
  | { readonly file: string; readonly article: ReadArticle; readonly extraction: Extraction }
  | { readonly file: string; readonly error: unknown };

async function* extractedInOrder(
  files: readonly string[],
  flags: ArticleFlags,
  reader: AttributionReader,
): AsyncGenerator<Outcome> {
  const start = async (file: string): Promise<Outcome> => {
    try {
      const article = await readInput(file, overridesOf(flags));
      return { file, article, extraction: await extractBy(article, reader) };
    } catch (error) {
      return { file, error };
    }
  };
  const waiting: Promise<Outcome>[] = [];
  for (const file of files) {
    waiting.push(start(file));
    if (waiting.length < AHEAD) continue;
    const first = waiting.shift();
    if (first) yield await first;
  }
  for (const outcome of waiting) yield await outcome;
}
