import { InvalidRangeError } from '../../errors.ts';
import type { Between, StatusChange } from '../../graph/between.ts';
import type { ClaimHead } from '../../graph/claim-row.ts';
import { momentOf } from '../../graph/clocks.ts';
import type { StatusOfEvent } from '../../graph/positions.ts';
import type { Turn } from '../../graph/reversals.ts';
import type { ClaimId } from '../../model/ids.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { MarkedReversal } from '../ledger-page.ts';
import { mustExist } from '../must-exist.ts';
import { ClaimRef, ContradictionRef, EventRef } from '../refs.ts';
import { EventStatusEnum } from './enums.ts';
import { MomentRef, StatusOfEventRef } from './moment.ts';

const loaded = (id: ClaimId, { loaders }: Context): Promise<ClaimHead> =>
  mustExist(loaders.claims.load(id), { kind: 'Claim', id });

const TurnRef = builder.objectRef<Turn>('StatusTurn').implement({
  description: 'An event that stood one way for a side, and now stands the opposite way.',
  fields: (t) => ({
    event: t.field({ type: EventRef, description: 'The event.', resolve: ({ event }) => event }),
    from: t.expose('from', { type: EventStatusEnum, description: 'How it stood.' }),
    to: t.expose('to', { type: EventStatusEnum, description: 'How it stands now.' }),
  }),
});

interface Said {
  readonly claim: ClaimId;
  readonly statuses: readonly StatusOfEvent[];
}

const HappeningRef = builder.objectRef<Said>('Happening').implement({
  description: 'What somebody else said meanwhile.',
  fields: (t) => ({
    claim: t.field({ type: ClaimRef, description: 'The claim.', resolve: ({ claim }) => claim }),
    moment: t.field({
      type: MomentRef,
      description: 'When it was said, else published.',
      resolve: async ({ claim }, _args, context) => momentOf(await loaded(claim, context)),
    }),
    statuses: t.field({
      type: [StatusOfEventRef],
      description: 'How the events that it speaks of stand, as it says.',
      resolve: ({ statuses }) => [...statuses],
    }),
  }),
});

const StatusChangeRef = builder.objectRef<StatusChange>('StatusChange').implement({
  description: 'Somebody gives an event another status than the report before.',
  fields: (t) => ({
    event: t.field({ type: EventRef, description: 'The event.', resolve: ({ event }) => event }),
    from: t.expose('from', {
      type: EventStatusEnum,
      nullable: true,
      description: 'As reported before; null for the first report of the stretch.',
    }),
    to: t.field({
      type: EventStatusEnum,
      description: 'As reported now.',
      resolve: ({ status }) => status,
    }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim that says so.',
      resolve: ({ claim }) => claim,
    }),
    moment: t.field({
      type: MomentRef,
      description: 'When it was said, else published.',
      resolve: async ({ claim }, _args, context) => momentOf(await loaded(claim, context)),
    }),
  }),
});

const BetweenRef = builder.objectRef<Between>('Between').implement({
  description: 'What was said of an event between two claims, their days included.',
  fields: (t) => ({
    claims: t.field({
      type: [HappeningRef],
      description: 'What other sides said of it, the oldest first.',
      resolve: ({ claims }) => [...claims],
    }),
    statusChanges: t.field({
      type: [StatusChangeRef],
      description: 'How its reported status changed, whoever reported it, the oldest first.',
      resolve: ({ changes }) => [...changes],
    }),
    more: t.exposeBoolean('more', { description: 'Whether there is more than was asked for.' }),
  }),
});

const MOST = 20;

/** @throws InvalidRangeError */
function boundedTo(first: number | null | undefined): number {
  const most = first ?? 5;
  if (most >= 0 && most <= MOST) return most;
  throw new InvalidRangeError(`"first" is ${most}; "between" gives 0 to ${MOST} of each.`, {
    details: { problems: [{ field: 'first', problem: `is not within 0 to ${MOST}` }] },
  });
}

export const ReversalRef = builder.objectRef<MarkedReversal>('Reversal').implement({
  description: 'An earlier claim of the same side that a claim goes against.',
  fields: (t) => ({
    earlier: t.field({
      type: ClaimRef,
      description: 'The earlier claim.',
      resolve: ({ earlier }) => earlier,
    }),
    earlierMoment: t.field({
      type: MomentRef,
      description: 'When the earlier claim was said, else published.',
      resolve: async ({ earlier }, _args, context) => momentOf(await loaded(earlier, context)),
    }),
    orderKnown: t.exposeBoolean('orderKnown', {
      description:
        'False: both bear the same time, or one bears none, so that which came first is not known.',
    }),
    contradiction: t.field({
      type: ContradictionRef,
      nullable: true,
      description: 'The stored disagreement of the two; null where only the status turned.',
      resolve: ({ contradiction }) => contradiction,
    }),
    turn: t.expose('turn', {
      type: TurnRef,
      nullable: true,
      description: "How an event's status turned from the side's last word on it; null where not.",
    }),
    between: t.field({
      type: BetweenRef,
      description: 'What happened between the two, as far as it was said.',
      args: {
        first: t.arg.int({ description: `How many of each: 0 to ${MOST}, 5 when absent.` }),
      },
      complexity: ({ first }) => ({ field: 5, multiplier: Math.min(first ?? 5, MOST) }),
      resolve: async ({ between }, { first }) => between(boundedTo(first)),
    }),
  }),
});
