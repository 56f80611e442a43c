import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../errors.ts';
import { dataPaths } from './data-folder.ts';
import type { EmbeddedNeo4j, EmbeddedOptions } from './embedded.ts';
import { describeHolder } from './holder.ts';
import { isHeld, type Lock, readLock } from './lock.ts';
import { NEO4J_USER, readPassword } from './password.ts';

/** Its first start may fetch 140 MB over a slow line. */
const READY_WITHIN_MS = 15 * 60_000;
const POLL_MS = 200;

/**
 * Joins the server of another process, waiting while it starts; null where it went away meanwhile.
 * @throws SetupError where it does not get ready or does not answer
 */
export async function attach(
  held: Lock,
  options: Pick<EmbeddedOptions, 'environment' | 'probe' | 'onProgress' | 'signal'>,
): Promise<EmbeddedNeo4j | null> {
  const paths = dataPaths(options.environment.data);
  const ready = await untilReady(held, paths.lock, options);
  if (ready === null || ready.boltUri === null || ready.browserUrl === null) return null;
  const { boltUri, browserUrl } = ready;
  const password = await readPassword(paths.password);
  if (password === null) {
    throw new SetupError(
      `${describeHolder(ready)} runs Neo4j, but ${paths.password} is gone: stop that process, then put the file back.`,
    );
  }
  const connection = { uri: boltUri, user: NEO4J_USER, password };
  await options.probe(connection).catch((cause: unknown) => {
    throw new SetupError(
      `The Neo4j of ${describeHolder(ready)} does not answer at ${boltUri}: ${cause instanceof Error ? cause.message : cause} Stop it with \`gainsay neo4j stop\` and try again.`,
      { cause },
    );
  });
  return {
    boltUri,
    browserUrl,
    user: NEO4J_USER,
    password,
    owned: false,
    readOnly: ready.readOnly,
    failed: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

async function untilReady(
  held: Lock,
  path: string,
  { onProgress, signal }: Pick<EmbeddedOptions, 'onProgress' | 'signal'>,
): Promise<Lock | null> {
  const deadline = performance.now() + READY_WITHIN_MS;
  let lock: Lock | null = held;
  if (lock.state === 'starting') onProgress(`Waiting for the Neo4j of ${describeHolder(lock)} …`);
  while (lock?.state === 'starting') {
    if (performance.now() > deadline) {
      throw new SetupError(
        `The Neo4j of ${describeHolder(lock)} does not get ready: stop it with \`gainsay neo4j stop\` and try again.`,
      );
    }
    await sleep(POLL_MS, undefined, signal ? { signal } : {});
    lock = (await isHeld(lock)) ? await readLock(path) : null;
  }
  return lock?.state === 'ready' ? lock : null;
}
