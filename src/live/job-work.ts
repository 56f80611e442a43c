import type { IngestReport, Stage } from '../ingest/report.ts';
import type { Job, JobArticle, JobFailure, JobImport } from '../model/job.ts';
import { CLOSED, endsAll, failureOf, NONE_STORED } from './job-failure.ts';

/** One article of a job: what to call it, and how to take it through every stage. */
export interface JobTask {
  readonly name: string | null;
  readonly ingest: (options: {
    readonly onStage: (stage: Stage) => void;
    readonly signal: AbortSignal;
  }) => Promise<IngestReport>;
}

/** An import of fact checks: what is read, and how; it tells how far it has come as often as it likes. */
export interface ImportTask {
  readonly source: string;
  readonly matching: boolean;
  readonly run: (options: {
    readonly onProgress: (state: JobImport) => void;
    readonly signal: AbortSignal;
  }) => Promise<JobImport>;
}

/** What a job's work is handed. */
export interface JobDesk {
  readonly signal: AbortSignal;
  job(): Job;
  /** Changes the job and tells whoever follows it. */
  change(what: Partial<Job>): void;
  /** Keeps it in the graph. */
  keep(): Promise<unknown>;
  onError(error: unknown): void;
}

/** Does a job; gives why it came to nothing, or null. */
export type JobWork = (desk: JobDesk) => Promise<JobFailure | null>;

/** Articles one after another; one that fails does not hold up the rest, unless all would. */
export function articlesWork(tasks: readonly JobTask[]): JobWork {
  return async ({ signal, job, change, keep, onError }) => {
    const changeArticle = (n: number, what: Partial<JobArticle>) =>
      change({ articles: job().articles.map((one, at) => (at === n ? { ...one, ...what } : one)) });
    for (const [n, task] of tasks.entries()) {
      try {
        signal.throwIfAborted();
        const report = await task.ingest({
          signal,
          onStage: (stage) => changeArticle(n, { stage }),
        });
        changeArticle(n, { stage: 'finished', report: reportOf(report) });
      } catch (error) {
        const told = signal.aborted ? CLOSED : failureOf(error);
        if (told.code === 'INTERNAL_SERVER_ERROR') onError(error);
        changeArticle(n, { failure: told });
        if (signal.aborted || endsAll(error)) return told;
      }
      await keep();
    }
    return job().articles.some(({ report }) => report !== null) ? null : NONE_STORED;
  };
}

/** Followers are told no more often than this. */
const TOLD_EVERY_MS = 500;

/** An import; what was stored before it failed stays. */
export function importWork(task: ImportTask): JobWork {
  return async ({ signal, change, onError }) => {
    let toldAt = Number.NEGATIVE_INFINITY;
    let stage = '';
    const onProgress = (factChecks: JobImport) => {
      const at = performance.now();
      if (at - toldAt < TOLD_EVERY_MS && factChecks.stage === stage) return;
      toldAt = at;
      stage = factChecks.stage;
      change({ factChecks });
    };
    try {
      signal.throwIfAborted();
      change({ factChecks: await task.run({ signal, onProgress }) });
      return null;
    } catch (error) {
      const told = signal.aborted ? CLOSED : failureOf(error);
      if (told.code === 'INTERNAL_SERVER_ERROR') onError(error);
      return told;
    }
  };
}

const reportOf = ({ articleId, revisionId, isNew, counts, warnings }: IngestReport) => ({
  articleId,
  revisionId,
  isNew,
  claims: counts.claims,
  contradictions: counts.contradictions,
  warnings,
});
