import { z } from 'zod';
import {
  acceptSameAs,
  type MergeOutcome,
  mergeNodes,
  rejectSameAs,
  unmergeNodes,
} from '../../graph/merge.ts';
import { comparisonsLeft } from '../../graph/pending-comparisons.ts';
import {
  type RetractOutcome,
  type RetractRequest,
  reinstateArticle,
  retractArticle,
} from '../../graph/retractions.ts';
import type { Runner } from '../../graph/runner.ts';
import type { ComparisonsLeft } from '../../ingest/recomparer.ts';
import type { Mergeable } from '../../model/same-as.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { createLoaders } from '../loaders.ts';
import { ActorRef, ArticleRef, EventRef } from '../refs.ts';
import { CHANGE_ERRORS } from './errors.ts';
import { MergeableEnum } from './same-as.ts';

/** How long a mutation waits for what it touched to be judged anew; the rest is done behind it. */
const PATIENCE_MS = 20_000;
const MOST_MERGED = 100;

interface Changed {
  readonly changed: boolean;
  readonly left: ComparisonsLeft;
}
interface ChangedNodes extends Changed {
  readonly kept: readonly string[];
}
interface ChangedArticle extends Changed {
  readonly article: string;
  readonly contradictions: number;
}

const LeftRef = builder.objectRef<ComparisonsLeft>('ComparisonsLeft').implement({
  description: 'What is still to be judged anew; that goes on by itself, also after a restart.',
  fields: (t) => ({
    contradictions: t.exposeInt('contradictions', { description: 'Stored disagreements.' }),
    agreements: t.exposeInt('agreements', { description: 'Stored agreements.' }),
    claims: t.exposeInt('claims', { description: 'Claims to be compared with others.' }),
  }),
});

const CHANGED = 'False: it was so already, and nothing was written.';
const LEFT = 'What of the disagreements that this touches is still to be judged anew.';

const ActorsChangedRef = builder.objectRef<ChangedNodes>('ActorsChanged').implement({
  description: 'Who is who, as it now stands.',
  fields: (t) => ({
    changed: t.exposeBoolean('changed', { description: CHANGED }),
    actors: t.field({
      type: [ActorRef],
      description: 'Those that now stand for the actors that were given.',
      resolve: ({ kept }) => [...kept],
    }),
    left: t.expose('left', { type: LeftRef, description: LEFT }),
  }),
});

const EventsChangedRef = builder.objectRef<ChangedNodes>('EventsChanged').implement({
  description: 'Which events are one, as it now stands.',
  fields: (t) => ({
    changed: t.exposeBoolean('changed', { description: CHANGED }),
    events: t.field({
      type: [EventRef],
      description: 'Those that now stand for the events that were given.',
      resolve: ({ kept }) => [...kept],
    }),
    left: t.expose('left', { type: LeftRef, description: LEFT }),
  }),
});

const SameAsDecidedRef = builder.objectRef<Changed>('SameAsDecided').implement({
  description: 'The suggestion is decided on.',
  fields: (t) => ({
    changed: t.exposeBoolean('changed', { description: CHANGED }),
    left: t.expose('left', { type: LeftRef, description: LEFT }),
  }),
});

const ArticleChangedRef = builder.objectRef<ChangedArticle>('ArticleChanged').implement({
  description: 'The article, as it now stands.',
  fields: (t) => ({
    changed: t.exposeBoolean('changed', { description: CHANGED }),
    article: t.field({
      type: ArticleRef,
      description: 'The article.',
      resolve: ({ article }) => article,
    }),
    contradictions: t.exposeInt('contradictions', {
      description: 'How many unreviewed disagreements were superseded, or came back.',
    }),
    left: t.expose('left', { type: LeftRef, description: LEFT }),
  }),
});

const reason = z
  .string()
  .trim()
  .min(1, 'is empty: say why')
  .max(2_000, 'is longer than 2000 characters');
const WHY = { validate: reason.nullish(), description: 'Why; up to 2000 characters.' } as const;
const FORCE = {
  defaultValue: false,
  description: 'Also where they look unlike, or one speaks for the other.',
} as const;
const some = z
  .array(z.string())
  .min(1, 'is empty: give at least one id')
  .max(MOST_MERGED, `has more than ${MOST_MERGED} ids`);

const mergeInput = (noun: 'Actors' | 'Events') =>
  builder.inputType(`Merge${noun}Input`, {
    description: `${noun} that are one.`,
    fields: (t) => ({
      keep: t.id({ required: true, description: 'The id of the one that is to stand for all.' }),
      merge: t.idList({
        required: true,
        validate: some,
        description: `The ids of the others; at most ${MOST_MERGED}.`,
      }),
      reason: t.string(WHY),
      force: t.boolean(FORCE),
    }),
  });
const unmergeInput = (noun: 'Actors' | 'Events') =>
  builder.inputType(`Unmerge${noun}Input`, {
    description: 'Two that were merged and are not one after all.',
    fields: (t) => ({
      one: t.id({ required: true, description: 'The id of the one.' }),
      other: t.id({ required: true, description: 'The id of the other.' }),
      reason: t.string(WHY),
    }),
  });
