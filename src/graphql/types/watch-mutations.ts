import { randomUUID } from 'node:crypto';
import { type GraphQLResolveInfo, isInputType } from 'graphql';
import { z } from 'zod';
import { ConflictError, InputError, NotFoundError } from '../../errors.ts';
import { recordAudit } from '../../graph/audit.ts';
import { latestChange } from '../../graph/changes.ts';
import { contradictionConditions } from '../../graph/contradiction-list.ts';
import {
  createWatch,
  deleteWatch,
  updateWatch,
  type WatchChange,
  watchById,
} from '../../graph/watches.ts';
import { readChangeCursor } from '../../live/change-cursor.ts';
import type { Sent } from '../../live/send-webhook.ts';
import { newWebhookSecret } from '../../live/sign-webhook.ts';
import type { Watch } from '../../model/watch.ts';
import { assertPublicUrl } from '../../outbound/public-address.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { filterLiteral } from '../filter-literal.ts';
import { liveOf } from '../live-of.ts';
import { ChangeKindEnum } from './change.ts';
import {
  type ContradictionArguments,
  ContradictionFilterInput,
  contradictionFilter,
} from './contradiction-filter.ts';
import { CHANGE_ERRORS } from './errors.ts';
import { FILTER, someOf } from './filter-parts.ts';
import { WatchRef } from './watch.ts';

const MOST_WATCHES = 1_000;

const name = z
  .string()
  .trim()
  .min(1, 'is empty: give it a name')
  .max(200, 'is longer than 200 characters')
  .regex(/^\P{Cc}*$/u, 'has control characters in it');
const address = z.string().trim().max(2_000, 'is longer than 2000 characters');

const CreateWatchInput = builder.inputType('CreateWatchInput', {
  description: 'A new watch.',
  fields: (t) => ({
    name: t.string({ required: true, validate: name, description: 'What people call it.' }),
    url: t.string({
      required: true,
      validate: address,
      description: 'Where to send: https or http, a public address.',
    }),
    filter: t.field({ type: ContradictionFilterInput, description: FILTER }),
    changes: t.field({
      type: [ChangeKindEnum],
      validate: someOf,
      description: 'Which changes; FOUND and CHANGED when absent.',
    }),
    after: t.string({
      description: 'Begin after this cursor of the feed; absent: with what comes.',
    }),
  }),
});

const UpdateWatchInput = builder.inputType('UpdateWatchInput', {
  description: 'What to change of a watch; what is absent stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its id.' }),
    name: t.string({ validate: name.nullish(), description: 'What people call it.' }),
    url: t.string({ validate: address.nullish(), description: 'Where to send.' }),
    filter: t.field({
      type: ContradictionFilterInput,
      description: 'Which disagreements; null asks for all.',
    }),
    changes: t.field({ type: [ChangeKindEnum], validate: someOf, description: 'Which changes.' }),
  }),
});

interface NewWatch {
  readonly watch: Watch;
  readonly secret: string;
}

const NewWatchRef = builder.objectRef<NewWatch>('NewWatch').implement({
  description: 'The watch is active.',
  fields: (t) => ({
    watch: t.expose('watch', { type: WatchRef, description: 'The watch.' }),
    secret: t.exposeString('secret', {
      description:
        'The key that its messages are signed by. Keep it: it is told this once and never again.',
    }),
  }),
});

const DeletedWatchRef = builder.objectRef<{ readonly id: string }>('DeletedWatch').implement({
  description: 'The watch is gone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id it had.' }) }),
});

const TestResultRef = builder.objectRef<Sent>('WatchTest').implement({
  description: 'What became of a message that was sent to see whether it arrives.',
  fields: (t) => ({
    ok: t.exposeBoolean('ok', { description: 'Whether the receiver took it (2xx).' }),
    status: t.exposeInt('status', { nullable: true, description: 'HTTP status of the answer.' }),
    error: t.exposeString('error', { nullable: true, description: 'What went wrong.' }),
  }),
});

const ANALYST = { authScopes: { role: 'analyst' as const }, complexity: 10 };
const outcome = (union: string) => ({ types: CHANGE_ERRORS, union: { name: union } });

/** The filter as it is kept. @throws InputError, NotFoundError where it cannot be met */
async function checked(
  filter: ContradictionArguments['filter'],
  context: Context,
  { schema }: GraphQLResolveInfo,
): Promise<string | null> {
  if (filter?.asKnownAt != null || filter?.asOf != null) {
    throw new InputError('A watch looks at what is now. Leave "asOf" and "asKnownAt" out.', {
      details: { problems: [{ field: 'filter', problem: 'has asOf or asKnownAt' }] },
    });
  }
  contradictionConditions(await contradictionFilter(context, filter));
  const type = schema.getType('ContradictionFilter');
  if (!isInputType(type)) throw new Error('The schema has no ContradictionFilter.');
  return filterLiteral(filter, type);
}

function checkedUrl(url: string, context: Context): string {
  try {
    return assertPublicUrl(url, { allowPrivate: liveOf(context).allowPrivate }).href;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { message } = error;
    throw new InputError(message, {
      cause: error,
      details: { problems: [{ field: 'url', problem: message }] },
    });
  }
}

const noWatch = (id: string) =>
  new NotFoundError(`There is no watch ${id}. Ask for watches to see those there are.`, {
    details: { kind: 'Watch', id },
  });

