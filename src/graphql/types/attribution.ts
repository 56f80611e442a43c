import type { Principal } from '../../graph/principals.ts';
import type { Attribution } from '../../model/claim.ts';
import { builder } from '../builder.ts';
import { ActorRef } from '../refs.ts';
import { SpanRef } from './span.ts';

export const PrincipalRef = builder.objectRef<Principal>('Principal').implement({
  description: 'Somebody for whom an actor speaks.',
  fields: (t) => ({
    actor: t.field({
      type: ActorRef,
      description: 'Who is spoken for.',
      resolve: (principal) => principal.actor,
    }),
    steps: t.exposeInt('steps', {
      description: '1: directly; 2: for somebody who speaks for them; and so on.',
    }),
    basis: t.exposeString('basis', { description: 'Why the last step is held to be so.' }),
  }),
});

export const AttributionRef = builder.objectRef<Attribution>('Attribution').implement({
  description: 'One link of "A said that B told C": who, in which role, by which words.',
  fields: (t) => ({
    position: t.exposeInt('position', {
      description: '0 is nearest to the words of the claim, 1 reports position 0, and so on.',
    }),
    actor: t.field({
      type: ActorRef,
      description: 'Who it is.',
      resolve: (attribution) => attribution.actor,
    }),
    source: t.expose('source', {
      type: SpanRef,
      nullable: true,
      description: 'The words that name the source; null where none are written.',
    }),
    cue: t.expose('cue', {
      type: SpanRef,
      nullable: true,
      description: 'The words of saying; null where none are written.',
    }),
    principals: t.field({
      type: [PrincipalRef],
      description: 'All for whom the actor speaks, the nearest first.',
      resolve: async (attribution, _args, { loaders }) => [
        ...(await loaders.principals.load(attribution.actor)),
      ],
    }),
  }),
});
