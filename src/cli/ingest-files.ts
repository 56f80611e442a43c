import type { ArticleOverrides } from '../article/read-article-file.ts';
import type { IngestDeps } from '../ingest/ingest-deps.ts';
import { type IngestOutcome, ingestMany } from '../ingest/ingest-many.ts';
import { printable } from './marked.ts';
import { progressBar } from './progress-bar.ts';
import { readInput } from './read-input.ts';

/** Ingests files with progress on stderr: a bar on a terminal, else a line an article; rejected ones are told and passed. */
export async function ingestFiles(
  files: readonly string[],
  overrides: Omit<ArticleOverrides, 'retrievedAt'>,
  deps: IngestDeps,
): Promise<readonly IngestOutcome[]> {
  const bar = progressBar(files.length);
  try {
    return await ingestMany(
      files.map((name) => ({ name, read: () => readInput(name, overrides) })),
      { ...deps, onProgress: ({ outcome }) => bar.step(outcomeLine(outcome)) },
    );
  } finally {
    bar.stop();
  }
}

function outcomeLine({ name, report, error }: IngestOutcome): string {
  if (error !== null) return `${name}: rejected. ${error.message}`;
  const { counts, isNew, revision, warnings } = report;
  const what = isNew ? (revision > 1 ? `new revision ${revision}` : 'stored') : 'unchanged';
  const numbers = `${counts.claims} claims, ${counts.contradictions} contradictions, ${counts.agreements} agreements`;
  const notes = warnings.map((warning) => `\n  note: ${warning}`).join('');
  return printable(`${name}: ${what}, ${numbers}`) + notes;
}
