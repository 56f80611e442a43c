import { z } from 'zod';
import { auditConditions, auditList } from '../../graph/audit-list.ts';
import type { AuditEntry } from '../../model/audit.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { listed } from '../named.ts';
import { someOf } from './filter-parts.ts';
import { AccountRef } from './review.ts';
import { TimeRangeInput } from './time-range.ts';

const AuditEntryRef = builder.objectRef<AuditEntry>('AuditEntry').implement({
  description: 'One write, and who did it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    sequence: t.exposeInt('sequence', {
      description: '1, 2, 3 … over the whole graph, in the order in which the writes became true.',
    }),
    principal: t.expose('principal', { type: AccountRef, description: 'Who did it.' }),
    action: t.exposeString('action', {
      description: 'What was done: "article.ingest", "contradiction.review", "actor.merge" …',
    }),
    targets: t.idList({
      description: 'Ids of what it was done to; ask node(id) for them, some may be gone.',
      resolve: ({ targets }) => [...targets],
    }),
    summary: t.exposeString('summary', { description: 'In a sentence.' }),
    at: t.expose('at', { type: 'Timestamp', description: 'When.' }),
  }),
});

const AuditConnection = builder.connectionObject(
  { type: AuditEntryRef, name: 'AuditEntryConnection', description: 'A page of the audit trail.' },
  { name: 'AuditEntryEdge', description: 'A row and its place in the list.' },
);

const named = z.string().min(1, 'is empty').max(200, 'is longer than 200 characters').nullish();

const AuditFilterInput = builder.inputType('AuditFilter', {
  description: 'Which writes; all that is given must hold.',
  fields: (t) => ({
    principal: t.string({ validate: named, description: 'Done by: an id or a name.' }),
    actions: t.stringList({ validate: someOf, description: 'One of these was done.' }),
    target: t.id({ validate: named, description: 'Done to what has this id.' }),
    at: t.field({ type: TimeRangeInput, description: 'Done in this time.' }),
  }),
});

builder.queryField('audit', (t) =>
  t.connection(
    {
      type: AuditEntryRef,
      description: 'Who wrote what to the graph, newest first.',
      authScopes: { role: 'analyst' },
      args: { filter: t.arg({ type: AuditFilterInput, description: 'Which; all when absent.' }) },
      complexity: pageComplexity,
      resolve: (_root, { filter, ...page }, context) => {
        const { principal, actions, target, at } = filter ?? {};
        const conditions = auditConditions({
          principals: listed(principal),
          actions,
          targets: listed(target),
          at,
        });
        return listConnection(context, { listing: auditList, conditions }, page);
      },
    },
    AuditConnection,
  ),
);
