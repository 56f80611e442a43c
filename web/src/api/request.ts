import { session } from '../session.ts';
import type { Document } from './documents.ts';

/** Why the service gave no answer, in its own words. */
export class ApiError extends Error {
  readonly code: string;
  /** HTTP status; 0 where nothing was answered. */
  readonly status: number;
  /** Seconds until asking again makes sense, where told. */
  readonly retryAfter: number | null;

  constructor(message: string, about: Pick<ApiError, 'code' | 'status' | 'retryAfter'>) {
    super(message);
    this.name = 'ApiError';
    this.code = about.code;
    this.status = about.status;
    this.retryAfter = about.retryAfter;
  }
}

/** Whether the service knows nothing by the id or name that was asked for. */
export const isAbsent = (error: unknown) => error instanceof ApiError && error.code === 'NOT_FOUND';

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** What says who asks. */
export function headers(key: string | null = session.key()): Record<string, string> {
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

/**
 * Asks the API.
 * @throws ApiError with the service's own words
 */
export async function ask<Result, Variables>(
  { text }: Document<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  key: string | null = session.key(),
): Promise<Result> {
  const response = await send(JSON.stringify({ query: text, variables }), headers(key), signal);
  const body = (await response.json().catch(() => ({}))) as Body;
  const error = body.errors?.[0];
  if (response.ok && error === undefined && body.data !== undefined && body.data !== null) {
    return body.data as Result;
  }
  if (response.status === 401) session.refuse();
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new ApiError(error?.message ?? `The service answered with status ${response.status}.`, {
    code: error?.extensions?.code ?? 'UNKNOWN',
    status: response.status,
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : null,
  });
}

async function send(
  body: string,
  credentials: Record<string, string>,
  signal?: AbortSignal,
): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...credentials,
      },
      body,
      credentials: 'omit',
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('The service cannot be reached. Is it running?', {
      code: 'UNREACHABLE',
      status: 0,
      retryAfter: null,
    });
  }
}
