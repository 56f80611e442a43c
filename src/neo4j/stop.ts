import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../errors.ts';
import { dataPaths } from './data-folder.ts';
import { describeHolder } from './holder.ts';
import { endLeftover } from './leftover.ts';
import { isHeld, readLock, releaseLock } from './lock.ts';

const WAIT_MS = 90_000;
const POLL_MS = 150;

/**
 * Asks whoever runs the Neo4j of a data folder to stop, and waits until it is down; false where nobody ran it.
 * @throws SetupError where the holder is on another machine, belongs to somebody else or does not stop
 */
export async function stopNeo4j(
  data: string,
  onProgress: (line: string) => void,
): Promise<boolean> {
  const { lock: path } = dataPaths(data);
  const lock = await readLock(path);
  if (lock === null) return false;
  if (!(await isHeld(lock))) {
    await endLeftover(lock, onProgress);
    await releaseLock(path, lock);
    return false;
  }
  const who = describeHolder(lock);
  if (lock.host !== hostname()) throw new SetupError(`${who} runs it: stop it on that machine.`);
  onProgress(`Stopping ${who} …`);
  try {
    process.kill(lock.holder.pid, 'SIGTERM');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ESRCH') throw new SetupError(`${who} cannot be stopped (${code}).`, { cause });
  }
  const deadline = performance.now() + WAIT_MS;
  while (performance.now() < deadline) {
    const now = await readLock(path);
    if (now?.holder.pid !== lock.holder.pid) return true;
    if (!(await isHeld(now))) {
      // It went without giving the folder back, perhaps while starting; nothing of it may stay behind.
      await endLeftover(now, onProgress);
      await releaseLock(path, now);
      return true;
    }
    await sleep(POLL_MS);
  }
  throw new SetupError(`${who} does not stop: end it with kill -9 ${lock.holder.pid}.`);
}
