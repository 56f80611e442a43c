import { mkdir, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GainsayError, SetupError } from '../errors.ts';
import { jvmArguments, neo4jConfiguration } from './configuration.ts';
import { type dataPaths, explainFolderError } from './data-folder.ts';
import { startFailure } from './failure.ts';
import { initialCredentials, keepPassword, NEO4J_USER } from './password.ts';
import { LOOPBACK } from './ports.ts';
import { type Supervised, supervise } from './supervise.ts';

/** How to reach a server over Bolt. */
export interface Connection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** Logs in and runs one trivial query; rejects where that fails. Given from outside: only graph/ knows the driver. */
export type Probe = (connection: Connection) => Promise<void>;

export interface StartOptions {
  readonly java: string;
  readonly lib: string;
  readonly paths: ReturnType<typeof dataPaths>;
  readonly heap: string;
  readonly ports: { readonly bolt: number; readonly browser: number };
  /** What Neo4j Browser runs at each log-in. */
  readonly browserCommands?: readonly string[] | undefined;
  readonly readOnly: boolean;
  readonly probe: Probe;
  /** Called as soon as there is a process, before it is ready. */
  readonly onProcess: (server: Supervised) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

export interface Started {
  readonly connection: Connection;
  readonly server: Supervised;
}

const READY_WITHIN_MS = 180_000;
const POLL_MS = 150;
/** A forced end costs a recovery at the next start, never data; yet a checkpoint on a slow disk takes its time. */
export const STOP_GRACE_MS = 45_000;

/**
 * Starts Neo4j and waits until it answers over Bolt; on any failure it is stopped again.
 * @throws SetupError with the end of its log and what helps
 */
export async function startServer(options: StartOptions): Promise<Started> {
  const { paths, ports } = options;
  const password = await writeFiles(options).catch(explainFolderError(paths.data));
  const command = [
    options.java,
    ...jvmArguments(options.heap),
    '-cp',
    [join(options.lib, '*')].join(delimiter),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${paths.home}`,
    `--config-dir=${paths.conf}`,
    // Without it what it says while starting goes to another file than what the JVM says.
    '--console-mode',
  ];
  const server = await supervise(command, { log: paths.console, cwd: paths.home });
  const uri = `bolt://${LOOPBACK}:${ports.bolt}`;
  const connection = { uri, user: NEO4J_USER, password };
  try {
    await options.onProcess(server);
    await untilReady(server, connection, options);
    return { connection, server };
  } catch (error) {
    await server.stop(STOP_GRACE_MS);
    throw error;
  }
}

/** Writes configuration and, before the first start, the credentials; returns the password. */
async function writeFiles({ paths, ...options }: StartOptions): Promise<string> {
  await writeFile(join(paths.conf, 'neo4j.conf'), neo4jConfiguration(options));
  const fresh = !(await stat(paths.systemDatabase).catch(() => null));
  const password = await keepPassword(paths.password);
  if (fresh) {
    await mkdir(dirname(paths.credentials), { recursive: true });
    await writeFile(paths.credentials, initialCredentials(password), { mode: 0o600 });
  }
  return password;
}

async function untilReady(
  server: Supervised,
  connection: Connection,
  { paths, ports, probe, signal }: StartOptions,
): Promise<void> {
  let ended: string | null = null;
  void server.ended.then((how) => {
    ended = how;
  });
  const deadline = performance.now() + READY_WITHIN_MS;
  for (;;) {
    signal?.throwIfAborted();
    if (ended !== null) throw await startFailure(`ended while starting (${ended})`, paths);
    const listens = (await accepts(ports.bolt)) && (await accepts(ports.browser));
    if (listens && (await answers(probe, connection, paths.password))) return;
    if (performance.now() > deadline) {
      throw await startFailure(`was not ready within ${READY_WITHIN_MS / 1000} s`, paths);
    }
    await sleep(POLL_MS);
  }
}

/** Cheaper than a driver that tries: whether anything listens at all. */
async function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: LOOPBACK });
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** False while it is not ready yet; a refused password will not get better. */
async function answers(
  probe: Probe,
  connection: Connection,
  passwordFile: string,
): Promise<boolean> {
  try {
    await probe(connection);
    return true;
  } catch (cause) {
    if (cause instanceof GainsayError && cause.code === 'STORE_REFUSED') {
      throw new SetupError(
        `Neo4j refuses the password in ${passwordFile}: put back the password that the data were made with, or move the data folder away and ingest again.`,
        { cause },
      );
    }
    return false;
  }
}
