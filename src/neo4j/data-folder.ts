import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../errors.ts';

/** Where the embedded server keeps what, under the data folder. */
export function dataPaths(data: string) {
  const home = join(data, 'neo4j');
  return {
    data,
    home,
    conf: join(home, 'conf'),
    logs: join(home, 'logs'),
    console: join(home, 'logs', 'console.log'),
    credentials: join(home, 'data', 'dbms', 'auth.ini'),
    systemDatabase: join(home, 'data', 'databases', 'system'),
    database: join(home, 'data', 'databases', 'neo4j'),
    lock: join(data, 'neo4j.lock'),
    password: join(data, 'neo4j-password'),
    supervisorLog: join(data, 'neo4j-start.log'),
  } as const;
}

/** Below this Neo4j cannot even write its transaction logs. */
const NEEDED_MB = 100;

/**
 * Makes the data folder and checks that it can be written and has room.
 * @throws SetupError
 */
export async function prepareDataFolder(data: string): Promise<void> {
  const paths = dataPaths(data);
  try {
    for (const folder of [data, paths.home, paths.conf, paths.logs]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await access(folder, constants.W_OK);
    }
    const { bavail, bsize } = await statfs(data);
    requireRoom(data, (bavail * bsize) / 2 ** 20);
  } catch (error) {
    explainFolderError(data)(error);
  }
}

/** @throws SetupError where too little is free for Neo4j to run */
export function requireRoom(folder: string, freeMegabytes: number): void {
  if (freeMegabytes >= NEEDED_MB) return;
  throw new SetupError(
    `The disk of ${folder} is full: ${Math.floor(freeMegabytes)} MB are free and Neo4j needs ${NEEDED_MB}; free some, or set GAINSAY_DATA (XDG_CACHE_HOME for downloads) to a folder elsewhere.`,
  );
}

/** Turns an error of the file system into a SetupError that says what to do; others pass. */
export function explainFolderError(folder: string): (error: unknown) => never {
  return (error) => {
    const { code, path, syscall } = error as NodeJS.ErrnoException;
    const what = path ?? folder;
    if (code === 'ENOSPC' || code === 'EDQUOT') requireRoom(folder, 0);
    // A recursive mkdir on a read-only file system says ENOENT in Node 20.
    const noFolder = code === 'ENOENT' && syscall === 'mkdir';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || noFolder) {
      throw new SetupError(
        `${what} cannot be written (${code}): make it writable for you, or set GAINSAY_DATA (XDG_CACHE_HOME for downloads) to a folder elsewhere.`,
        { cause: error },
      );
    }
    if (code === 'ENOTDIR' || code === 'EEXIST') {
      throw new SetupError(`${what} is in the way: ${folder} must be a folder.`, { cause: error });
    }
    throw error;
  };
}
