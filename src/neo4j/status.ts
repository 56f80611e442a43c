import { dataPaths, explainFolderError } from './data-folder.ts';
import { isHeld, type Lock, readLock } from './lock.ts';
import { NEO4J_USER } from './password.ts';

/** What is known of the embedded server of a data folder without asking it. */
export interface Neo4jStatus {
  readonly running: boolean;
  readonly state: 'stopped' | Lock['state'];
  /** It takes no writes of data. */
  readonly readOnly: boolean;
  readonly data: string;
  readonly boltUri: string | null;
  readonly browserUrl: string | null;
  readonly user: string;
  readonly passwordFile: string;
  /** Who runs it; null where nobody does. */
  readonly holder: {
    readonly pid: number;
    readonly command: string;
    readonly since: string;
    readonly serverPid: number | null;
  } | null;
}

/** The state of a data folder, as its lock tells; the lock of a dead process counts as none. */
export async function neo4jStatus(data: string): Promise<Neo4jStatus> {
  const paths = dataPaths(data);
  const found = await readLock(paths.lock).catch(explainFolderError(data));
  const lock = found !== null && (await isHeld(found)) ? found : null;
  return {
    running: lock?.state === 'ready',
    state: lock?.state ?? 'stopped',
    readOnly: lock?.readOnly ?? false,
    data,
    boltUri: lock?.boltUri ?? null,
    browserUrl: lock?.browserUrl ?? null,
    user: NEO4J_USER,
    passwordFile: paths.password,
    holder: lock && {
      pid: lock.holder.pid,
      command: lock.command,
      since: lock.since,
      serverPid: lock.server?.pid ?? null,
    },
  };
}
