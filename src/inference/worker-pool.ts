import { ModelError } from '../errors.ts';
import type { Task, Work } from './messages.ts';
import type { WorkerCalls } from './worker-calls.ts';

/** Calls that a worker holds at once: while one is computed, the next one is being cut into pieces. */
const DEPTH = 2;
/** Calls that wait before one more worker is worth its start, which takes about as long as they do. */
const CROWD = 4;

export interface WorkerPool extends Omit<WorkerCalls, 'warm'> {
  /** Warms `count` workers. */
  warm(task: Task, count: number): void;
}

interface Member {
  readonly calls: WorkerCalls;
  held: number;
}

interface Waiting {
  readonly send: (member: Member) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Calls answered by up to `size` workers, which are added as calls queue up. Calls are taken in the order in which they
 * were made and answered in any.
 */
export function workerPool(size: number, open: () => WorkerCalls): WorkerPool {
  const members: Member[] = [];
  const queue: Waiting[] = [];
  let closed = false;

  function join(): Member {
    const member: Member = { calls: open(), held: 0 };
    members.push(member);
    return member;
  }

  /** Who takes the next call: the one that holds the fewest; null where all hold as many as they may. */
  function free(): Member | null {
    let best: Member | null = members.length === 0 ? join() : null;
    for (const member of members) {
      if (member.held < DEPTH && (best === null || member.held < best.held)) best = member;
    }
    return best ?? (members.length < size && queue.length > CROWD ? join() : null);
  }

  function advance(): void {
    for (;;) {
      const member = queue.length === 0 ? null : free();
      if (member === null) return;
      queue.shift()?.send(member);
    }
  }

  function submit<T extends Task>(
    member: Member,
    task: T,
    input: Work[T]['input'],
  ): Promise<Work[T]['output']> {
    member.held += 1;
    return member.calls.call(task, input).finally(() => {
      member.held -= 1;
      advance();
    });
  }

  return {
    call(task, input) {
      return new Promise((resolve, reject) => {
        if (closed) {
          reject(new ModelError('The models are closed. Open them anew with openInference().'));
          return;
        }
        queue.push({
          send: (member) => void submit(member, task, input).then(resolve, reject),
          reject,
        });
        advance();
      });
    },
    warm(task, count) {
      while (members.length < Math.min(count, size)) join();
      for (const member of members) member.calls.warm(task);
    },
    async close() {
      closed = true;
      const error = new ModelError('The models were closed before they answered.');
      for (const { reject } of queue.splice(0)) reject(error);
      await Promise.all(members.map(({ calls }) => calls.close()));
    },
  };
}
