import { actorConditions, actorList } from '../../graph/actor-list.ts';
import { claimList } from '../../graph/claim-list.ts';
import { contradictionList } from '../../graph/contradiction-list.ts';
import { eventList } from '../../graph/event-list.ts';
import { builder } from '../builder.ts';
import { hangingConnection, listConnection, pageComplexity } from '../connection.ts';
import {
  ActorConnection,
  ClaimConnection,
  ContradictionConnection,
  EventConnection,
} from '../connections.ts';
import { ActorRef, ArticleRef, ClaimRef, ContradictionRef, EventRef } from '../refs.ts';
import { PrincipalRef } from './attribution.ts';
import { ActorTypeEnum } from './enums.ts';
import { searchText, someOf } from './filter-parts.ts';

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
        complexity: pageComplexity,
        resolve: ({ id }, args, context) =>
          hangingConnection(context, { listing: claimList, anchor: 'actor', id }, args),
      },
      ClaimConnection,
    ),
    contradictions: t.connection(
      {
        type: ContradictionRef,
        description:
          'Disagreements with what it, or somebody on its behalf, said; the surest first.',
        complexity: pageComplexity,
        resolve: ({ id }, args, context) =>
          hangingConnection(context, { listing: contradictionList, anchor: 'actor', id }, args),
      },
      ContradictionConnection,
    ),
    events: t.connection(
      {
        type: EventRef,
        description: 'The events it takes part in, the latest first.',
        complexity: pageComplexity,
        resolve: ({ id }, args, context) =>
          hangingConnection(context, { listing: eventList, anchor: 'actor', id }, args),
      },
      EventConnection,
    ),
  }),
});

const ActorFilterInput = builder.inputType('ActorFilter', {
  description: 'Which actors; all that is given must hold.',
  fields: (t) => ({
    types: t.field({
      type: [ActorTypeEnum],
      validate: someOf,
      description: 'Of one of these types.',
    }),
    text: t.string({
      validate: searchText,
      description: 'Name, aliases or roles have these words.',
    }),
    anonymous: t.boolean({ description: 'Only, or no, sources that are not named.' }),
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
      args: { filter: t.arg({ type: ActorFilterInput, description: 'Which; all when absent.' }) },
      complexity: pageComplexity,
      resolve: (_root, { filter, ...page }, context) => {
        const conditions = actorConditions({ ...filter });
        return listConnection(context, { listing: actorList, conditions }, page);
      },
    },
    ActorConnection,
  ),
}));
