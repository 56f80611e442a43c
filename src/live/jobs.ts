import { randomUUID } from 'node:crypto';
import { ConflictError, GainsayError, InputError, StoreError } from '../errors.ts';
import { recordAudit } from '../graph/audit.ts';
import { forgetJobs, saveJob, storedJob } from '../graph/jobs.ts';
import type { Graph } from '../graph/runner.ts';
import type { IngestReport, Stage } from '../ingest/report.ts';
import type { Job, JobArticle, JobFailure } from '../model/job.ts';
import type { Principal } from '../model/principal.ts';
import type { Timestamp } from '../model/time.ts';

/** The queue is full: nothing was taken; try again when a job has ended. */
export class QueueFullError extends ConflictError {
  override readonly retriable = true;
}

/** One article of a job: what to call it, and how to take it through every stage. */
export interface JobTask {
  readonly name: string | null;
  readonly ingest: (options: {
    readonly onStage: (stage: Stage) => void;
    readonly signal: AbortSignal;
  }) => Promise<IngestReport>;
}

export interface Jobs {
  /** @throws QueueFullError, InputError */
  start(tasks: readonly JobTask[], principal: Principal): Promise<Job>;
  /** A job of this or another process; one whose process is gone is told as failed. */
  byId(id: string, signal?: AbortSignal): Promise<Job | null>;
  /** Each state that a reader is ready for, until the job has ended or the signal fires. */
  follow(id: string, signal: AbortSignal): AsyncGenerator<Job, void, void>;
  /** Ends the running job between two steps; unfinished jobs are kept as failed. */
  close(): Promise<void>;
}

export interface JobsOptions {
  readonly graph: Graph;
  readonly now: () => Timestamp;
  readonly onError: (error: unknown) => void;
  /** Jobs that may wait, those that run not counted. */
  readonly queueLimit: number;
  /** Jobs that run side by side. */
  readonly concurrency: number;
  /** Milliseconds between two signs of life, and after how many without one a job counts as lost. */
  readonly beatEvery?: number;
  readonly lostAfter?: number;
}

const ARTICLES_LIMIT = 50;
/** Ended jobs are kept for a week; the newest of them in memory as well. */
const KEPT_MS = 7 * 24 * 3600 * 1000;
const IN_MEMORY = 200;

interface Held {
  job: Job;
  readonly tasks: readonly JobTask[];
  readonly watchers: Set<() => void>;
}

const isEnded = ({ state }: Job) => state === 'done' || state === 'failed';

