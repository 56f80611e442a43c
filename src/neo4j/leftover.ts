import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../errors.ts';
import { describeHolder } from './holder.ts';
import type { Lock } from './lock.ts';
import { isAlive } from './process-identity.ts';

const WAIT_MS = 60_000;
const KILLED_WAIT_MS = 5_000;
const POLL_MS = 200;

/**
 * Waits for the server of a holder that is gone; it is told to stop in case its watcher was killed too.
 * @throws SetupError where it does not go away
 */
export async function endLeftover(stale: Lock, onProgress: (line: string) => void): Promise<void> {
  const { server } = stale;
  onProgress(`${describeHolder(stale)} is gone without a goodbye; taking over its data folder.`);
  if (server === null || !(await isAlive(server))) return;
  onProgress(`Waiting for its Neo4j (process ${server.pid}) to stop …`);
  for (const [name, patience] of [
    ['SIGTERM', WAIT_MS],
    ['SIGKILL', KILLED_WAIT_MS],
  ] as const) {
    signal(server.pid, name);
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      if (!(await isAlive(server))) return;
      await sleep(POLL_MS);
    }
  }
  throw new SetupError(
    `An earlier Neo4j (process ${server.pid}) does not stop: end it with kill -9 ${server.pid}, then try again.`,
  );
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone between two looks, or not ours to signal: the wait tells.
  }
}
