import { Worker } from 'node:worker_threads';
import type { WorkerSettings } from './messages.ts';

/** Starts the worker thread: dist/inference/worker.js, or worker.ts through tsx where this file runs as TypeScript. */
export function startWorker(settings: WorkerSettings): Worker {
  const file = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './worker.js';
  return new Worker(new URL(file, import.meta.url), { workerData: settings, execArgv: [] });
}
