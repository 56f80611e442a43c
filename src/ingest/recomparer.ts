import { comparisonsLeft } from '../graph/pending-comparisons.ts';
import { finishPending } from './finish-pending.ts';
import type { IngestDeps } from './ingest-deps.ts';

/** What is still to be judged anew. */
export interface ComparisonsLeft {
  readonly contradictions: number;
  readonly agreements: number;
  readonly claims: number;
}

/** Judges anew what is marked so; settles when nothing is left or the time is up, whichever comes first. */
export type Recompare = (milliseconds: number) => Promise<ComparisonsLeft>;

/**
 * One worker a process that judges anew what merges, retractions and their like have marked. Whoever asks while it works
 * waits for the same work, and it goes on when they no longer wait. What it leaves when the process ends stays marked.
 */
export function recomparer(deps: IngestDeps, onError: (error: unknown) => void): Recompare {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const work = async () => {
    do {
      isAskedAgain = false;
      await finishPending(deps);
    } while (isAskedAgain);
  };
  return async (milliseconds) => {
    isAskedAgain = true;
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = null;
      });
    await within(running, milliseconds);
    return comparisonsLeft(deps.graph);
  };
}

async function within(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
