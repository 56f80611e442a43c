import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../errors.ts';
import { explainFolderError } from './data-folder.ts';
import { requireJava } from './java.ts';
import { acquireLock, releaseLock } from './lock.ts';
import { copyDependencies, requireMaven } from './maven.ts';
import { readRelease } from './release.ts';

export interface ProvisionOptions {
  /** The cache folder of Gainsay. */
  readonly cache: string;
  readonly javaHome: string | null;
  readonly now: () => Date;
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** A Neo4j that can be started. */
export interface Provisioned {
  readonly java: string;
  /** Folder of jars. */
  readonly lib: string;
  readonly version: string;
}

const JARS_A_LINE = 25;
const WAIT_MS = 500;

/**
 * Sees to it that Neo4j lies in the cache: fetched by Maven the first time, whole or not at all.
 * @throws SetupError where Java or Maven is missing, the network fails or the disk is full
 */
export async function provision(options: ProvisionOptions): Promise<Provisioned> {
  const java = await requireJava(options.javaHome);
  const release = await readRelease();
  const folder = join(options.cache, release.folder);
  const provisioned = { java, lib: join(folder, 'lib'), version: release.version };
  if (await exists(provisioned.lib)) return provisioned;
  await requireMaven();
  await mkdir(options.cache, { recursive: true }).catch(explainFolderError(options.cache));
  const lock = `${folder}.lock`;
  const owner = { command: 'gainsay', shared: false, since: options.now().toISOString() };
  let told = false;
  for (;;) {
    options.signal?.throwIfAborted();
    const acquired = await acquireLock(lock, owner).catch(explainFolderError(options.cache));
    if (acquired.held === null) {
      try {
        if (!(await exists(provisioned.lib))) await fetchInto(folder, release, options);
        return provisioned;
      } finally {
        await releaseLock(lock, acquired.mine);
      }
    }
    if (!told)
      options.onProgress(`Process ${acquired.held.holder.pid} is fetching Neo4j; waiting.`);
    told = true;
    await sleep(WAIT_MS, undefined, options.signal ? { signal: options.signal } : {});
  }
}

/** Whether Neo4j lies in the cache, so that it starts without Maven and without a network. */
export async function isProvisioned(cache: string): Promise<boolean> {
  return exists(join(cache, (await readRelease()).folder, 'lib'));
}

async function fetchInto(
  folder: string,
  release: { readonly version: string; readonly pomText: string },
  { onProgress, signal, now }: ProvisionOptions,
): Promise<void> {
  const begun = now().getTime();
  const partial = `${folder}.partial`;
  onProgress(
    `Fetching Neo4j ${release.version} Community (GPLv3) from Maven Central, once, about 140 MB …`,
  );
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, 'pom.xml'), release.pomText);
    const onJar = (jars: number) => {
      if (jars % JARS_A_LINE === 0) onProgress(`  ${jars} files …`);
    };
    await copyDependencies({ project: partial, into: join(partial, 'lib'), onJar, signal });
    await rename(partial, folder);
  } catch (cause) {
    await rm(partial, { recursive: true, force: true });
    if (cause instanceof SetupError || signal?.aborted) throw cause;
    explainFolderError(folder)(cause);
  }
  onProgress(`Neo4j is in ${folder} (${Math.round((now().getTime() - begun) / 1000)} s).`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
