import type { Worker } from 'node:worker_threads';
import { ModelError } from '../errors.ts';
import type { Reply, Request, Task, Work } from './messages.ts';
import { type NativeGate, openGate, shutGate, shutGateNow } from './native-gate.ts';

interface Pending {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

interface Running {
  readonly worker: Worker;
  readonly gate: NativeGate;
  readonly pending: Map<number, Pending>;
  readonly atExit: () => void;
}

export interface WorkerCalls {
  call<T extends Task>(task: T, input: Work[T]['input']): Promise<Work[T]['output']>;
  /** Starts the worker and loads the model of a task before the first call, which tells what fails. */
  warm(task: Task): void;
  close(): Promise<void>;
}

/**
 * Calls answered by one worker thread, which is started at the first call and, should it die, at the next one.
 * It holds the process open only while calls are pending.
 */
export function workerCalls(start: (gate: NativeGate) => Worker): WorkerCalls {
  let running: Running | null = null;
  let closed = false;
  let lastId = 0;

  function started(): Running {
    if (running) return running;
    const gate = openGate();
    const worker = start(gate);
    const atExit = () => shutGateNow(gate);
    const own: Running = { worker, gate, pending: new Map(), atExit };
    const die = (reason: string, cause?: unknown) => {
      if (running === own) running = null;
      process.off('exit', atExit);
      rejectAll(own, new ModelError(`${reason} Try again: a new one is started.`, { cause }));
    };
    worker.on('message', (reply: Reply) => settle(own, reply));
    worker.on('error', (error) => die(`The model worker crashed (${error}).`, error));
    worker.on('exit', (code) => die(`The model worker ended with code ${code}.`));
    process.on('exit', atExit);
    worker.unref();
    running = own;
    return own;
  }

  const call: WorkerCalls['call'] = (task, input) =>
    new Promise((resolve, reject) => {
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

  return {
    call,
    warm(task) {
      // An empty call loads the model and does no more. The next call tells what is wrong with it.
      call(task, []).catch(() => undefined);
    },
    async close() {
      closed = true;
      const last = running;
      running = null;
      if (!last) return;
      rejectAll(last, new ModelError('The models were closed before they answered.'));
      await shutGate(last.gate);
      await last.worker.terminate();
    },
  };
}

function rejectAll({ pending }: Running, error: ModelError): void {
  for (const { reject } of pending.values()) reject(error);
  pending.clear();
}

function settle({ worker, pending }: Running, reply: Reply): void {
  const waiting = pending.get(reply.id);
  if (!waiting) return;
  pending.delete(reply.id);
  if (pending.size === 0) worker.unref();
  if ('problem' in reply) {
    waiting.reject(new ModelError(reply.problem.message, { details: reply.problem.details }));
  } else {
    waiting.resolve(reply.output as never);
  }
}
