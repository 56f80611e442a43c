import type { Timestamp } from './time.ts';

export const JOB_STATES = ['queued', 'running', 'done', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_STAGES = ['waiting', 'read', 'extract', 'store', 'compare', 'finished'] as const;
export type JobStage = (typeof JOB_STAGES)[number];

/** Why an article of a job is not in the graph, or the job not finished. */
export interface JobFailure {
  readonly code: string;
  readonly message: string;
  readonly retriable: boolean;
}

/** What became of an article that was stored, or was in the graph before. */
export interface JobReport {
  readonly articleId: string;
  readonly revisionId: string;
  readonly isNew: boolean;
  readonly claims: number;
  readonly contradictions: number;
  readonly warnings: readonly string[];
}

export interface JobArticle {
  /** Its title or address where given, else its place: "article 2". */
  readonly name: string;
  readonly stage: JobStage;
  readonly report: JobReport | null;
  readonly failure: JobFailure | null;
}

/** Articles that are ingested one after another, apart from the request that brought them. */
export interface Job {
  readonly id: string;
  readonly state: JobState;
  readonly articles: readonly JobArticle[];
  /** Why the job as a whole came to nothing more: it was lost, or every further article would have failed too. */
  readonly failure: JobFailure | null;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: Timestamp;
  readonly startedAt: Timestamp | null;
  readonly finishedAt: Timestamp | null;
}
