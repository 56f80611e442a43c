import { claimList } from '../../graph/claim-list.ts';
import {
  type ContestedEvent,
  contestedEvents,
  undisputedConditions,
} from '../../graph/contested.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { ClaimConnection } from '../connections.ts';
import { mustExist } from '../must-exist.ts';
import { ClaimRef, EventRef } from '../refs.ts';
import { EventFilterInput } from './event-filter.ts';
import { namesOf, scoreBound } from './filter-parts.ts';
import { AS_KNOWN_AT, AS_OF } from './moment.ts';

const ContestedRef = builder.objectRef<ContestedEvent>('ContestedEvent').implement({
  description:
    'An event, and the disagreements about it that nobody has rejected; updates and corrections are not counted.',
  fields: (t) => ({
    event: t.expose('event', { type: EventRef, description: 'The event.' }),
    disputes: t.exposeInt('disputes', { description: 'How many disagreements.' }),
    strict: t.exposeInt('strict', { description: 'How many cannot both be true.' }),
    contrary: t.exposeInt('contrary', { description: 'How many cannot both be meant.' }),
    tension: t.exposeInt('tension', {
      description: 'How many pull against each other, or clash in a way that no judge could tell.',
    }),
    bestScore: t.exposeFloat('bestScore', { description: '0 to 1: the surest of them.' }),
    weight: t.exposeInt('weight', {
      description:
        'What the list is sorted by: 3 for each strict one, 2 for each contrary, else 1.',
    }),
  }),
});

const ContestedConnection = builder.connectionObject(
  { type: ContestedRef, name: 'ContestedEventConnection', description: 'A page of events.' },
  { name: 'ContestedEventEdge', description: 'An event and its place in the list.' },
);

builder.queryFields((t) => ({
  mostContested: t.connection(
    {
      type: ContestedRef,
      description: 'Events by number and strength of the disagreements about them.',
      args: {
        filter: t.arg({ type: EventFilterInput, description: 'Which events; all when absent.' }),
        minimumScore: t.arg.float({
          validate: scoreBound,
          description: 'Count disagreements at least this sure, 0 to 1.',
        }),
      },
      // Every disagreement about the events is counted.
      complexity: (args) => ({ ...pageComplexity(args), field: 50 }),
      resolve: async (_root, { filter, minimumScore, ...page }, context) => {
        const { actors, speaksFor, outlets } = await namesOf(context, { ...filter });
        const { asOf, asKnownAt } = { ...filter };
        const listing = contestedEvents({
          filter: { ...filter, actors, speaksFor, outlets },
          minimumScore: minimumScore ?? 0,
          asOf,
          asKnownAt,
        });
        const asked = { filter, minimumScore };
        return listConnection(context, { listing, conditions: [], filter: asked }, page);
      },
    },
    ContestedConnection,
  ),
  undisputedClaims: t.connection(
    {
      type: ClaimRef,
      description:
        'The claims about an event that no standing disagreement touches, those of the newest articles first.',
      args: {
        event: t.arg.id({ required: true, description: 'The id of the event.' }),
        asOf: t.arg({ type: 'Timestamp', description: AS_OF }),
        asKnownAt: t.arg({ type: 'Timestamp', description: AS_KNOWN_AT }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { event: id, asOf, asKnownAt, ...page }, context, info) => {
        await mustExist(context.loaders.events.load(id), { kind: 'Event', id });
        const conditions = undisputedConditions(id, { asOf, asKnownAt });
        const filter = { undisputed: id, asOf, asKnownAt };
        return listConnection(context, { listing: claimList, conditions, filter }, page, info);
      },
    },
    ClaimConnection,
  ),
}));
