import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../errors.ts';
import { dataPaths, explainFolderError, prepareDataFolder } from './data-folder.ts';
import { readLock } from './lock.ts';

const POLL_MS = 200;

export interface DetachedOptions {
  readonly data: string;
  /** Program and arguments that run the server in the foreground. */
  readonly command: readonly [string, ...string[]];
  readonly onProgress: (line: string) => void;
}

/**
 * Starts a process that runs the server after we are gone, and waits until it is ready.
 * @throws SetupError with what that process said last
 */
export async function startDetached({ data, command, onProgress }: DetachedOptions): Promise<void> {
  await prepareDataFolder(data);
  const paths = dataPaths(data);
  const log = await open(paths.supervisorLog, 'w', 0o600).catch(explainFolderError(data));
  const [program, ...rest] = command;
  const child = spawn(program, rest, { detached: true, stdio: ['ignore', 'ignore', log.fd] });
  await log.close();
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  let told = 0;
  for (;;) {
    const over = ended;
    const lines = (await readFile(paths.supervisorLog, 'utf8')).split('\n').slice(0, -1);
    const lock = await readLock(paths.lock);
    // It may also have found a server that somebody else started meanwhile, and left happily.
    const mine = lock?.holder.pid === child.pid || child.exitCode === 0;
    const ready = mine && lock?.state === 'ready';
    if (over && !ready) {
      const complaint = lines.findIndex((line) => line.startsWith('gainsay: '));
      const said = (complaint < 0 ? lines.slice(-1) : lines.slice(complaint)).join('\n');
      throw new SetupError(
        said.replace(/^gainsay: /, '') || `Neo4j did not start; see ${paths.supervisorLog}.`,
      );
    }
    for (const line of lines.slice(told)) {
      if (!line.startsWith('gainsay: ')) onProgress(line);
    }
    told = lines.length;
    if (ready) break;
    await sleep(POLL_MS);
  }
  child.unref();
}
