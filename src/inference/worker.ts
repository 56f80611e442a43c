import { parentPort, workerData } from 'node:worker_threads';
import { GainsayError } from '../errors.ts';
import type { Reply, Request, WorkerSettings } from './messages.ts';
import { performer } from './perform.ts';

const port = parentPort;
const perform = performer(workerData as WorkerSettings);

port?.on('message', (request: Request) => {
  perform(request).then(
    ({ output, transfer }) =>
      port.postMessage({ id: request.id, output } satisfies Reply, [...transfer]),
    (error: unknown) => port.postMessage(problemOf(request, error)),
  );
});

function problemOf({ id, task }: Request, error: unknown): Reply {
  const message =
    error instanceof GainsayError
      ? error.message
      : `The models failed at "${task}" (${error}). This is a bug: report it with the text that was read.`;
  const details = error instanceof GainsayError ? error.details : {};
  return { id, problem: { message, details } };
}
