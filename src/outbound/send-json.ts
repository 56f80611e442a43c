import { setTimeout as sleep } from 'node:timers/promises';
import { ExternalServiceError } from '../errors.ts';
import type { SendJson } from './json-request.ts';
import { tryOnce } from './try-once.ts';

export interface SendOptions {
  /** As it stands in messages: 'language model'. */
  readonly service: string;
  /** Tries in all; 4 unless told. */
  readonly tries?: number;
  /** Milliseconds before the second try, at most; doubled each time. 500 unless told. */
  readonly firstWait?: number;
  readonly clock: () => number;
  /** 0..1. */
  readonly random: () => number;
}

/** Nobody waits longer for a service, whatever it asks. */
const LONGEST_WAIT = 60_000;

/**
 * Makes a sender that tries again where that can help: no answer, status 429 or 5xx, an answer that is not JSON. Between
 * tries it waits as long as Retry-After asks, else a random part of a doubling time ("full jitter",
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). All other 4xx are final.
 */
export function jsonSender(options: SendOptions): SendJson {
  const { service, tries = 4, firstWait = 500, clock, random } = options;
  return async (request) => {
    for (let n = 1; ; n++) {
      request.signal?.throwIfAborted();
      const { value, failure, waitFor } = await tryOnce(service, request, clock);
      if (failure === null) return value;
      if (!failure.retriable || n >= tries) throw failure;
      if (waitFor !== null && waitFor > LONGEST_WAIT) {
        throw new ExternalServiceError(
          `${failure.message} It asks to wait ${Math.ceil(waitFor / 1000)} s, which is too long.`,
          { retriable: true, details: failure.details, cause: failure },
        );
      }
      const backOff = random() * Math.min(LONGEST_WAIT, firstWait * 2 ** (n - 1));
      await pause(waitFor ?? backOff, request.signal);
    }
  };
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    signal?.throwIfAborted(); // with the caller's own reason
    throw error;
  }
}
