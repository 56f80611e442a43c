import { z } from 'zod';
import { IMPORT_STAGES, JOB_STAGES, JOB_STATES, type Job } from '../model/job.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

export const JOBS_SAVE = `
// jobs.save
MERGE (j:Job {id: $id})
SET j.state = $state, j.articles = $articles, j.factChecks = $factChecks, j.failure = $failure, j.createdById = $createdById,
  j.createdByName = $createdByName, j.createdAt = datetime($createdAt), j.startedAt = datetime($startedAt),
  j.finishedAt = datetime($finishedAt), j.beatAt = datetime($at)`;

export const JOBS_BY_ID = `
// jobs.byId
MATCH (j:Job {id: $id})
RETURN j { .id, .state, .articles, .factChecks, .failure, .createdById, .createdByName, .createdAt, .startedAt, .finishedAt, .beatAt }
  AS job
LIMIT 1`;

export const JOBS_FORGET = `
// jobs.forget
MATCH (j:Job) WHERE j.finishedAt < datetime($before)
WITH j LIMIT 1000
DELETE j`;

interface JobParams {
  readonly id: string;
  readonly state: string;
  readonly articles: string;
  readonly factChecks: string | null;
  readonly failure: string | null;
  readonly createdById: string;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly at: string;
}

const failureShape = z.object({ code: z.string(), message: z.string(), retriable: z.boolean() });
const articlesShape = z.array(
  z.object({
    name: z.string(),
    stage: z.enum(JOB_STAGES),
    report: z
      .object({
        articleId: z.string(),
        revisionId: z.string(),
        isNew: z.boolean(),
        claims: z.number(),
        contradictions: z.number(),
        warnings: z.array(z.string()),
      })
      .nullable(),
    failure: failureShape.nullable(),
  }),
);

const importShape = z.object({
  source: z.string(),
  stage: z.enum(IMPORT_STAGES),
  bytes: z.number(),
  size: z.number().nullable(),
  elements: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  notAllowed: z.number(),
  bad: z.number(),
  problems: z.array(z.object({ problem: z.string(), count: z.number() })),
  badItems: z.array(z.object({ index: z.number(), problem: z.string() })),
  broken: z.string().nullable(),
  matching: z.boolean(),
  looked: z.number(),
  matches: z.number(),
});

const save = query<JobParams>()({ cypher: JOBS_SAVE, row: z.object({}) });
const forget = query<{ readonly before: string }>()({ cypher: JOBS_FORGET, row: z.object({}) });
const byId = query<{ readonly id: string }>()({
  cypher: JOBS_BY_ID,
  row: z.object({
    job: z
      .object({
        id: z.string(),
        state: z.enum(JOB_STATES),
        articles: z.string(),
        factChecks: z.string().nullable(),
        failure: z.string().nullable(),
        createdById: z.string(),
        createdByName: z.string(),
        createdAt: z.string(),
        startedAt: z.string().nullable(),
        finishedAt: z.string().nullable(),
        beatAt: z.string(),
      })
      .transform(
        ({ createdById, createdByName, articles, factChecks, failure, beatAt, ...row }) => ({
          beatAt,
          job: {
            ...row,
            articles: articlesShape.parse(JSON.parse(articles)),
            factChecks: factChecks === null ? null : importShape.parse(JSON.parse(factChecks)),
            failure: failure === null ? null : failureShape.parse(JSON.parse(failure)),
            createdBy: { id: createdById, name: createdByName },
          } satisfies Job,
        }),
      ),
  }),
});

/** Keeps a job's state, and that its process was alive at this time. */
export async function saveJob(tx: Runner, job: Job, at: string): Promise<void> {
  const { createdBy, articles, factChecks, failure, ...rest } = job;
  await tx.run(save, {
    ...rest,
    articles: JSON.stringify(articles),
    factChecks: factChecks === null ? null : JSON.stringify(factChecks),
    failure: failure === null ? null : JSON.stringify(failure),
    createdById: createdBy.id,
    createdByName: createdBy.name,
    at,
  });
}

/** A job as it was last kept, and when its process was last known to be alive. */
export async function storedJob(
  runner: Runner,
  id: string,
  options?: RunOptions,
): Promise<{ readonly job: Job; readonly beatAt: string } | null> {
  const [row] = await runner.run(byId, { id }, options);
  return row?.job ?? null;
}

/** Forgets jobs that ended before; a thousand at a time. */
export async function forgetJobs(tx: Runner, before: string): Promise<void> {
  await tx.run(forget, { before });
}
