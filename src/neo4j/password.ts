import { createHash, randomBytes } from 'node:crypto';
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises';
import { SetupError } from '../errors.ts';

/** The only user of a new Neo4j. */
export const NEO4J_USER = 'neo4j';
const ITERATIONS = 1024;

/** The password kept in a file; null where there is none yet. */
export async function readPassword(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw new SetupError(`${path} cannot be read (${cause.code}): make it readable for you.`, {
      cause,
    });
  });
  return text?.trim() || null;
}

/** The password kept in a file, made at the first call; the file is never seen half-written or by others. */
export async function keepPassword(path: string): Promise<string> {
  const kept = await readPassword(path);
  if (kept !== null) {
    await chmod(path, 0o600);
    return kept;
  }
  const password = randomBytes(24).toString('base64url');
  const temporary = `${path}.${process.pid}`;
  await rm(path, { force: true });
  await writeFile(temporary, `${password}\n`, { mode: 0o600 });
  await link(temporary, path).catch(() => writeFile(path, `${password}\n`, { mode: 0o600 }));
  await rm(temporary, { force: true });
  return password;
}

/**
 * What `neo4j-admin dbms set-initial-password` writes to data/dbms/auth.ini, read when the system database is made.
 * We write it ourselves so that the password stands in no process's arguments and no second JVM is started.
 */
export function initialCredentials(password: string, salt: Uint8Array = randomBytes(32)): string {
  let digest = createHash('sha256').update(salt).update(password, 'utf8').digest();
  for (let round = 1; round < ITERATIONS; round++) {
    digest = createHash('sha256').update(digest).digest();
  }
  const hash = digest.toString('hex');
  return `${NEO4J_USER}:SHA-256,${hash},${Buffer.from(salt).toString('hex')},${ITERATIONS}:\n`;
}
