import { z } from 'zod';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

export const LOCKS_TAKE = `
// locks.take
MERGE (l:Lock {name: $name})
SET l.heldAt = datetime()`;

const takeLock = query<{ readonly name: string }>()({ cypher: LOCKS_TAKE, row: z.object({}) });

/** Waits until no other transaction, of whatever process, holds the lock; it is freed when this one ends. */
export async function holdLock(tx: Runner, name: string): Promise<void> {
  await tx.run(takeLock, { name });
}