const MergeActorsInput = mergeInput('Actors');
const MergeEventsInput = mergeInput('Events');
const UnmergeActorsInput = unmergeInput('Actors');
const UnmergeEventsInput = unmergeInput('Events');
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
const RetractInput = builder.inputType('RetractArticleInput', {
  description: 'An article that is no longer to be counted on.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The id of the article.' }),
    reason: t.string({
      required: true,
      validate: reason,
      description: 'Why; up to 2000 characters.',
    }),
  }),
});
const ReinstateInput = builder.inputType('ReinstateArticleInput', {
  description: 'An article that is to be counted on again.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The id of the article.' }),
    reason: t.string(WHY),
  }),
});

const deciding = ({ principal, now }: Context, why: string | null | undefined) => ({
  principal,
  at: now(),
  reason: why ?? null,
});

/** Writes, then judges anew what was touched for as long as a client may wait; nothing that the request has read before holds. */
async function change<Outcome extends { readonly changed: boolean }>(
  context: Context,
  name: string,
  work: (tx: Runner) => Promise<Outcome>,
): Promise<Outcome & { readonly left: ComparisonsLeft }> {
  const { graph, recompare, signal } = context;
  const outcome = await graph.write(name, work, { signal });
  const left =
    outcome.changed && recompare !== undefined
      ? await recompare(PATIENCE_MS)
      : await comparisonsLeft(graph);
  Object.assign(context, { loaders: createLoaders(graph, { signal }) });
  return { ...outcome, left };
}

const kept = ({ homes }: MergeOutcome, given: readonly string[]) => [
  ...new Set(given.map((id) => homes.get(id) ?? id)),
];

async function merge(
  label: Mergeable,
  input: typeof MergeActorsInput.$inferInput,
  context: Context,
): Promise<ChangedNodes> {
  const { keep, merge: others, force } = input;
  const outcome = await change(context, 'graphql.merge', (tx) =>
    mergeNodes(tx, {
      label,
      keep,
      merge: others,
      force: force ?? false,
      ...deciding(context, input.reason),
    }),
  );
  return { ...outcome, kept: kept(outcome, [keep, ...others]) };
}

async function unmerge(
  label: Mergeable,
  { one, other, reason: why }: typeof UnmergeActorsInput.$inferInput,
  context: Context,
): Promise<ChangedNodes> {
  const outcome = await change(context, 'graphql.unmerge', (tx) =>
    unmergeNodes(tx, { label, one, other, ...deciding(context, why) }),
  );
  return { ...outcome, kept: kept(outcome, [one, other]) };
}

async function retraction(
  work: (tx: Runner, given: RetractRequest) => Promise<RetractOutcome>,
  { article, reason: why }: typeof ReinstateInput.$inferInput,
  context: Context,
): Promise<ChangedArticle> {
  const given = { article, ...deciding(context, why) };
  return { article, ...(await change(context, 'graphql.retraction', (tx) => work(tx, given))) };
}

const ANALYST = { authScopes: { role: 'analyst' }, complexity: 50 } as const;
const errorsAs = (name: string) => ({ types: CHANGE_ERRORS, union: { name } });

builder.mutationFields((t) => ({
  mergeActors: t.field({
    ...ANALYST,
    type: ActorsChangedRef,
    description:
      'Holds actors to be one: what any of them said is found at the one that is kept. Can be undone, in any order.',
    args: { input: t.arg({ type: MergeActorsInput, required: true, description: 'Which.' }) },
    errors: errorsAs('MergeActorsOutcome'),
    resolve: (_root, { input }, context) => merge('Actor', input, context),
  }),
  unmergeActors: t.field({
    ...ANALYST,
    type: ActorsChangedRef,
    description: 'Takes the merge of two actors back; what was said of each hangs on it again.',
    args: { input: t.arg({ type: UnmergeActorsInput, required: true, description: 'Which.' }) },
    errors: errorsAs('UnmergeActorsOutcome'),
    resolve: (_root, { input }, context) => unmerge('Actor', input, context),
  }),
  mergeEvents: t.field({
    ...ANALYST,
    type: EventsChangedRef,
    description:
      'Holds events to be one: what is said of any of them is found at the one that is kept. Can be undone, in any order.',
    args: { input: t.arg({ type: MergeEventsInput, required: true, description: 'Which.' }) },
    errors: errorsAs('MergeEventsOutcome'),
    resolve: (_root, { input }, context) => merge('Event', input, context),
  }),
  unmergeEvents: t.field({
    ...ANALYST,
    type: EventsChangedRef,
    description: 'Takes the merge of two events back.',
    args: { input: t.arg({ type: UnmergeEventsInput, required: true, description: 'Which.' }) },
    errors: errorsAs('UnmergeEventsOutcome'),
    resolve: (_root, { input }, context) => unmerge('Event', input, context),
  }),
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
  retractArticle: t.field({
    ...ANALYST,
    type: ArticleChangedRef,
    description:
      'Counts an article out: its claims are not compared, nor listed unless asked for; unreviewed disagreements with them are superseded. Nothing is deleted.',
    args: { input: t.arg({ type: RetractInput, required: true, description: 'Which, and why.' }) },
    errors: errorsAs('RetractArticleOutcome'),
    resolve: (_root, { input }, context) => retraction(retractArticle, input, context),
  }),
  reinstateArticle: t.field({
    ...ANALYST,
    type: ArticleChangedRef,
    description: 'Takes a retraction back, and compares the article with what came meanwhile.',
    args: { input: t.arg({ type: ReinstateInput, required: true, description: 'Which.' }) },
    errors: errorsAs('ReinstateArticleOutcome'),
    resolve: (_root, { input }, context) => retraction(reinstateArticle, input, context),
  }),
}));
