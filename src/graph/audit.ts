import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AuditRecord } from '../model/audit.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** The counter is locked before it is read, and until the transaction ends: numbers follow the order of commits. */
export const AUDIT_RECORD = `
// audit.record
MERGE (counter:Lock {name: 'audit'})
SET counter.heldAt = datetime()
WITH counter
SET counter.sequence = coalesce(counter.sequence, 0) + 1
WITH counter
MERGE (e:AuditEntry {id: $id})
ON CREATE SET e.sequence = counter.sequence, e.principalId = $principalId, e.principalName = $principalName,
  e.action = $action, e.targets = $targets, e.summary = $summary, e.at = datetime($at)`;

const record = query<{
  readonly id: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly action: string;
  readonly targets: readonly string[];
  readonly summary: string;
  readonly at: string;
}>()({ cypher: AUDIT_RECORD, row: z.object({}) });

/** A summary is for reading; what was done to which nodes stands in `targets`. */
const SUMMARY_LIMIT = 500;

/**
 * Adds an entry to the audit trail within the transaction of the write that it tells of, so that neither is without the
 * other. Call it last: from here on the transaction holds the trail's counter, and others wait for it.
 */
export async function recordAudit(
  tx: Runner,
  { principal, action, targets, summary, at }: AuditRecord,
): Promise<void> {
  await tx.run(record, {
    id: randomUUID(),
    principalId: principal.id,
    principalName: principal.name,
    action,
    targets: [...new Set(targets)],
    summary: summary.length > SUMMARY_LIMIT ? `${summary.slice(0, SUMMARY_LIMIT - 1)}…` : summary,
    at,
  });
}
