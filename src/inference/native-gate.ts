import { setTimeout as sleep } from 'node:timers/promises';
import { ModelError } from '../errors.ts';

const STOPPED = 0;
const INSIDE = 1;

/**
 * Shared by both threads. onnxruntime-node aborts the whole process ("terminate called after throwing an instance of
 * 'Napi::Error'") when its thread is ended in the middle of a run, be it by terminate() or by process.exit().
 * So native work passes a gate, and the thread is ended only when nobody is inside.
 */
export type NativeGate = Int32Array<SharedArrayBuffer>;

export function openGate(): NativeGate {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Does native work, unless the gate is shut. */
export async function throughGate<T>(gate: NativeGate, work: () => T | Promise<T>): Promise<T> {
  Atomics.add(gate, INSIDE, 1);
  try {
    // Looked at after entering: whoever shuts the gate either is seen here or sees us inside.
    if (Atomics.load(gate, STOPPED) === 1) throw new ModelError('The models were closed.');
    return await work();
  } finally {
    Atomics.sub(gate, INSIDE, 1);
    Atomics.notify(gate, INSIDE);
  }
}

/** How long the ending of a thread may be held up; a run takes under a tenth of a second. */
const PATIENCE_MS = 3_000;

/** Shuts the gate and waits until nobody is inside. */
export async function shutGate(gate: NativeGate): Promise<void> {
  Atomics.store(gate, STOPPED, 1);
  const deadline = performance.now() + PATIENCE_MS;
  while (Atomics.load(gate, INSIDE) > 0 && performance.now() < deadline) await sleep(2);
}

/** The same for an exiting process, which cannot await: blocks. */
export function shutGateNow(gate: NativeGate): void {
  Atomics.store(gate, STOPPED, 1);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const inside = Atomics.load(gate, INSIDE);
    const left = deadline - performance.now();
    if (inside === 0 || left <= 0) return;
    Atomics.wait(gate, INSIDE, inside, left);
  }
}
