import { randomUUID } from 'node:crypto';
import { ConflictError, InputError } from '../errors.ts';
import { recordAudit } from '../graph/audit.ts';
import { forgetJobs, saveJob, storedJob } from '../graph/jobs.ts';
import type { Graph } from '../graph/runner.ts';
import type { Job, JobArticle, JobImport } from '../model/job.ts';
import type { Principal } from '../model/principal.ts';
import type { Timestamp } from '../model/time.ts';
import { followHeld, followStored, isEnded } from './follow-job.ts';
import { CLOSED, LOST } from './job-failure.ts';
import {
  articlesWork,
  type ImportTask,
  importWork,
  type JobTask,
  type JobWork,
} from './job-work.ts';

/** The queue is full: nothing was taken; try again when a job has ended. */
export class QueueFullError extends ConflictError {
  override readonly retriable = true;
}

export interface Jobs {
  /** @throws QueueFullError, InputError */
  start(tasks: readonly JobTask[], principal: Principal): Promise<Job>;
  /** @throws QueueFullError */
  startImport(task: ImportTask, principal: Principal): Promise<Job>;
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
  readonly work: JobWork;
  readonly watchers: Set<() => void>;
}

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
    const failure = await each.work({
      signal: closing.signal,
      job: () => each.job,
      change: (what) => change(each, what),
      keep: () => keep(each),
      onError,
    });
    change(each, {
      state: failure === null ? 'done' : 'failed',
      failure,
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

  /** @throws QueueFullError */
  async function enqueue(
    work: JobWork,
    { articles, factChecks, summary }: Pick<Job, 'articles' | 'factChecks'> & { summary: string },
    principal: Principal,
  ): Promise<Job> {
    const free = queueLimit + Math.max(0, concurrency - running.size);
    if (closing.signal.aborted || queue.length + reserved >= free) {
      throw new QueueFullError(
        `${queue.length} jobs are waiting, and no more than ${queueLimit} may. Try again when one has ended; nothing was taken.`,
      );
    }
    const job: Job = {
      id: randomUUID(),
      state: 'queued',
      articles,
      factChecks,
      failure: null,
      createdBy: { id: principal.id, name: principal.name },
      createdAt: now(),
      startedAt: null,
      finishedAt: null,
    };
    const each: Held = { job, work, watchers: new Set() };
    const entry = { principal, action: 'ingest.start', targets: [job.id], summary } as const;
    // Its place is taken before the graph is asked, so that no two get the last one.
    reserved++;
    try {
      await graph.write('jobs.start', async (tx) => {
        await saveJob(tx, job, now());
        await recordAudit(tx, { ...entry, at: now() });
      });
    } finally {
      reserved--;
    }
    held.set(job.id, each);
    queue.push(each);
    turn();
    return each.job;
  }

  return {
    async start(tasks, principal) {
      if (tasks.length === 0 || tasks.length > ARTICLES_LIMIT) {
        throw new InputError(
          `A job has 1 to ${ARTICLES_LIMIT} articles; ${tasks.length} were given. Start several jobs for more.`,
        );
      }
      const articles = tasks.map(
        ({ name }, n): JobArticle => ({
          name: name ?? `article ${n + 1}`,
          stage: 'waiting',
          report: null,
          failure: null,
        }),
      );
      const summary = `Started a job of ${tasks.length} articles.`;
      return enqueue(articlesWork(tasks), { articles, factChecks: null, summary }, principal);
    },
    async startImport(task, principal) {
      const { source, matching } = task;
      const summary = `Started to import fact checks from ${source.slice(0, 500)}.`;
      const factChecks = { ...NOTHING_YET, source, matching };
      return enqueue(importWork(task), { articles: [], factChecks, summary }, principal);
    },
    async byId(id, signal) {
      return held.get(id)?.job ?? stored(id, signal);
    },
    follow(id, signal) {
      const each = held.get(id);
      return each === undefined
        ? followStored(() => stored(id, signal), signal)
        : followHeld(each, signal);
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

const NOTHING_YET: Omit<JobImport, 'source' | 'matching'> = {
  stage: 'waiting',
  bytes: 0,
  size: null,
  elements: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  notAllowed: 0,
  bad: 0,
  problems: [],
  badItems: [],
  broken: null,
  looked: 0,
  matches: 0,
};
