import { latestChange } from '../graph/changes.ts';
import type { Runner } from '../graph/runner.ts';

/** Tells when the graph's feed of changes has grown, whoever wrote. */
export interface ChangeFeed {
  /** Looks at once: this process has just written. */
  wake(): void;
  /** True as soon as there is a change after the sequence; false when the signal fires or the feed closes first. */
  beyond(after: number, signal: AbortSignal): Promise<boolean>;
  close(): void;
}

export interface ChangeFeedOptions {
  readonly graph: Runner;
  /** Milliseconds between two looks while somebody waits; with nobody waiting there are none. */
  readonly pollEvery: number;
  /** Told once when looking begins to fail; it goes on all the same. */
  readonly onError: (error: unknown) => void;
}

interface Waiter {
  readonly after: number;
  readonly settle: (grown: boolean) => void;
}

/** One look by index for all who wait, however many they are. */
export function openChangeFeed({ graph, pollEvery, onError }: ChangeFeedOptions): ChangeFeed {
  const waiters = new Set<Waiter>();
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let lookAgain = false;
  let isFailing = false;

  async function look(): Promise<void> {
    clearTimeout(timer);
    if (isLooking) {
      lookAgain = true;
      return;
    }
    isLooking = true;
    try {
      do {
        lookAgain = false;
        const latest = await latestChange(graph, { signal: closing.signal });
        for (const waiter of [...waiters]) if (latest > waiter.after) waiter.settle(true);
      } while (lookAgain);
      isFailing = false;
    } catch (error) {
      if (!isFailing && !closing.signal.aborted) onError(error);
      isFailing = true;
    } finally {
      isLooking = false;
      schedule();
    }
  }

  function schedule(): void {
    clearTimeout(timer);
    if (waiters.size === 0 || closing.signal.aborted) return;
    timer = setTimeout(look, pollEvery);
    timer.unref();
  }

  return {
    wake() {
      if (waiters.size > 0 && !closing.signal.aborted) void look();
    },
    beyond(after, signal) {
      if (signal.aborted || closing.signal.aborted) return Promise.resolve(false);
      return new Promise((resolve) => {
        const waiter: Waiter = {
          after,
          settle(grown) {
            waiters.delete(waiter);
            signal.removeEventListener('abort', gone);
            resolve(grown);
          },
        };
        const gone = () => waiter.settle(false);
        signal.addEventListener('abort', gone, { once: true });
        waiters.add(waiter);
        // What was written between the caller's last read and this line must not wait for the next turn.
        void look();
      });
    },
    close() {
      closing.abort();
      clearTimeout(timer);
      for (const waiter of [...waiters]) waiter.settle(false);
    },
  };
}
