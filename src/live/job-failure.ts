import { GainsayError, StoreError } from '../errors.ts';
import type { JobFailure } from '../model/job.ts';

const SHOWN = new Set([
  'INVALID_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'PIPELINE',
  'STORE_UNAVAILABLE',
  'EXTERNAL_SERVICE',
]);

/** What a reader is told of an error; of a fault of ours no more than that it is one. */
export function failureOf(error: unknown): JobFailure {
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
export const endsAll = (error: unknown) =>
  error instanceof StoreError ||
  !(error instanceof GainsayError) ||
  error.code === 'MODEL' ||
  error.code === 'BUDGET_SPENT';

export const NONE_STORED: JobFailure = {
  code: 'INVALID_INPUT',
  message: 'None of the articles could be stored; each says why.',
  retriable: false,
};
export const CLOSED: JobFailure = {
  code: 'JOB_LOST',
  message:
    'The service closed before this was done. Start it again: what was stored stays, and doing it twice changes nothing.',
  retriable: true,
};
export const LOST: JobFailure = {
  code: 'JOB_LOST',
  message:
    'The process that ran the job is gone. Start it again: what was stored stays, and doing it twice changes nothing.',
  retriable: true,
};
