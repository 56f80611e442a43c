import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { GainsayError } from '../errors.ts';
import { respondJson } from './respond.ts';

/** Resolves when Neo4j answers; rejects with the reason when it does not. */
export type ReadyCheck = () => Promise<void>;

const PATIENCE_MS = 3_000;

/** /health/live: the process runs and its event loop turns. */
export function live(_request: IncomingMessage, response: ServerResponse): void {
  respondJson(response, 200, { status: 'live' });
}

/** /health/ready: 200 when Neo4j answers, 503 with the reason when it does not or the server is closing. */
export function ready(check: ReadyCheck, isClosing: () => boolean) {
  return async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reason = isClosing() ? 'The server is closing.' : await reasonNotReady(check);
    if (reason === null) respondJson(response, 200, { status: 'ready' });
    else respondJson(response, 503, { status: 'not ready', reason });
  };
}

async function reasonNotReady(check: ReadyCheck): Promise<string | null> {
  const timer = new AbortController();
  const late = setTimeout(PATIENCE_MS, `Neo4j has not answered for ${PATIENCE_MS / 1000} s.`, {
    signal: timer.signal,
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([check().then(() => null), late]);
  } catch (error) {
    // A message of another kind may hold addresses or stack details.
    return error instanceof GainsayError ? error.message : 'Neo4j cannot be asked.';
  } finally {
    timer.abort();
  }
}
