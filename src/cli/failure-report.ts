import { type ErrorCode, GainsayError } from '../errors.ts';
import { EXIT } from './exit-codes.ts';

const CODES: Readonly<Record<ErrorCode, number>> = {
  INVALID_INPUT: EXIT.input,
  NOT_FOUND: EXIT.absent,
  UNAUTHENTICATED: EXIT.failed,
  FORBIDDEN: EXIT.failed,
  CONFLICT: EXIT.failed,
  PIPELINE: EXIT.failed,
  STORE_UNAVAILABLE: EXIT.store,
  STORE_REFUSED: EXIT.store,
  QUERY_FAILED: EXIT.failed,
  ROW_SHAPE: EXIT.failed,
  SETUP: EXIT.setup,
  MODEL: EXIT.setup,
  EXTERNAL_SERVICE: EXIT.setup,
  BUDGET_SPENT: EXIT.failed,
};

/** What to print for an error, and the exit code it means; an error that is not ours keeps its stack, for it is a bug. */
export function failureReport(error: unknown): { readonly message: string; readonly code: number } {
  if (error instanceof GainsayError) return { message: error.message, code: CODES[error.code] };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    message: `a bug in Gainsay, please report it with this text: ${detail}`,
    code: EXIT.failed,
  };
}
