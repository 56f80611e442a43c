import { z } from 'zod';
import type { AuditAction, AuditEntry } from '../model/audit.ts';
import type { AuditEntryId } from '../model/ids.ts';
import { instantParams, oneOf, type TimeRange } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';

/** Which entries; absent and null ask for nothing. */
export interface AuditFilter {
  /** Ids or names of those who did it. */
  readonly principals?: readonly string[] | null | undefined;
  readonly actions?: readonly string[] | null | undefined;
  /** Done to one of these, by id. */
  readonly targets?: readonly string[] | null | undefined;
  readonly at?: TimeRange | null | undefined;
}

const auditEntryRow = z
  .object({
    id: z.string(),
    sequence: z.number(),
    principalId: z.string(),
    principalName: z.string(),
    action: z.string(),
    targets: z.array(z.string()),
    summary: z.string(),
    at: z.string(),
  })
  .transform(
    ({ principalId, principalName, ...row }): AuditEntry => ({
      ...row,
      id: row.id as AuditEntryId,
      action: row.action as AuditAction,
      principal: { id: principalId, name: principalName },
    }),
  );

/** The audit trail, newest first. */
export const auditList = listing({
  name: 'audit',
  variable: 'e',
  label: 'AuditEntry',
  key: 'e.sequence',
  indexed: 'e.sequence IS NOT NULL',
  descending: true,
  projection:
    'e { .id, .sequence, .principalId, .principalName, .action, .targets, .summary, .at }',
  row: auditEntryRow,
  anchors: {},
});

/** The conditions that a filter of the trail stands for. */
export function auditConditions(filter: AuditFilter): readonly Condition[] {
  const { principals, targets, at } = filter;
  return [
    ...(principals
      ? [
          {
            where: '(e.principalId IN $principals OR e.principalName IN $principals)',
            params: { principals },
          },
        ]
      : []),
    ...oneOf('e.action', 'actions', filter.actions),
    ...(targets
      ? [{ where: 'any(target IN e.targets WHERE target IN $targets)', params: { targets } }]
      : []),
    ...(at
      ? [
          {
            where: 'e.at >= datetime($at.from) AND e.at <= datetime($at.to)',
            params: { at: instantParams(at, 'at') },
          },
        ]
      : []),
  ];
}
