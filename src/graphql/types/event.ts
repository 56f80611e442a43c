import { claimList } from '../../graph/claim-list.ts';
import { contradictionList } from '../../graph/contradiction-list.ts';
import { eventConditions, eventList } from '../../graph/event-list.ts';
import type { EventParticipant, EventStatusReport } from '../../model/event.ts';
import { builder } from '../builder.ts';
import { hangingConnection, listConnection, pageComplexity } from '../connection.ts';
import { ClaimConnection, ContradictionConnection, EventConnection } from '../connections.ts';
import { actorIds } from '../named.ts';
import { ActorRef, ClaimRef, ContradictionRef, EventRef } from '../refs.ts';
import { EventStatusEnum } from './enums.ts';
import { searchText, someOf } from './filter-parts.ts';
import { IntervalRef } from './time.ts';
import { TimeRangeInput } from './time-range.ts';

const ParticipantRef = builder.objectRef<EventParticipant>('Participant').implement({
  description: 'Somebody who takes part in an event.',
  fields: (t) => ({
    role: t.exposeString('role', { description: 'As what.' }),
    actor: t.field({
      type: ActorRef,
      description: 'Who it is.',
      resolve: (participant) => participant.actor,
    }),
  }),
});

const StatusReportRef = builder.objectRef<EventStatusReport>('EventStatusReport').implement({
  description: 'What one claim says of how an event stands.',
  fields: (t) => ({
    status: t.expose('status', { type: EventStatusEnum, description: 'How it stands.' }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim that says so.',
      resolve: (report) => report.claim,
    }),
  }),
});

EventRef.implement({
  description: 'Something said to happen. Whether it does is for its claims to say.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What to call it.' }),
    type: t.exposeString('type', { description: 'Its kind in lower case, such as "meeting".' }),
    place: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Where it is, where that is known.',
      resolve: (event) => event.place,
    }),
    placeName: t.exposeString('placeName', {
      nullable: true,
      description: 'Where it is, as written.',
    }),
    interval: t.expose('interval', {
      type: IntervalRef,
      description: 'When it is, as far as known.',
    }),
    participants: t.field({
      type: [ParticipantRef],
      description: 'Who takes part.',
      resolve: (event) => [...event.participants],
    }),
    statuses: t.field({
      type: [StatusReportRef],
      description: 'How it stands, by claim.',
      resolve: (event) => [...event.statuses],
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims about it, the newest articles first.',
        complexity: pageComplexity,
        resolve: ({ id }, args, context) =>
          hangingConnection(context, { listing: claimList, anchor: 'event', id }, args),
      },
      ClaimConnection,
    ),
    contradictions: t.connection(
      {
        type: ContradictionRef,
        description: 'The disagreements about it, the surest first.',
        complexity: pageComplexity,
        resolve: ({ id }, args, context) =>
          hangingConnection(context, { listing: contradictionList, anchor: 'event', id }, args),
      },
      ContradictionConnection,
    ),
  }),
});

export const EventFilterInput = builder.inputType('EventFilter', {
  description: 'Which events; all that is given must hold.',
  fields: (t) => ({
    types: t.stringList({ validate: someOf, description: 'Of one of these kinds.' }),
    statuses: t.field({
      type: [EventStatusEnum],
      validate: someOf,
      description: 'Some claim gives it one of these.',
    }),
    actor: t.string({ description: 'This actor takes part: a name or an id.' }),
    text: t.string({ validate: searchText, description: 'Label or place have these words.' }),
    during: t.field({
      type: TimeRangeInput,
      description: 'It may lie in this time; unknown ends are open.',
    }),
  }),
});

builder.queryFields((t) => ({
  event: t.field({
    type: EventRef,
    nullable: true,
    description: 'The event with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }) => id,
  }),
  events: t.connection(
    {
      type: EventRef,
      description: 'Events, the latest first, those of unknown time last.',
      args: { filter: t.arg({ type: EventFilterInput, description: 'Which; all when absent.' }) },
      complexity: pageComplexity,
      resolve: async (_root, { filter, ...page }, context) => {
        const actors = await actorIds(context, filter?.actor);
        const conditions = eventConditions({ ...filter, actors });
        return listConnection(context, { listing: eventList, conditions }, page);
      },
    },
    EventConnection,
  ),
}));
