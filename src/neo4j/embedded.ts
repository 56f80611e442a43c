import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../environment.ts';
import { SetupError } from '../errors.ts';
import { attach } from './attach.ts';
import { dataPaths, explainFolderError, prepareDataFolder } from './data-folder.ts';
import { startFailure } from './failure.ts';
import { heldBy } from './holder.ts';
import { endLeftover } from './leftover.ts';
import { acquireLock, isHeld, type Lock, readLock, releaseLock, updateLock } from './lock.ts';
import { choosePorts, LOOPBACK } from './ports.ts';
import { provision } from './provision.ts';
import { type Probe, STOP_GRACE_MS, startServer } from './start.ts';
import type { Supervised } from './supervise.ts';

export interface EmbeddedOptions {
  readonly environment: Pick<Environment, 'data' | 'cache' | 'neo4j'>;
  readonly probe: Probe;
  /** Who asks, as others will read it: { command: 'gainsay serve', shared: false }; `readOnly` starts a server that takes no writes. */
  readonly owner: Pick<Lock, 'command' | 'shared'> & Partial<Pick<Lock, 'readOnly'>>;
  /** Where another service runs its own server on the folder. One started by `gainsay neo4j start` is always used. */
  readonly whenHeld: 'attach' | 'refuse';
  /** What Neo4j Browser runs at each log-in, where the server is ours: commands without their colon. */
  readonly browserCommands?: readonly string[];
  readonly now: () => Date;
  readonly onProgress: (line: string) => void;
  /** Aborted: what was begun is stopped and cleared away, and the call rejects with the reason. */
  readonly signal?: AbortSignal;
}

/** A Neo4j that answers, ours or another process's. */
export interface EmbeddedNeo4j {
  readonly boltUri: string;
  /** Opens Neo4j Browser with address and user filled in. */
  readonly browserUrl: string;
  readonly user: string;
  readonly password: string;
  readonly owned: boolean;
  /** It takes no writes of data. */
  readonly readOnly: boolean;
  /** Settles if our own server ends by itself, with the error to report; never for a server that is stopped or another's. */
  readonly failed: Promise<Error>;
  /** Stops our own server and gives the folder back; leaves another's alone. */
  stop(): Promise<void>;
}

const POLL_MS = 200;

/** Uses the server that serves the data folder, whoever holds it, or starts one. */
export function attachOrStart(options: Omit<EmbeddedOptions, 'whenHeld'>): Promise<EmbeddedNeo4j> {
  return openEmbedded({ ...options, whenHeld: 'attach' });
}

/**
 * Starts the Neo4j of a data folder, or joins the one that is shared.
 * @throws SetupError where the folder is held, Java or Maven is missing, a port is taken, the disk is full …
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const { environment, owner, now, signal } = options;
  const { data } = environment;
  await prepareDataFolder(data);
  const { lock } = dataPaths(data);
  for (;;) {
    signal?.throwIfAborted();
    const acquired = await acquireLock(lock, {
      ...owner,
      since: now().toISOString(),
    }).catch(explainFolderError(data));
    if (acquired.held === null) return await own(acquired.mine, acquired.stale, options);
    const { held } = acquired;
    if (held.state === 'stopping') await untilGone(held, options);
    else if (!held.shared && options.whenHeld === 'refuse') throw heldBy(held, data);
    else {
      const joined = await attach(held, options);
      if (joined !== null) return joined;
    }
  }
}

/** Runs our own server under a lock that is ours; on failure the lock is given back. */
async function own(
  mine: Lock,
  stale: Lock | null,
  options: EmbeddedOptions,
): Promise<EmbeddedNeo4j> {
  const { environment, onProgress, signal } = options;
  const paths = dataPaths(environment.data);
  let lock = mine;
  const record = async (change: Partial<Lock>) => {
    lock = { ...lock, ...change };
    await updateLock(paths.lock, lock);
  };
  try {
    if (mine.readOnly && !existsSync(paths.database)) {
      throw new SetupError(
        `There is no graph in ${environment.data} yet, and a read-only Neo4j makes none. Start it once without --read-only, or name the folder of a graph (GAINSAY_DATA).`,
      );
    }
    if (stale !== null) await endLeftover(stale, onProgress);
    const { neo4j, cache } = environment;
    const { java, lib, version } = await provision({ ...options, cache, javaHome: neo4j.javaHome });
    const ports = await choosePorts(neo4j, onProgress);
    const browserUrl = browserUrlFor(ports);
    onProgress(`Starting Neo4j ${version} on ${environment.data} …`);
    const onProcess = async (server: Supervised) =>
      record({ server: server.identity, boltUri: `bolt://${LOOPBACK}:${ports.bolt}`, browserUrl });
    const { probe, browserCommands } = options;
    const { heap } = neo4j;
    const settings = { heap, ports, browserCommands, readOnly: mine.readOnly };
    const started = await startServer({ java, lib, paths, ...settings, probe, onProcess, signal });
    const { server, connection } = started;
    await record({ state: 'ready' });
    let stopping: Promise<void> | null = null;
    const end = async () => {
      await record({ state: 'stopping' }).catch(() => undefined);
      await server.stop(STOP_GRACE_MS);
      await releaseLock(paths.lock, lock);
    };
    const failed = new Promise<Error>((report) => {
      void server.ended.then(async (how) => {
        if (stopping === null) report(await startFailure(`ended by itself (${how})`, paths));
      });
    });
    const { uri: boltUri, user, password } = connection;
    const stop = () => {
      stopping ??= end();
      return stopping;
    };
    const { readOnly } = mine;
    return { boltUri, browserUrl, user, password, readOnly, owned: true, failed, stop };
  } catch (error) {
    await releaseLock(paths.lock, lock).catch(() => undefined);
    return explainFolderError(environment.data)(error);
  }
}

async function untilGone(
  held: Lock,
  { environment, onProgress, signal }: EmbeddedOptions,
): Promise<void> {
  onProgress(`Waiting for ${held.command} (process ${held.holder.pid}) to stop its Neo4j …`);
  const { lock } = dataPaths(environment.data);
  for (;;) {
    const current = await readLock(lock);
    if (current?.state !== 'stopping' || !(await isHeld(current))) return;
    await sleep(POLL_MS, undefined, signal ? { signal } : {});
  }
}

/** Neo4j Browser reads `dbms` and fills in its form. */
function browserUrlFor(ports: { readonly bolt: number; readonly browser: number }): string {
  const dbms = encodeURIComponent(`bolt://neo4j@${LOOPBACK}:${ports.bolt}`);
  return `http://${LOOPBACK}:${ports.browser}/browser/?dbms=${dbms}`;
}
