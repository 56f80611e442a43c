import { builder } from '../builder.ts';
import { hangingConnection, listConnection, pageComplexity } from '../connection.ts';
import {
  ActorConnection,
  ClaimConnection,
  ContradictionConnection,
  EventConnection,
} from '../connections.ts';
import { ActorRef, ArticleRef, ClaimRef, ContradictionRef, EventRef } from '../refs.ts';
import { ActorFilterInput, ActorOrderInput, actorsAsked } from './actor-filter.ts';
import { PrincipalRef } from './attribution.ts';
import { ClaimFilterInput, ClaimOrderInput, claimsAsked } from './claim-filter.ts';
import {
  ContradictionFilterInput,
  ContradictionOrderInput,
  contradictionsAsked,
} from './contradiction-filter.ts';
import { ActorTypeEnum } from './enums.ts';
import { EventFilterInput, EventOrderInput, eventsAsked } from './event-filter.ts';
import { FILTER, ORDER } from './filter-parts.ts';

ActorRef.implement({
  description: 'A person, body or state that can speak or take part.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name it goes by here.' }),
    type: t.expose('type', { type: ActorTypeEnum, description: 'What it is.' }),
    wikidata: t.exposeString('wikidata', {
      nullable: true,
      description: 'Its Wikidata id, where known.',
    }),
    aliases: t.stringList({
      description: 'Other names under which it was met.',
      resolve: (actor) => [...actor.aliases],
    }),
    roles: t.stringList({
      description: 'Its roles as written, in lower case.',
      resolve: (actor) => [...actor.roles],
    }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article that a source who is not named belongs to; null for all others.',
      resolve: (actor) => actor.articleId,
    }),
    speaksFor: t.field({
      type: [PrincipalRef],
      description: 'All for whom it speaks, the nearest first.',
      resolve: async ({ id }, _args, { loaders }) => [...(await loaders.principals.load(id))],
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'What it, or somebody on its behalf, said; the newest articles first.',
        args: {
          filter: t.arg({ type: ClaimFilterInput, description: FILTER }),
          orderBy: t.arg({ type: ClaimOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await claimsAsked(context, { filter, orderBy });
          return hangingConnection(context, { ...asked, anchor: 'actor', id }, page, info);
        },
      },
      ClaimConnection,
    ),
    contradictions: t.connection(
      {
        type: ContradictionRef,
        description:
          'Disagreements with what it, or somebody on its behalf, said; the surest first.',
        args: {
          filter: t.arg({ type: ContradictionFilterInput, description: FILTER }),
          orderBy: t.arg({ type: ContradictionOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await contradictionsAsked(context, { filter, orderBy });
          return hangingConnection(context, { ...asked, anchor: 'actor', id }, page, info);
        },
      },
      ContradictionConnection,
    ),
    events: t.connection(
      {
        type: EventRef,
        description: 'The events it takes part in, the latest first.',
        args: {
          filter: t.arg({ type: EventFilterInput, description: FILTER }),
          orderBy: t.arg({ type: EventOrderInput, description: ORDER }),
        },
        complexity: pageComplexity,
        resolve: async ({ id }, { filter, orderBy, ...page }, context, info) => {
          const asked = await eventsAsked(context, { filter, orderBy });
          return hangingConnection(context, { ...asked, anchor: 'actor', id }, page, info);
        },
      },
      EventConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  actor: t.field({
    type: ActorRef,
    nullable: true,
    description: 'The actor with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }) => id,
  }),
  actors: t.connection(
    {
      type: ActorRef,
      description: 'Actors by name.',
      args: {
        filter: t.arg({ type: ActorFilterInput, description: FILTER }),
        orderBy: t.arg({ type: ActorOrderInput, description: ORDER }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { filter, orderBy, ...page }, context, info) =>
        listConnection(context, await actorsAsked(context, { filter, orderBy }), page, info),
    },
    ActorConnection,
  ),
}));
