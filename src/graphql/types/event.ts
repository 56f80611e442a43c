import type { EventParticipant, EventStatusReport } from '../../model/event.ts';
import { builder } from '../builder.ts';
import { hangingConnection, listConnection, pageComplexity } from '../connection.ts';
import { ClaimConnection, ContradictionConnection, EventConnection } from '../connections.ts';
import { ActorRef, ClaimRef, ContradictionRef, EventRef } from '../refs.ts';
import { ClaimFilterInput, ClaimOrderInput, claimsAsked } from './claim-filter.ts';
import {
  ContradictionFilterInput,
  ContradictionOrderInput,
  contradictionsAsked,
} from './contradiction-filter.ts';
import { EventStatusEnum } from './enums.ts';
import { EventFilterInput, EventOrderInput, eventsAsked } from './event-filter.ts';
import { FILTER, ORDER } from './filter-parts.ts';
import { IntervalRef } from './time.ts';

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
      resolve: async ({ id }, _args, { loaders }) => [...(await loaders.eventStatuses.load(id))],
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims about it, the newest articles first.',
        args: {
          filter: t.arg({ type: ClaimFilterInput, description: FILTER }),
          orderBy: t.arg({ type: ClaimOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await claimsAsked(context, { filter, orderBy });
          return hangingConnection(context, { ...asked, anchor: 'event', id }, page, info);
        },
      },
      ClaimConnection,
    ),
    contradictions: t.connection(
      {
        type: ContradictionRef,
        description: 'The disagreements about it, the surest first.',
        args: {
          filter: t.arg({ type: ContradictionFilterInput, description: FILTER }),
          orderBy: t.arg({ type: ContradictionOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await contradictionsAsked(context, { filter, orderBy });
          return hangingConnection(context, { ...asked, anchor: 'event', id }, page, info);
        },
      },
      ContradictionConnection,
    ),
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
      args: {
        filter: t.arg({ type: EventFilterInput, description: FILTER }),
        orderBy: t.arg({ type: EventOrderInput, description: ORDER }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { filter, orderBy, ...page }, context, info) =>
        listConnection(context, await eventsAsked(context, { filter, orderBy }), page, info),
    },
    EventConnection,
  ),
}));
