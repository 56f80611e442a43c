import { acceptSameAs, rejectSameAs } from '../../graph/merge.ts';
import type { Mergeable } from '../../model/same-as.ts';
import { builder } from '../builder.ts';
import {
  ANALYST,
  CHANGED,
  type Changed,
  change,
  deciding,
  errorsAs,
  FORCE,
  LEFT,
  LeftRef,
  WHY,
} from './change-graph.ts';
import { MergeableEnum } from './same-as.ts';

const SameAsDecidedRef = builder.objectRef<Changed>('SameAsDecided').implement({
  description: 'The suggestion is decided on.',
  fields: (t) => ({
    changed: t.exposeBoolean('changed', { description: CHANGED }),
    left: t.expose('left', { type: LeftRef, description: LEFT }),
  }),
});

const AcceptInput = builder.inputType('AcceptSameAsInput', {
  description: 'A suggestion that holds.',
  fields: (t) => ({
    of: t.field({ type: MergeableEnum, defaultValue: 'Actor', description: 'Actors or events.' }),
    keep: t.id({ required: true, description: 'The id of the one that is to stand for both.' }),
    other: t.id({ required: true, description: 'The id of the other.' }),
    reason: t.string(WHY),
    force: t.boolean(FORCE),
  }),
});
const RejectInput = builder.inputType('RejectSameAsInput', {
  description: 'A suggestion that does not hold; it does not come back.',
  fields: (t) => ({
    of: t.field({ type: MergeableEnum, defaultValue: 'Actor', description: 'Actors or events.' }),
    one: t.id({ required: true, description: 'The id of the one.' }),
    other: t.id({ required: true, description: 'The id of the other.' }),
    reason: t.string(WHY),
  }),
});

builder.mutationFields((t) => ({
  acceptSameAs: t.field({
    ...ANALYST,
    type: SameAsDecidedRef,
    description:
      'Accepts that two are one, as was suggested: they are merged. Undone as a merge is.',
    args: { input: t.arg({ type: AcceptInput, required: true, description: 'Which.' }) },
    errors: errorsAs('AcceptSameAsOutcome'),
    resolve: (_root, { input: { of, keep, other, reason: why, force } }, context) =>
      change(context, 'graphql.acceptSameAs', (tx) =>
        acceptSameAs(tx, {
          label: (of ?? 'Actor') as Mergeable,
          one: keep,
          other,
          force: force ?? false,
          ...deciding(context, why),
        }),
      ),
  }),
  rejectSameAs: t.field({
    ...ANALYST,
    type: SameAsDecidedRef,
    description: 'Rejects that two are one, as was suggested. It is not suggested again.',
    args: { input: t.arg({ type: RejectInput, required: true, description: 'Which.' }) },
    errors: errorsAs('RejectSameAsOutcome'),
    resolve: (_root, { input: { of, one, other, reason: why } }, context) =>
      change(context, 'graphql.rejectSameAs', async (tx) => ({
        changed: await rejectSameAs(tx, {
          label: (of ?? 'Actor') as Mergeable,
          one,
          other,
          ...deciding(context, why),
        }),
      })),
  }),
}));
