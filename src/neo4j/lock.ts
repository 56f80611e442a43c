import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { SetupError } from '../errors.ts';
import { identify, isAlive } from './process-identity.ts';

const identity = z.object({ pid: z.number().int().positive(), started: z.string() });
const schema = z.object({
  holder: identity,
  host: z.string(),
  /** What the holder is, for people: "gainsay serve". */
  command: z.string(),
  since: z.string(),
  /** The holder exists to be shared: others use its server rather than fail. */
  shared: z.boolean(),
  /** Its server takes no writes of data. */
  readOnly: z.boolean().default(false),
  state: z.enum(['starting', 'ready', 'stopping']),
  boltUri: z.string().nullable(),
  browserUrl: z.string().nullable(),
  /** The JVM, once there is one; it may outlive a killed holder for some seconds. */
  server: identity.nullable(),
});

/** Who holds a folder. */
export type Lock = Readonly<z.infer<typeof schema>>;

export type Acquired =
  | { readonly held: Lock }
  | { readonly held: null; readonly mine: Lock; readonly stale: Lock | null };

const RACES = 20;

/** The lock in a file; null where there is none or it cannot be read as one. */
export async function readLock(path: string): Promise<Lock | null> {
  return (await readRaw(path))?.lock ?? null;
}

/** Whether the process behind a lock still lives; that of another machine cannot be asked and counts as living. */
export async function isHeld(lock: Lock): Promise<boolean> {
  return lock.host !== hostname() || (await isAlive(lock.holder));
}

/** Takes a lock for this process, or says who has it; one whose holder is gone is taken over. */
export async function acquireLock(
  path: string,
  owner: Pick<Lock, 'command' | 'shared' | 'since'> & Partial<Pick<Lock, 'readOnly'>>,
): Promise<Acquired> {
  const holder = await identify(process.pid);
  if (holder === null) throw new SetupError('This process cannot be found in the process table.');
  const mine: Lock = {
    holder,
    host: hostname(),
    readOnly: false,
    ...owner,
    state: 'starting',
    boltUri: null,
    browserUrl: null,
    server: null,
  };
  let stale: Lock | null = null;
  for (let race = 0; race < RACES; race++) {
    if (await create(path, mine)) return { held: null, mine, stale };
    const found = await readRaw(path);
    if (found === null) continue;
    if (found.lock !== null && (await isHeld(found.lock))) return { held: found.lock };
    if (await removeExactly(path, found.raw)) stale = found.lock;
  }
  throw new SetupError(`${path} changes all the time: several processes want it; try again.`);
}

/** Replaces the contents of a lock that this process holds. */
export async function updateLock(path: string, lock: Lock): Promise<void> {
  const temporary = await writeBeside(path, lock);
  await rename(temporary, path);
}

/** Gives a lock back; one that somebody else has taken over meanwhile stays. */
export async function releaseLock(path: string, mine: Lock): Promise<void> {
  const now = await readLock(path);
  if (now?.holder.pid === mine.holder.pid && now.holder.started === mine.holder.started) {
    await rm(path, { force: true });
  }
}

async function readRaw(path: string): Promise<{ raw: string; lock: Lock | null } | null> {
  const raw = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null;
    throw cause;
  });
  if (raw === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(raw));
    return { raw, lock: parsed.success ? parsed.data : null };
  } catch {
    return { raw, lock: null };
  }
}

async function writeBeside(path: string, lock: Lock): Promise<string> {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(temporary, `${JSON.stringify(lock, null, 2)}\n`, { mode: 0o600 });
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
  return temporary;
}

/** A hard link appears with its whole content or not at all; file systems without them get an exclusive write. */
async function create(path: string, lock: Lock): Promise<boolean> {
  const temporary = await writeBeside(path, lock);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return await writeFile(path, await readFile(temporary), { flag: 'wx', mode: 0o600 }).then(
      () => true,
      (cause: NodeJS.ErrnoException) => {
        if (cause.code === 'EEXIST') return false;
        throw cause;
      },
    );
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Removes a file only if it still says what was read: two that find the same stale lock must not remove each other's. */
async function removeExactly(path: string, raw: string): Promise<boolean> {
  const aside = `${path}.stale-${randomBytes(4).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch {
    return false;
  }
  try {
    if ((await readFile(aside, 'utf8')) === raw) return true;
    await link(aside, path).catch(() => undefined);
    return false;
  } finally {
    await rm(aside, { force: true });
  }
}
