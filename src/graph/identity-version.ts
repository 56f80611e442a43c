import { z } from 'zod';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

export const IDENTITY_BUMP = `
// identity.bump
MERGE (l:Lock {name: 'identity'})
SET l.version = coalesce(l.version, 0) + 1`;

export const IDENTITY_VERSION = `
// identity.version
OPTIONAL MATCH (l:Lock {name: 'identity'})
RETURN coalesce(l.version, 0) AS version
LIMIT 1`;

/** Writes the node before it reads it, so that it waits for a merge that is under way. */
export const IDENTITY_HOLD = `
// identity.hold
MERGE (l:Lock {name: 'identity'})
SET l.heldAt = datetime()
RETURN coalesce(l.version, 0) AS version
LIMIT 1`;

type None = Record<string, never>;
const row = z.object({ version: z.number() });
const bump = query<None>()({ cypher: IDENTITY_BUMP, row: z.object({}) });
const read = query<None>()({ cypher: IDENTITY_VERSION, row });
const hold = query<None>()({ cypher: IDENTITY_HOLD, row });

/** Tells those who are judging pairs that who is who, or what counts, has changed. */
export async function bumpIdentity(tx: Runner): Promise<void> {
  await tx.run(bump, {});
}

/** Counts up with every merge, unmerge, retraction and reinstatement. To be read together with the evidence to judge. */
export async function identityVersion(runner: Runner): Promise<number> {
  const [found] = await runner.run(read, {});
  return found?.version ?? 0;
}

/**
 * Whether the evidence of that version is still what the graph says; it stays so until the transaction ends. What was judged
 * by other evidence must not be stored, but judged again.
 */
export async function isStillVersion(tx: Runner, version: number): Promise<boolean> {
  const [found] = await tx.run(hold, {});
  return (found?.version ?? 0) === version;
}