/** Runs jobs one after another, a few side by side, and keeps in the graph what became of them. */
export function openJobs(options: JobsOptions): Jobs {
  const { graph, now, onError, queueLimit, concurrency } = options;
  const { beatEvery = 15_000, lostAfter = 60_000 } = options;
  const held = new Map<string, Held>();
  const queue: Held[] = [];
  const running = new Map<Held, Promise<void>>();
  const closing = new AbortController();
  /** Places in the queue of jobs that are about to be kept in the graph. */
  let reserved = 0;

  const beat = setInterval(() => {
    for (const each of [...queue, ...running.keys()]) void keep(each);
  }, beatEvery);
  beat.unref();

  const keep = (each: Held) =>
    graph.write('jobs.save', (tx) => saveJob(tx, each.job, now())).catch(onError);

  function change(each: Held, what: Partial<Job>): void {
    each.job = { ...each.job, ...what };
    for (const tell of [...each.watchers]) tell();
  }

  function changeArticle(each: Held, n: number, what: Partial<JobArticle>): void {
    const articles = each.job.articles.map((one, at) => (at === n ? { ...one, ...what } : one));
    change(each, { articles });
  }

  function turn(): void {
    while (running.size < concurrency && !closing.signal.aborted) {
      const next = queue.shift();
      if (next === undefined) return;
      const work = run(next).finally(() => {
        running.delete(next);
        turn();
      });
      running.set(next, work);
    }
  }

  async function run(each: Held): Promise<void> {
    change(each, { state: 'running', startedAt: now() });
    await keep(each);
    let failure: JobFailure | null = null;
    for (const [n, task] of each.tasks.entries()) {
      try {
        closing.signal.throwIfAborted();
        const report = await task.ingest({
          signal: closing.signal,
          onStage: (stage) => changeArticle(each, n, { stage }),
        });
        changeArticle(each, n, { stage: 'finished', report: reportOf(report) });
      } catch (error) {
        const told = closing.signal.aborted ? CLOSED : failureOf(error);
        if (told.code === 'INTERNAL_SERVER_ERROR') onError(error);
        changeArticle(each, n, { failure: told });
        if (closing.signal.aborted || endsAll(error)) {
          failure = told;
          break;
        }
      }
      await keep(each);
    }
    const isGood = each.job.articles.some(({ report }) => report !== null);
    change(each, {
      state: failure === null && isGood ? 'done' : 'failed',
      failure: failure ?? (isGood ? null : NONE_STORED),
      finishedAt: now(),
    });
    await keep(each);
    forgetOld();
  }

  function forgetOld(): void {
    for (const [id, { job }] of held) {
      if (held.size <= IN_MEMORY) break;
      if (isEnded(job)) held.delete(id);
    }
    const before = new Date(Date.parse(now()) - KEPT_MS).toISOString();
    graph.write('jobs.forget', (tx) => forgetJobs(tx, before)).catch(onError);
  }

  async function stored(id: string, signal?: AbortSignal): Promise<Job | null> {
    const found = await storedJob(graph, id, signal === undefined ? {} : { signal });
    if (found === null || isEnded(found.job)) return found?.job ?? null;
    const silentFor = Date.parse(now()) - Date.parse(found.beatAt);
    if (silentFor <= lostAfter) return found.job;
    return { ...found.job, state: 'failed', failure: LOST, finishedAt: found.beatAt };
  }

  return {
    async start(tasks, principal) {
      if (tasks.length === 0 || tasks.length > ARTICLES_LIMIT) {
        throw new InputError(
          `A job has 1 to ${ARTICLES_LIMIT} articles; ${tasks.length} were given. Start several jobs for more.`,
        );
      }
      const free = queueLimit + Math.max(0, concurrency - running.size);
      if (closing.signal.aborted || queue.length + reserved >= free) {
        throw new QueueFullError(
          `${queue.length} jobs are waiting, and no more than ${queueLimit} may. Try again when one has ended; nothing was taken.`,
        );
      }
      const job: Job = {
        id: randomUUID(),
        state: 'queued',
        articles: tasks.map(({ name }, n) => ({
          name: name ?? `article ${n + 1}`,
          stage: 'waiting',
          report: null,
          failure: null,
        })),
        failure: null,
        createdBy: { id: principal.id, name: principal.name },
        createdAt: now(),
        startedAt: null,
        finishedAt: null,
      };
      const each: Held = { job, tasks, watchers: new Set() };
      // Its place is taken before the graph is asked, so that no two get the last one.
      reserved++;
      try {
        await graph.write('jobs.start', async (tx) => {
          await saveJob(tx, job, now());
          const summary = `Started a job of ${tasks.length} articles.`;
          await recordAudit(tx, {
            principal,
            action: 'ingest.start',
            targets: [job.id],
            summary,
            at: now(),
          });
        });
      } finally {
        reserved--;
      }
      held.set(job.id, each);
      queue.push(each);
      turn();
      return each.job;
    },
    async byId(id, signal) {
      return held.get(id)?.job ?? stored(id, signal);
    },
    async *follow(id, signal) {
      const each = held.get(id);
      if (each === undefined) {
        // A job of another process: looked at now and then.
        for (let last = ''; !signal.aborted; ) {
          const job = await stored(id, signal);
          if (job === null) return;
          const told = JSON.stringify(job);
          if (told !== last) yield job;
          last = told;
          if (isEnded(job)) return;
          await sleep(1_000, signal);
        }
        return;
      }
      for (let last: Job | null = null; !signal.aborted; ) {
        if (each.job === last) await nextChange(each, signal);
        else {
          last = each.job;
          yield last;
          if (isEnded(last)) return;
        }
      }
    },
    async close() {
      closing.abort();
      clearInterval(beat);
      await Promise.allSettled(running.values());
      for (const each of queue.splice(0)) {
        change(each, { state: 'failed', failure: CLOSED, finishedAt: now() });
        await keep(each);
      }
    },
  };
}

function nextChange({ watchers }: Held, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const tell = () => {
      watchers.delete(tell);
      signal.removeEventListener('abort', tell);
      resolve();
    };
    watchers.add(tell);
    signal.addEventListener('abort', tell, { once: true });
  });
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}

const reportOf = ({ articleId, revisionId, isNew, counts, warnings }: IngestReport) => ({
  articleId,
  revisionId,
  isNew,
  claims: counts.claims,
  contradictions: counts.contradictions,
  warnings,
});

const SHOWN = new Set(['INVALID_INPUT', 'NOT_FOUND', 'CONFLICT', 'PIPELINE', 'STORE_UNAVAILABLE']);

function failureOf(error: unknown): JobFailure {
  if (error instanceof GainsayError && SHOWN.has(error.code)) {
    return { code: error.code, message: error.message, retriable: error.retriable };
  }
  return {
    code: 'INTERNAL_SERVER_ERROR',
    message: "Something went wrong on our side. The server's log has it.",
    retriable: false,
  };
}

/** What would fail on every further article as well. */
const endsAll = (error: unknown) =>
  error instanceof StoreError ||
  !(error instanceof GainsayError) ||
  error.code === 'MODEL' ||
  error.code === 'BUDGET_SPENT';

const NONE_STORED: JobFailure = {
  code: 'INVALID_INPUT',
  message: 'None of the articles could be stored; each says why.',
  retriable: false,
};
const CLOSED: JobFailure = {
  code: 'JOB_LOST',
  message:
    'The service closed before this was done. Start it again: ingesting twice changes nothing.',
  retriable: true,
};
const LOST: JobFailure = {
  code: 'JOB_LOST',
  message:
    'The process that ran the job is gone. Start it again: what was stored stays, and ingesting twice changes nothing.',
  retriable: true,
};
