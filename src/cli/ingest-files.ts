import type { ArticleOverrides } from '../article/read-article-file.ts';
import { type GainsayError, InputError, PipelineError } from '../errors.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { IngestDeps } from '../ingest/ingest-deps.ts';
import { type ArticleSource, type IngestOutcome, ingestMany } from '../ingest/ingest-many.ts';
import { LOCAL_PRINCIPAL } from '../model/principal.ts';
import { openSources, type ReadPage } from '../sources/open-sources.ts';
import { articlesIn, holdsMany } from '../sources/read-file.ts';
import { isWebAddress } from './article-files.ts';
import { printable } from './marked.ts';
import { progressBar } from './progress-bar.ts';
import { readInput } from './read-input.ts';

/** What came of a file or page; of a page also whether it was as it was, and what an edit of it did. */
export type TakenIn = IngestOutcome & Partial<Pick<ReadPage, 'drift' | 'isUnchanged'>>;

/** Articles of a file of many that are held at once. */
const BATCH = 50;

/**
 * Ingests files, and pages where there is a fetcher, with progress on stderr: a bar on a terminal, else a line an article;
 * rejected ones are told and passed.
 */
export async function ingestFiles(
  files: readonly string[],
  overrides: Omit<ArticleOverrides, 'retrievedAt'>,
  deps: IngestDeps,
  fetcher: Fetcher | null = null,
): Promise<readonly TakenIn[]> {
  const single = files.filter((file) => !isWebAddress(file) && !holdsMany(file));
  const pages = files.filter(isWebAddress);
  const bar = progressBar(single.length + pages.length);
  const tell = {
    onProgress: ({ outcome }: { readonly outcome: IngestOutcome }) =>
      bar.step(outcomeLine(outcome)),
  };
  const outcomes: TakenIn[] = [];
  try {
    outcomes.push(
      ...(await ingestMany(
        single.map((name) => ({ name, read: () => readInput(name, overrides) })),
        { ...deps, ...tell },
      )),
    );
    for (const file of files.filter(holdsMany)) {
      for await (const batch of batches(articlesIn(file, overrides, deps.now))) {
        outcomes.push(...(await ingestMany(batch, { ...deps, ...tell })));
      }
    }
    const sources = fetcher === null ? null : openSources(deps, fetcher);
    for (const name of pages) {
      if (sources === null)
        throw new InputError(`${name} is a web address; only files are read here.`);
      const outcome = await ingestPage(name, () =>
        sources.ingestUrl(name, deps.principal ?? LOCAL_PRINCIPAL, { signal: deps.signal }),
      );
      outcomes.push(outcome);
      const { drift, isUnchanged } = outcome;
      const note = drift ? driftLine(drift) : isUnchanged ? ' (the server has nothing newer)' : '';
      bar.step(outcomeLine(outcome) + note);
    }
    return outcomes;
  } finally {
    bar.stop();
  }
}

async function ingestPage(name: string, work: () => Promise<ReadPage>): Promise<TakenIn> {
  try {
    const { report, drift, isUnchanged } = await work();
    return { name, report, error: null, drift, isUnchanged };
  } catch (error) {
    if (!(error instanceof InputError) && !(error instanceof PipelineError)) throw error;
    return { name, report: null, error: error satisfies GainsayError };
  }
}

const driftLine = ({ appeared, vanished, changed, unchanged }: NonNullable<ReadPage['drift']>) =>
  `\n  edited: ${appeared.length} claims appeared, ${vanished.length} vanished, ${changed.length} changed, ${unchanged} stayed`;

async function* batches(sources: AsyncIterable<ArticleSource>) {
  let batch: ArticleSource[] = [];
  for await (const source of sources) {
    batch.push(source);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function outcomeLine({ name, report, error }: IngestOutcome): string {
  if (error !== null) return `${name}: rejected. ${error.message}`;
  const { counts, isNew, revision, warnings } = report;
  const what = isNew ? (revision > 1 ? `new revision ${revision}` : 'stored') : 'unchanged';
  const numbers = `${counts.claims} claims, ${counts.contradictions} contradictions, ${counts.agreements} agreements`;
  const notes = warnings.map((warning) => `\n  note: ${warning}`).join('');
  return printable(`${name}: ${what}, ${numbers}`) + notes;
}
