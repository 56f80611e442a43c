import { momentOf } from '../../graph/clocks.ts';
import { positionConditions, positionList } from '../../graph/positions.ts';
import type { ActorId } from '../../model/ids.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { type Position, positionsOfPage, type Voice, voiceOf } from '../ledger-page.ts';
import { partsOfField } from '../look-ahead.ts';
import { withActors, withNode } from '../named.ts';
import { ClaimRef } from '../refs.ts';
import { AboutInput, topicAsked } from './about.ts';
import { AttributionRef } from './attribution.ts';
import { AS_KNOWN_AT, AS_OF, MomentRef, StatusOfEventRef } from './moment.ts';
import { ReversalRef } from './reversal.ts';

const VoiceRef = builder.objectRef<Voice>('Voice').implement({
  description: 'By whom somebody is heard in a claim.',
  fields: (t) => ({
    attribution: t.expose('attribution', {
      type: AttributionRef,
      description:
        'Who says it, by which words. A position above 0 reports what somebody else said, and counts for no reversal.',
    }),
    isItself: t.exposeBoolean('isItself', {
      description: 'True: the actor asked for. False: somebody who speaks for it.',
    }),
  }),
});

const PositionRef = builder.objectRef<Position>('Position').implement({
  description: 'An entry of the ledger of what somebody has said.',
  fields: (t) => ({
    claim: t.expose('claim', {
      type: ClaimRef,
      description: 'The claim, with polarity, modality and its way down to the characters.',
    }),
    moment: t.field({
      type: MomentRef,
      description: 'When it was said, else published: its place in the ledger.',
      resolve: ({ claim }) => momentOf(claim),
    }),
    voice: t.field({
      type: VoiceRef,
      nullable: true,
      description:
        'Whether the actor itself speaks or somebody on its behalf; null where that no longer holds.',
      resolve: (position, _args, context) => voiceOf(position, context),
    }),
    statuses: t.field({
      type: [StatusOfEventRef],
      description: 'How the events that it speaks of stand, as it says.',
      resolve: ({ statuses }) => [...statuses],
    }),
    reversals: t.field({
      type: [ReversalRef],
      description:
        'Earlier claims of the same side that this one goes against: by a stored disagreement of scope self-reversal or same-side, or because the side now says the opposite of how an event stands.',
      complexity: { field: 5, multiplier: 2 },
      resolve: async (position, _args, _context, info) => [
        ...(await position.reversals(partsOfField(info))),
      ],
    }),
  }),
});

const PositionConnection = builder.connectionObject(
  { type: PositionRef, name: 'PositionConnection', description: 'A page of a ledger.' },
  { name: 'PositionEdge', description: 'An entry and its place in the ledger.' },
);

builder.queryField('positions', (t) =>
  t.connection(
    {
      type: PositionRef,
      description:
        'The ledger: what somebody, and those who speak for them, have said over time; the oldest first, by when it was said, else published.',
      args: {
        actor: t.arg.string({ required: true, description: 'Who: a name or an id.' }),
        about: t.arg({ type: AboutInput, description: 'About what; everything when absent.' }),
        asOf: t.arg({ type: 'Timestamp', description: AS_OF }),
        asKnownAt: t.arg({ type: 'Timestamp', description: AS_KNOWN_AT }),
        everyRevision: t.arg.boolean({
          description:
            'Whether to give also claims that an edit took out of their article; not, when absent.',
        }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { first, last, after, before, ...asked }, context, info) => {
        const { asOf, asKnownAt } = asked;
        const everyText = asked.everyRevision ?? false;
        const about = await topicAsked(asked.about, context);
        const ledgerOf = async (actors: readonly ActorId[]) => {
          const filter = { actors, about, everyText, asOf, asKnownAt };
          const conditions = positionConditions(filter);
          const list = { listing: positionList, conditions, filter: asked };
          const page = await listConnection(context, list, { first, last, after, before }, info);
          const entries = page.edges.map(({ node }) => node);
          const positions = positionsOfPage(context, { entries, actors, asOf, asKnownAt });
          return {
            ...page,
            edges: page.edges.map(({ cursor, node }, n) => ({
              cursor,
              node: positions[n] ?? { ...node, of: actors, reversals: async () => [] },
            })),
          };
        };
        const read = () => withActors(context, asked.actor, ledgerOf);
        const { event } = about;
        const find = context.loaders.events.load;
        return event == null ? read() : withNode({ kind: 'Event', id: event, find }, read);
      },
    },
    PositionConnection,
  ),
);