/** Changes a watch and says so in the trail. */
async function change(
  context: Context,
  id: string,
  { action, summary, ...what }: WatchChange & { readonly action: string; readonly summary: string },
): Promise<Watch> {
  const { graph, principal, now } = context;
  const at = now();
  const watch = await graph.write('watches.change', async (tx) => {
    const changed = await updateWatch(tx, { id, change: what, at });
    if (changed === null) throw noWatch(id);
    await recordAudit(tx, { principal, action: `watch.${action}`, targets: [id], summary, at });
    return changed;
  });
  liveOf(context).deliverer.wake();
  return watch;
}

builder.mutationFields((t) => ({
  createWatch: t.field({
    ...ANALYST,
    type: NewWatchRef,
    description:
      'Saves a filter; what changes among the disagreements that meet it is sent, signed, to an address.',
    args: { input: t.arg({ type: CreateWatchInput, required: true, description: 'The watch.' }) },
    errors: outcome('CreateWatchOutcome'),
    resolve: async (_root, { input }, context, info) => {
      const { graph, principal, now, signal } = context;
      const url = checkedUrl(input.url, context);
      const filter = await checked(input.filter, context, info);
      const latest = await latestChange(graph, { signal });
      const cursor = input.after == null ? null : readChangeCursor(input.after, latest);
      const [id, secret, at] = [randomUUID(), newWebhookSecret(), now()];
      const createdBy = { id: principal.id, name: principal.name };
      const watch = await graph.write('watches.create', async (tx) => {
        const made = await createWatch(
          tx,
          {
            id,
            name: input.name.trim(),
            filter,
            changes: input.changes ?? ['found', 'changed'],
            url,
            createdBy,
            secret,
            cursor,
          },
          { most: MOST_WATCHES, at },
        );
        if (made === null) {
          throw new ConflictError(`There are ${MOST_WATCHES} watches already. Delete one first.`);
        }
        const summary = `Made the watch "${made.name}".`;
        await recordAudit(tx, { principal, action: 'watch.create', targets: [id], summary, at });
        return made;
      });
      liveOf(context).deliverer.wake();
      return { watch, secret };
    },
  }),
  updateWatch: t.field({
    ...ANALYST,
    type: WatchRef,
    description: 'Changes a watch; with a new address it is tried at once.',
    args: {
      input: t.arg({ type: UpdateWatchInput, required: true, description: 'What to change.' }),
    },
    errors: outcome('UpdateWatchOutcome'),
    resolve: async (_root, { input }, context, info) => {
      const { id, name: newName, url, filter, changes } = input;
      return change(context, id, {
        ...(newName == null ? {} : { name: newName.trim() }),
        ...(url == null ? {} : { url: checkedUrl(url, context), afresh: true }),
        ...(filter === undefined ? {} : { filter: await checked(filter, context, info) }),
        ...(changes == null ? {} : { changes }),
        action: 'update',
        summary: 'Changed the watch.',
      });
    },
  }),
  pauseWatch: t.field({
    ...ANALYST,
    type: WatchRef,
    description: 'Sends nothing more until the watch is resumed; it then goes on where it was.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    errors: outcome('PauseWatchOutcome'),
    resolve: (_root, { id }, context) =>
      change(context, id, { active: false, action: 'pause', summary: 'Paused the watch.' }),
  }),
  resumeWatch: t.field({
    ...ANALYST,
    type: WatchRef,
    description: 'Goes on where the watch was, and forgets what had failed.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    errors: outcome('ResumeWatchOutcome'),
    resolve: (_root, { id }, context) =>
      change(context, id, {
        active: true,
        afresh: true,
        action: 'resume',
        summary: 'Resumed the watch.',
      }),
  }),
  replayWatch: t.field({
    ...ANALYST,
    type: WatchRef,
    description: 'Sends again everything after a cursor, with the ids it had the first time.',
    args: {
      id: t.arg.id({ required: true, description: 'Its id.' }),
      after: t.arg.string({ required: true, description: 'A cursor of the feed.' }),
    },
    errors: outcome('ReplayWatchOutcome'),
    resolve: async (_root, { id, after }, context) => {
      const { graph, signal } = context;
      const cursor = readChangeCursor(after, await latestChange(graph, { signal }));
      const summary = `Let the watch begin again after change ${cursor}.`;
      return change(context, id, { cursor, afresh: true, action: 'replay', summary });
    },
  }),
  deleteWatch: t.field({
    ...ANALYST,
    type: DeletedWatchRef,
    description: 'Forgets a watch and its key.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    errors: outcome('DeleteWatchOutcome'),
    resolve: async (_root, { id }, { graph, principal, now }) => {
      const at = now();
      await graph.write('watches.delete', async (tx) => {
        if (!(await deleteWatch(tx, id))) throw noWatch(id);
        const summary = 'Deleted the watch.';
        await recordAudit(tx, { principal, action: 'watch.delete', targets: [id], summary, at });
      });
      return { id };
    },
  }),
  testWatch: t.field({
    ...ANALYST,
    type: TestResultRef,
    description: 'Sends a signed message of type watch.test, and says what became of it.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    errors: outcome('TestWatchOutcome'),
    resolve: async (_root, { id }, context) => {
      const { graph, signal } = context;
      const watch = await watchById(graph, id, { signal });
      if (watch === null) throw noWatch(id);
      return liveOf(context).deliverer.test(watch, signal);
    },
  }),
}));
