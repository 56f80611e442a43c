import type { ArticleInput } from '../article/article-input.ts';
import { readArticle } from '../article/read-article.ts';
import { GainsayError, InputError, PipelineError } from '../errors.ts';
import type { ReadArticle } from '../model/article.ts';
import { finishPending } from './finish-pending.ts';
import { commitArticle, type PreparedArticle, prepareArticle } from './ingest-article.ts';
import type { IngestDeps } from './ingest-deps.ts';
import type { IngestReport } from './report.ts';

/** Something that can be read as an article when its turn comes. */
export interface ArticleSource {
  readonly name: string;
  readonly read: () => ReadArticle | Promise<ReadArticle>;
}

export type IngestOutcome =
  | { readonly name: string; readonly report: IngestReport; readonly error: null }
  | { readonly name: string; readonly report: null; readonly error: GainsayError };

export interface IngestProgress {
  readonly done: number;
  readonly total: number;
  readonly outcome: IngestOutcome;
}

export interface IngestManyOptions extends IngestDeps {
  readonly onProgress?: (progress: IngestProgress) => void;
  /** How many articles may be read and extracted ahead of the one that is stored; 2 unless told. */
  readonly concurrency?: number;
}

/**
 * Ingests articles in the order given; one that is rejected is reported and the rest goes on.
 * @throws StoreError, ModelError and the like: what would fail on every further article ends the work
 */
export async function ingestMany(
  inputs: Iterable<ArticleInput | ArticleSource>,
  options: IngestManyOptions,
): Promise<readonly IngestOutcome[]> {
  const sources = [...inputs].map(sourceOf);
  const { onProgress, concurrency = 2, signal } = options;
  await finishPending(options);
  const ahead: Promise<PreparedArticle | GainsayError>[] = [];
  const outcomes: IngestOutcome[] = [];
  let next = 0;
  const startAhead = () => {
    while (next < sources.length && ahead.length < Math.max(1, concurrency)) {
      const source = sources[next++];
      if (source === undefined) break;
      const prepared = prepareArticle(source.read, options).catch(keepRejection);
      // Its turn comes later: until then nobody awaits it, and a failure must not count as unhandled.
      prepared.catch(() => undefined);
      ahead.push(prepared);
    }
  };
  for (const { name } of sources) {
    signal?.throwIfAborted();
    startAhead();
    const prepared = await ahead.shift();
    startAhead();
    const result =
      prepared === undefined || prepared instanceof GainsayError
        ? prepared
        : await commitArticle(prepared, options).catch(keepRejection);
    if (result === undefined) break;
    const outcome: IngestOutcome =
      result instanceof GainsayError
        ? { name, report: null, error: result }
        : { name, report: result, error: null };
    outcomes.push(outcome);
    onProgress?.({ done: outcomes.length, total: sources.length, outcome });
  }
  return outcomes;
}

function sourceOf(input: ArticleInput | ArticleSource, n: number): ArticleSource {
  if ('read' in input) return input;
  return {
    name: input.name ?? input.url ?? `article ${n + 1}`,
    read: () => readArticle(input),
  };
}

/** Faults of this one article; anything else concerns them all. */
function keepRejection(error: unknown): GainsayError {
  if (error instanceof InputError || error instanceof PipelineError) return error;
  throw error;
}
