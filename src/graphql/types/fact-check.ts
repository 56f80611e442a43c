import { z } from 'zod';
import {
  claimsOfFactCheck,
  factCheckConditions,
  factCheckList,
  factChecksOfClaim,
  type MatchedFactCheck,
} from '../../graph/fact-check-list.ts';
import type { Appearance, Party, Rating } from '../../model/claim-review.ts';
import type { FactCheck, MatchVote } from '../../model/fact-check.ts';
import { builder } from '../builder.ts';
import { hangingConnection, listConnection, pageComplexity } from '../connection.ts';
import { ClaimRef } from '../refs.ts';
import { TimeRangeInput } from './time-range.ts';

export const PartyRef = builder.objectRef<Party>('ReviewParty').implement({
  description: 'Whoever reviewed or made a claim, as a review names them.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    isPerson: t.boolean({
      description: 'Whether it is a person, rather than an organisation.',
      resolve: ({ type }) => type === 'Person',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where more of them is found.' }),
  }),
});

export const AppearanceRef = builder.objectRef<Appearance>('Appearance').implement({
  description: 'A work in which the claim appears, as a review names it.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Its address.' }),
    title: t.exposeString('title', { nullable: true, description: 'Its title.' }),
  }),
});

export const RatingRef = builder.objectRef<Rating>('Rating').implement({
  description: 'A rating as its publisher gives it; what they leave out is null.',
  fields: (t) => ({
    text: t.exposeString('text', { nullable: true, description: 'In words: "Mostly false".' }),
    value: t.exposeFloat('value', { nullable: true, description: 'As a number.' }),
    best: t.exposeFloat('best', { nullable: true, description: 'The highest the number may be.' }),
    worst: t.exposeFloat('worst', { nullable: true, description: 'The lowest it may be.' }),
    explanation: t.exposeString('explanation', { nullable: true, description: 'Why.' }),
  }),
});

const MatchVoteRef = builder.objectRef<MatchVote>('FactCheckVote').implement({
  description: 'What one judge held of a fact check and a claim.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The judge; "meaning" is the embeddings.' }),
    vote: t.exposeString('vote', {
      description: 'contradiction, agreement, none or abstain.',
    }),
    score: t.exposeFloat('score', { description: '0 to 1: how far it holds that they clash.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
  }),
});

export const FactCheckRef = builder.objectRef<FactCheck>('FactCheck');
const MatchRef = builder.objectRef<MatchedFactCheck>('FactCheckMatch').implement({
  description: 'A fact check that is held to be about a claim.',
  fields: (t) => ({
    factCheck: t.expose('factCheck', { type: FactCheckRef, description: 'The fact check.' }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim.',
      resolve: ({ claim }) => claim,
    }),
    score: t.exposeFloat('score', {
      description: '0 to 1: how sure it is that the claim is the one that was reviewed.',
    }),
    votes: t.field({
      type: [MatchVoteRef],
      description: 'What the judges held.',
      resolve: ({ votes }) => [...votes],
    }),
  }),
});
const MatchConnection = builder.connectionObject(
  { type: MatchRef, name: 'FactCheckMatchConnection', description: 'A page of matches.' },
  { name: 'FactCheckMatchEdge', description: 'A row and its place in the list.' },
);

FactCheckRef.implement({
  description:
    "Somebody else's review of a claim (schema.org ClaimReview): an outside opinion, which overrides nothing. All text is theirs.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    url: t.exposeString('url', { description: 'The page of the review.' }),
    claimReviewed: t.exposeString('claimReviewed', {
      description: 'The claim, in the words of the reviewer.',
    }),
    publisher: t.expose('publisher', { type: PartyRef, description: 'Who reviewed it.' }),
    site: t.exposeString('site', { description: 'Host of the page, without "www.".' }),
    title: t.exposeString('title', { nullable: true, description: 'Headline of the review.' }),
    body: t.exposeString('body', { nullable: true, description: 'Its text.' }),
    datePublished: t.expose('datePublished', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it was published.',
    }),
    language: t.exposeString('language', { nullable: true, description: 'Its language, BCP 47.' }),
    claimants: t.field({
      type: [PartyRef],
      description: 'Who made the claim.',
      resolve: ({ claimants }) => [...claimants],
    }),
    claimDate: t.expose('claimDate', {
      type: 'Timestamp',
      nullable: true,
      description: 'When the claim was made.',
    }),
    appearances: t.field({
      type: [AppearanceRef],
      description: 'Where the claim appears.',
      resolve: ({ appearances }) => [...appearances],
    }),
    rating: t.expose('rating', { type: RatingRef, description: 'The rating as given.' }),
    scale: t.exposeFloat('scale', {
      nullable: true,
      description:
        'The rating from 0 (false) to 1 (true), where it can be placed there; in the publisher\u2019s opinion.',
    }),
    source: t.exposeString('source', { description: 'What it was imported from.' }),
    license: t.exposeString('license', { nullable: true, description: 'Licence of the markup.' }),
    recordedAt: t.expose('recordedAt', {
      type: 'Timestamp',
      description: 'When the graph learnt of it.',
    }),
    matches: t.connection(
      {
        type: MatchRef,
        description: 'The claims it is held to be about, the surest first.',
        complexity: pageComplexity,
        resolve: ({ id }, args, context) =>
          hangingConnection(context, { listing: claimsOfFactCheck, anchor: 'factCheck', id }, args),
      },
      MatchConnection,
    ),
  }),
});

builder.objectFields(ClaimRef, (t) => ({
  factChecks: t.connection(
    {
      type: MatchRef,
      description: 'Fact checks that are held to be about it, the surest first.',
      complexity: pageComplexity,
      resolve: ({ id }, args, context) =>
        hangingConnection(context, { listing: factChecksOfClaim, anchor: 'claim', id }, args),
    },
    MatchConnection,
  ),
}));

const share = z.number().min(0, 'is below 0').max(1, 'is above 1').nullish();
const FactCheckFilterInput = builder.inputType('FactCheckFilter', {
  description: 'Which fact checks; all that is given must hold.',
  fields: (t) => ({
    text: t.string({
      validate: z.string().max(1_000, 'is longer than 1000 characters').nullish(),
      description: 'The claim has all of these words.',
    }),
    site: t.string({
      validate: z.string().min(1, 'is empty').max(253, 'is longer than a host').nullish(),
      description: 'Of this site or its subdomains: politifact.com.',
    }),
    published: t.field({ type: TimeRangeInput, description: 'Published in this time.' }),
    matched: t.boolean({ description: 'Whether it is held to be about some claim.' }),
    minimumScale: t.float({ validate: share, description: 'Placed at this or above.' }),
    maximumScale: t.float({ validate: share, description: 'Placed at this or below.' }),
  }),
});

builder.queryFields((t) => ({
  factChecks: t.connection(
    {
      type: FactCheckRef,
      description: 'Fact checks that were imported, the newest first.',
      args: {
        filter: t.arg({ type: FactCheckFilterInput, description: 'Which; all when absent.' }),
      },
      complexity: pageComplexity,
      resolve: (_root, { filter, ...page }, context) => {
        const conditions = factCheckConditions(filter ?? {});
        return listConnection(context, { listing: factCheckList, conditions }, page);
      },
    },
    { name: 'FactCheckConnection', description: 'A page of fact checks.' },
    { name: 'FactCheckEdge', description: 'A row and its place in the list.' },
  ),
}));
