import type { Agreeing } from '../graph/agreement-list.ts';
import { builder } from './builder.ts';
import { ActorRef, ArticleRef, ClaimRef, ContradictionRef, EventRef } from './refs.ts';

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many rows the whole list has; counted only when asked for.',
    complexity: 10,
    resolve: (connection) => connection.countAll(),
  }),
);

export const AgreementRef = builder.objectRef<Agreeing>('Agreement');

const described = (nouns: string) => ({ description: `A page of ${nouns}.` });
const edge = (noun: string) => ({
  name: `${noun}Edge`,
  description: 'A row and its place in the list.',
});

export const ArticleConnection = builder.connectionObject(
  { type: ArticleRef, name: 'ArticleConnection', ...described('articles') },
  edge('Article'),
);
export const ClaimConnection = builder.connectionObject(
  { type: ClaimRef, name: 'ClaimConnection', ...described('claims') },
  edge('Claim'),
);
export const ActorConnection = builder.connectionObject(
  { type: ActorRef, name: 'ActorConnection', ...described('actors') },
  edge('Actor'),
);
export const EventConnection = builder.connectionObject(
  { type: EventRef, name: 'EventConnection', ...described('events') },
  edge('Event'),
);
export const ContradictionConnection = builder.connectionObject(
  { type: ContradictionRef, name: 'ContradictionConnection', ...described('contradictions') },
  edge('Contradiction'),
);
export const AgreementConnection = builder.connectionObject(
  { type: AgreementRef, name: 'AgreementConnection', ...described('agreeing claims') },
  edge('Agreement'),
);
