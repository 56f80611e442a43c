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

export const IMPORT_STAGES = ['waiting', 'read', 'match', 'finished'] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];

/** How far an import of fact checks has come, and what has come of it so far. */
export interface JobImport {
  /** The address, or "document" for one that came with the request. */
  readonly source: string;
  readonly stage: ImportStage;
  /** Read so far, unpacked; and in all, where that is known beforehand. */
  readonly bytes: number;
  readonly size: number | null;
  /** Elements of the feed, or reviews on the page. */
  readonly elements: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of sites that are not on the list. */
  readonly notAllowed: number;
  readonly bad: number;
  /** How many bad items there are of each problem. */
  readonly problems: readonly { readonly problem: string; readonly count: number }[];
  /** The first hundred of them, each with its place from 0. */
  readonly badItems: readonly { readonly index: number; readonly problem: string }[];
  /** Why the end was not reached; what came before is kept. */
  readonly broken: string | null;
  /** Whether fact checks are matched with claims in the end, how many were looked at, and the matches. */
  readonly matching: boolean;
  readonly looked: number;
  readonly matches: number;
}

/** Work apart from the request that brought it: articles that are ingested one after another, or an import of fact checks. */
export interface Job {
  readonly id: string;
  readonly state: JobState;
  /** Empty where the job is an import. */
  readonly articles: readonly JobArticle[];
  /** Null where the job is articles. */
  readonly factChecks: JobImport | null;
  /** Why the job as a whole came to nothing more: it was lost, or every further article would have failed too. */
  readonly failure: JobFailure | null;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: Timestamp;
  readonly startedAt: Timestamp | null;
  readonly finishedAt: Timestamp | null;
}
