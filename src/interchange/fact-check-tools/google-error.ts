import type { ServerResponse } from 'node:http';
import type { Refusal } from '../../http/request-guard.ts';
import { respondJson } from '../../http/respond.ts';

/** google.rpc.Code, as Google's APIs have it over HTTP, and the reason that older clients read. */
const STATUSES = {
  INVALID_ARGUMENT: [400, 'badRequest'],
  UNAUTHENTICATED: [401, 'required'],
  PERMISSION_DENIED: [403, 'forbidden'],
  NOT_FOUND: [404, 'notFound'],
  RESOURCE_EXHAUSTED: [429, 'rateLimitExceeded'],
  INTERNAL: [500, 'backendError'],
  UNIMPLEMENTED: [501, 'notImplemented'],
  UNAVAILABLE: [503, 'backendError'],
} as const;
export type GoogleStatus = keyof typeof STATUSES;

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
  { status, message }: Pick<GoogleError, 'status' | 'message'>,
  code: number = STATUSES[status][0],
): void {
  const errors = [{ message, domain: 'global', reason: STATUSES[status][1] }];
  respondJson(response, code, { error: { code, message, errors, status } });
}

/** The same for what was refused before it came to a method: no key, too many requests … */
export function respondGoogleRefusal(
  response: ServerResponse,
  { status: code, message, headers = {} }: Refusal,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  respondGoogleError(response, { status: statusOf(code), message }, code);
}

function statusOf(code: number): GoogleStatus {
  const named = Object.entries(STATUSES).find(([, [of]]) => of === code)?.[0];
  if (named !== undefined) return named as GoogleStatus;
  return code >= 500 ? 'INTERNAL' : 'INVALID_ARGUMENT';
}
