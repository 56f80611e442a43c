import type { Worker } from 'node:worker_threads';
import { ModelError } from '../errors.ts';
import type { Reply, Request, Task, Work } from './messages.ts';

interface Pending {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

export interface WorkerCalls {
  call<T extends Task>(task: T, input: Work[T]['input']): Promise<Work[T]['output']>;
  close(): Promise<void>;
}

/**
 * Calls answered by one worker thread, which is started at the first call and, should it die, at the next one.
 * It holds the process open only while calls are pending.
 */
export function workerCalls(start: () => Worker): WorkerCalls {
  let running: { readonly worker: Worker; readonly pending: Map<number, Pending> } | null = null;
  let closed = false;
  let lastId = 0;

  function started() {
    if (running) return running;
    const worker = start();
    const own = { worker, pending: new Map<number, Pending>() };
    const die = (reason: string, cause?: unknown) => {
      if (running === own) running = null;
      for (const { reject } of own.pending.values()) {
        reject(new ModelError(`${reason} Try again: a new one is started.`, { cause }));
      }
      own.pending.clear();
    };
    worker.on('message', (reply: Reply) => settle(own, reply));
    worker.on('error', (error) => die(`The model worker crashed (${error}).`, error));
    worker.on('exit', (code) => die(`The model worker ended with code ${code}.`));
    worker.unref();
    running = own;
    return own;
  }

  return {
    call(task, input) {
      return new Promise((resolve, reject) => {
        if (closed) {
          reject(new ModelError('The models are closed. Open them anew with openInference().'));
          return;
        }
        const { worker, pending } = started();
        const id = ++lastId;
        pending.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, task, input } as Request);
      });
    },
    async close() {
      closed = true;
      const last = running;
      running = null;
      if (!last) return;
      for (const { reject } of last.pending.values()) {
        reject(new ModelError('The models were closed before they answered.'));
      }
      last.pending.clear();
      await last.worker.terminate();
    },
  };
}

function settle(running: { worker: Worker; pending: Map<number, Pending> }, reply: Reply): void {
  const waiting = running.pending.get(reply.id);
  if (!waiting) return;
  running.pending.delete(reply.id);
  if (running.pending.size === 0) running.worker.unref();
  if ('problem' in reply) {
    waiting.reject(new ModelError(reply.problem.message, { details: reply.problem.details }));
  } else {
    waiting.resolve(reply.output as never);
  }
}
