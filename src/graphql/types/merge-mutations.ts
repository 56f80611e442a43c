import { z } from 'zod';
import { type MergeOutcome, mergeNodes, unmergeNodes } from '../../graph/merge.ts';
import type { Mergeable } from '../../model/same-as.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ActorRef, EventRef } from '../refs.ts';
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

const MOST_MERGED = 100;

interface ChangedNodes extends Changed {
  readonly kept: readonly string[];
}

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
}));
