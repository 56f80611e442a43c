import { z } from 'zod';
import { ExternalServiceError } from '../errors.ts';
import type { JsonRequest } from './json-request.ts';
import { readLimited } from './read-limited.ts';
import { retryAfter } from './retry-after.ts';

/** No answer of the services we ask comes near this. */
const LARGEST_ANSWER = 8 * 1024 * 1024;
/** An error's own words are kept for the adapter that may understand them, never shown. */
const LARGEST_COMPLAINT = 64 * 1024;

export interface Attempt {
  readonly value: unknown;
  readonly failure: ExternalServiceError | null;
  /** Milliseconds that the service asks to wait before the next try; null where it does not say. */
  readonly waitFor: number | null;
}

/** Sends a request once. Redirects are refused: the operator named one address, and the key must not travel to another. */
export async function tryOnce(
  service: string,
  request: JsonRequest,
  clock: () => number,
): Promise<Attempt> {
  const { url, body, headers, timeout, signal } = request;
  const late = AbortSignal.timeout(timeout);
  const failed = (what: string, retriable: boolean, details: object = {}, cause?: unknown) =>
    new ExternalServiceError(`The ${service} at ${hostOf(url)} ${what}`, {
      retriable,
      details: { service, ...details },
      cause,
    });
  const settle = (failure: ExternalServiceError, waitFor: number | null = null): Attempt => ({
    value: undefined,
    failure,
    waitFor,
  });
  try {
    const response = await fetch(url, {
      method: body === null ? 'GET' : 'POST',
      headers: { accept: 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    });
    const { status, ok } = response;
    const text = await readLimited(response, ok ? LARGEST_ANSWER : LARGEST_COMPLAINT);
    if (ok && text === null) return settle(failed('answered more than 8 MiB.', false));
    if (ok) return { value: JSON.parse(text ?? ''), failure: null, waitFor: null };
    if (status >= 300 && status < 400) {
      return settle(failed(`redirects (${status}); configure the address itself.`, false));
    }
    const retriable = status === 429 || status >= 500;
    const failure = failed(`refuses with status ${status}. ${advice(status)}`, retriable, {
      status,
      complaint: text ?? '',
    });
    return settle(failure, retryAfter(response.headers.get('retry-after'), clock()));
  } catch (error) {
    signal?.throwIfAborted();
    if (late.aborted) {
      return settle(failed(`did not answer within ${timeout / 1000} s.`, true, {}, error));
    }
    if (error instanceof SyntaxError) {
      return settle(failed('answered something that is not JSON.', true, {}, error));
    }
    return settle(failed(`cannot be reached: ${causeOf(error)}.`, true, {}, error));
  }
}

function advice(status: number): string {
  if (status === 401 || status === 403) return 'Check its key.';
  if (status === 404) return 'Check its address and, for a language model, the name of the model.';
  if (status === 429) return 'It asks for fewer requests; try again later.';
  return status >= 500 ? 'It is in trouble; try again later.' : 'Check its settings.';
}

/** Host and port, without what may be secret in an address. */
function hostOf(url: string): string {
  return new URL(url).host;
}

const failure = z.object({ code: z.string().optional(), message: z.string() });
const wrapped = z.object({ cause: failure });

/** What fetch wraps ("fetch failed") is what happened (ECONNREFUSED). */
function causeOf(error: unknown): string {
  const told = wrapped.safeParse(error).data?.cause ?? failure.safeParse(error).data;
  return told?.code ?? told?.message ?? 'for an unknown reason';
}
