import type { ServerResponse } from 'node:http';
import { respondJson } from '../../http/respond.ts';

/** google.rpc.Code, as Google's APIs have it over HTTP. */
const STATUS = {
  INVALID_ARGUMENT: 400,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  UNIMPLEMENTED: 501,
} as const;
const REASON = {
  INVALID_ARGUMENT: 'badRequest',
  PERMISSION_DENIED: 'forbidden',
  NOT_FOUND: 'notFound',
  UNIMPLEMENTED: 'notImplemented',
} as const;
export type GoogleStatus = keyof typeof STATUS;

/** Thrown where the answer is an error in the shape of Google's APIs. */
export class GoogleError extends Error {
  readonly status: GoogleStatus;

  constructor(status: GoogleStatus, message: string) {
    super(message);
    this.status = status;
  }
}

export const invalid = (message: string) => new GoogleError('INVALID_ARGUMENT', message);

/** Answers with an error as Google's clients read it. */
export function respondGoogleError(
  response: ServerResponse,
  { status, message }: GoogleError,
): void {
  const code = STATUS[status];
  const errors = [{ message, domain: 'global', reason: REASON[status] }];
  respondJson(response, code, { error: { code, message, errors, status } });
}
