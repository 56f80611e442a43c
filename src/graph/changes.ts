import { z } from 'zod';
import { CHANGE_KINDS, type Change, type ChangeKind } from '../model/change.ts';
import type { ContradictionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** The counter is locked before it is read, and until the transaction ends: sequences follow the order of commits. */
export const CHANGES_RECORD = `
// changes.record
MERGE (counter:Lock {name: 'changes'})
SET counter.heldAt = datetime()
WITH counter, coalesce(counter.sequence, 0) AS before
SET counter.sequence = before + size($changes)
WITH before
UNWIND range(0, size($changes) - 1) AS n
CREATE (:Change {sequence: before + n + 1, kind: $changes[n].kind, contradictionId: $changes[n].contradictionId,
  at: datetime($at)})`;

export const CHANGES_LATEST = `
// changes.latest
MATCH (counter:Lock {name: 'changes'})
RETURN coalesce(counter.sequence, 0) AS sequence
LIMIT 1`;

export const CHANGES_AFTER = `
// changes.after
MATCH (c:Change) WHERE c.sequence > $after AND c.sequence <= $upTo
RETURN c {.sequence, .at, .kind, .contradictionId} AS change
ORDER BY c.sequence LIMIT $limit`;

const record = query<{
  readonly changes: readonly { readonly kind: ChangeKind; readonly contradictionId: string }[];
  readonly at: Timestamp;
}>()({ cypher: CHANGES_RECORD, row: z.object({}) });

const latest = query<Record<string, never>>()({
  cypher: CHANGES_LATEST,
  row: z.object({ sequence: z.number() }),
});

const after = query<{
  readonly after: number;
  readonly upTo: number;
  readonly limit: number;
}>()({
  cypher: CHANGES_AFTER,
  row: z.object({
    change: z.object({
      sequence: z.number(),
      at: z.string(),
      kind: z.enum(CHANGE_KINDS),
      contradictionId: z.string().transform((id) => id as ContradictionId),
    }),
  }),
});

export interface ChangeRecord {
  readonly changes: readonly { readonly kind: ChangeKind; readonly contradictionId: string }[];
  readonly at: Timestamp;
}

/**
 * Tells the feed what a write does to contradictions, within its transaction. Call it once, after the write's own
 * statements and before `recordAudit`: from here on others who write to the feed wait for this transaction to end.
 */
export async function recordChange(tx: Runner, { changes, at }: ChangeRecord): Promise<void> {
  if (changes.length > 0) await tx.run(record, { changes, at });
}

/** The sequence of the newest change; 0 where there is none. One look-up by index. */
export async function latestChange(runner: Runner, options?: RunOptions): Promise<number> {
  const [row] = await runner.run(latest, {}, options);
  return row?.sequence ?? 0;
}

export interface ChangeRange {
  /** Exclusive. */
  readonly after: number;
  /** Inclusive; no end unless told. */
  readonly upTo?: number;
  readonly limit: number;
}

/** The changes of a range, oldest first. */
export async function changesAfter(
  runner: Runner,
  range: ChangeRange,
  options?: RunOptions,
): Promise<readonly Change[]> {
  const rows = await runner.run(after, { upTo: Number.MAX_SAFE_INTEGER, ...range }, options);
  return rows.map(({ change }) => change);
}
