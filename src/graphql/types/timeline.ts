import { momentOf } from '../../graph/clocks.ts';
import {
  claimsWithTimes,
  type StatusClash,
  type StatusReport,
  type StatusSummary,
  statusClashes,
  statusesOf,
  statusReportConditions,
  statusReportList,
  type TimelineOf,
} from '../../graph/timeline.ts';
import type { Claim } from '../../model/claim.ts';
import type { TimeExpression } from '../../model/time.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { mustExist } from '../must-exist.ts';
import { ActorRef, ClaimRef, ContradictionRef, EventRef } from '../refs.ts';
import { EventStatusEnum } from './enums.ts';
import { AS_KNOWN_AT, AS_OF, MomentRef } from './moment.ts';
import { TimeExpressionRef } from './time.ts';

interface TimelineEntry extends StatusReport {
  readonly clashes: () => Promise<readonly StatusClash[]>;
}

const ClashRef = builder.objectRef<StatusClash>('StatusClash').implement({
  description: 'Another claim gives the event another status, and the two are held to clash.',
  fields: (t) => ({
    status: t.expose('status', { type: EventStatusEnum, description: 'The other status.' }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim that gives it.',
      resolve: ({ other }) => other,
    }),
    contradiction: t.field({
      type: ContradictionRef,
      description: 'The stored disagreement.',
      resolve: ({ contradiction }) => contradiction,
    }),
  }),
});

const EntryRef = builder.objectRef<TimelineEntry>('TimelineEntry').implement({
  description: 'A claim that says how the event stands.',
  fields: (t) => ({
    statuses: t.field({
      type: [EventStatusEnum],
      description: 'How it stands; mostly one.',
      resolve: ({ statuses }) => [...statuses],
    }),
    claim: t.expose('claim', {
      type: ClaimRef,
      description: 'The claim: "speakers" says who says so, "utteredAt" and "publishedAt" when.',
    }),
    moment: t.field({
      type: MomentRef,
      description: 'When it was said, else published: its place in the timeline.',
      resolve: ({ claim }) => momentOf(claim),
    }),
    clashes: t.field({
      type: [ClashRef],
      description: 'Claims that give it another status and disagree, the surest first; at most 20.',
      complexity: { field: 5, multiplier: 3 },
      resolve: async (entry) => [...(await entry.clashes())],
    }),
  }),
});

const EntryConnection = builder.connectionObject(
  { type: EntryRef, name: 'TimelineEntryConnection', description: 'A page of a timeline.' },
  { name: 'TimelineEntryEdge', description: 'An entry and its place in the timeline.' },
);

const SummaryRef = builder.objectRef<StatusSummary>('StatusSummary').implement({
  description: 'One status of an event, and who gives it.',
  fields: (t) => ({
    status: t.expose('status', { type: EventStatusEnum, description: 'The status.' }),
    reports: t.exposeInt('reports', { description: 'How many claims give it.' }),
    first: t.expose('first', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it was first given; null is unknown.',
    }),
    last: t.expose('last', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it was last given; null is unknown.',
    }),
    speakers: t.field({
      type: [ActorRef],
      description: 'Who gives it, in the order in which they first did.',
      resolve: ({ speakers }) => [...speakers],
    }),
    unattributed: t.exposeInt('unattributed', {
      description: 'How many of the claims the outlets make themselves.',
    }),
  }),
});

interface ToldTime {
  readonly claim: Claim;
  readonly time: TimeExpression;
}
interface ToldTimes {
  readonly speaker: string | null;
  readonly told: readonly ToldTime[];
}

const ToldTimeRef = builder.objectRef<ToldTime>('ToldTime').implement({
  description: 'A time that a claim about the event names.',
  fields: (t) => ({
    time: t.expose('time', { type: TimeExpressionRef, description: 'As written, and resolved.' }),
    claim: t.expose('claim', { type: ClaimRef, description: 'The claim.' }),
  }),
});

const ToldTimesRef = builder.objectRef<ToldTimes>('ToldTimes').implement({
  description: 'When the event is, as one side tells it.',
  fields: (t) => ({
    speaker: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Who tells it; null: the outlets themselves.',
      resolve: ({ speaker }) => speaker,
    }),
    told: t.field({
      type: [ToldTimeRef],
      description: 'The times, the oldest telling first.',
      resolve: ({ told }) => [...told],
    }),
  }),
});

function bySpeaker(claims: readonly Claim[]): ToldTimes[] {
  const sides = new Map<string | null, ToldTime[]>();
  for (const claim of claims) {
    const speaker = claim.attributions[0]?.actor ?? null;
    const told = claim.times
      .filter(({ interval }) => interval.from !== null || interval.to !== null)
      .map((time) => ({ claim, time }));
    if (told.length > 0) sides.set(speaker, [...(sides.get(speaker) ?? []), ...told]);
  }
  return [...sides].map(([speaker, told]) => ({ speaker, told }));
}

const TimelineRef = builder.objectRef<TimelineOf>('Timeline').implement({
  description: 'How an event is said to stand over time, and by whom. What holds is not said here.',
  fields: (t) => ({
    event: t.field({
      type: EventRef,
      description: 'The event.',
      resolve: ({ event }) => event,
    }),
    statuses: t.field({
      type: [SummaryRef],
      description: 'Each status that anybody gives it, by when it was first given.',
      complexity: { field: 5, multiplier: 4 },
      resolve: async (timeline, _args, { graph, signal }) => [
        ...(await statusesOf(graph, timeline, { signal })),
      ],
    }),
    times: t.field({
      type: [ToldTimesRef],
      description: 'When it is, as each side tells it.',
      complexity: { field: 5, multiplier: 5 },
      resolve: async (timeline, _args, { graph, signal }) =>
        bySpeaker(await claimsWithTimes(graph, timeline, { signal })),
    }),
    entries: t.connection(
      {
        type: EntryRef,
        description: 'The claims that say how it stands, the oldest first, unknown times last.',
        complexity: pageComplexity,
        resolve: async (timeline, args, context) => {
          const { graph, signal } = context;
          const conditions = statusReportConditions(timeline);
          const list = { listing: statusReportList, conditions, filter: timeline };
          const page = await listConnection(context, list, args);
          const claims = page.edges.map(({ node }) => node.claim.id);
          let read: ReturnType<typeof statusClashes> | undefined;
          const clashes = () => {
            read ??= statusClashes(graph, { ...timeline, claims }, { signal });
            return read;
          };
          return {
            ...page,
            edges: page.edges.map(({ cursor, node }, n) => ({
              cursor,
              node: { ...node, clashes: async () => (await clashes())[n] ?? [] },
            })),
          };
        },
      },
      EntryConnection,
    ),
  }),
});

builder.queryField('timeline', (t) =>
  t.field({
    type: TimelineRef,
    description: 'How an event is said to stand over time, who says so, and who disagrees.',
    args: {
      event: t.arg.id({ required: true, description: 'The id of the event.' }),
      asOf: t.arg({ type: 'Timestamp', description: AS_OF }),
      asKnownAt: t.arg({ type: 'Timestamp', description: AS_KNOWN_AT }),
    },
    resolve: async (_root, { event: id, asOf, asKnownAt }, { loaders }) => {
      await mustExist(loaders.events.load(id), { kind: 'Event', id });
      return { event: id, asOf, asKnownAt };
    },
  }),
);
