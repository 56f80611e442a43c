import type { Job } from '../model/job.ts';

/** A job of this process, and who waits for it to change. */
export interface Followed {
  readonly job: Job;
  readonly watchers: Set<() => void>;
}

export const isEnded = ({ state }: Job) => state === 'done' || state === 'failed';

/** Each state that a reader is ready for. */
export async function* followHeld(
  each: Followed,
  signal: AbortSignal,
): AsyncGenerator<Job, void, void> {
  for (let last: Job | null = null; !signal.aborted; ) {
    if (each.job === last) await nextChange(each, signal);
    else {
      last = each.job;
      yield last;
      if (isEnded(last)) return;
    }
  }
}

/** A job of another process: looked at now and then. */
export async function* followStored(
  look: () => Promise<Job | null>,
  signal: AbortSignal,
): AsyncGenerator<Job, void, void> {
  for (let last = ''; !signal.aborted; ) {
    const job = await look();
    if (job === null) return;
    const told = JSON.stringify(job);
    if (told !== last) yield job;
    last = told;
    if (isEnded(job)) return;
    await sleep(1_000, signal);
  }
}

function nextChange({ watchers }: Followed, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const tell = () => {
      watchers.delete(tell);
      signal.removeEventListener('abort', tell);
      resolve();
    };
    watchers.add(tell);
    signal.addEventListener('abort', tell, { once: true });
  });
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}
