import { z } from 'zod';
import { judgeQuality } from '../../graph/judge-quality.ts';
import type {
  JudgeOfQuality,
  JudgeQuality,
  NamedQuality,
  Quality,
  ScoreBand,
} from '../../model/judge-quality.ts';
import type { Share } from '../../model/wilson.ts';
import { builder } from '../builder.ts';
import { listed } from '../named.ts';
import { TimeRangeInput } from './time-range.ts';

const ShareRef = builder.objectRef<Share>('ShareInterval').implement({
  description: 'Shares from one to another, 0 to 1.',
  fields: (t) => ({
    from: t.exposeFloat('from', { description: 'The lowest.' }),
    to: t.exposeFloat('to', { description: 'The highest.' }),
  }),
});

const QualityRef = builder.interfaceRef<Quality>('Quality').implement({
  description:
    'How a group of disagreements fared with reviewers. The review that decides counts, and no other.',
  fields: (t) => ({
    votes: t.exposeInt('votes', {
      description: 'How many disagreements it was said of, reviewed or not.',
    }),
    reviewed: t.exposeInt('reviewed', { description: 'How many of them a review has decided.' }),
    confirmed: t.exposeInt('confirmed', {
      description:
        'How many of those stand: confirmed, or retyped to another kind of disagreement; where the group is about one property, with that property as it was judged.',
    }),
    precision: t.exposeFloat('precision', {
      nullable: true,
      description: 'confirmed / reviewed; null where nothing is reviewed.',
    }),
    interval: t.expose('interval', {
      type: ShareRef,
      nullable: true,
      description: 'Where the precision lies with 95 % confidence (Wilson).',
    }),
    coverage: t.exposeFloat('coverage', { description: 'reviewed / votes.' }),
  }),
});

const name = (description: string) => ({ description });

const OverallRef = builder.objectRef<Quality>('OverallQuality').implement({
  description: 'All disagreements together.',
  interfaces: [QualityRef],
});

const NamedRef = builder.objectRef<NamedQuality>('NamedQuality').implement({
  description: 'The disagreements of which one thing was said.',
  interfaces: [QualityRef],
  fields: (t) => ({
    name: t.exposeString('name', name('What was said: a type, kind, strength or scope.')),
  }),
});

const JudgeRef = builder.objectRef<JudgeOfQuality>('JudgeQualityOfJudge').implement({
  description: 'The disagreements for which one judge voted, also where others had more weight.',
  interfaces: [QualityRef],
  fields: (t) => ({
    name: t.exposeString('name', name('The judge.')),
    types: t.field({
      type: [NamedRef],
      description: 'By the type of clash that the judge saw.',
      resolve: ({ types }) => [...types],
    }),
  }),
});

const BandRef = builder.objectRef<ScoreBand>('ScoreBand').implement({
  description:
    'The disagreements with scores in one band; where scores are probabilities, the precision is near meanScore.',
  interfaces: [QualityRef],
  fields: (t) => ({
    from: t.exposeFloat('from', { description: 'Its lowest score.' }),
    to: t.exposeFloat('to', { description: 'Its highest score, which belongs to the next.' }),
    meanScore: t.exposeFloat('meanScore', {
      nullable: true,
      description: 'The mean score of those reviewed.',
    }),
  }),
});

const groups = (of: 'types' | 'kinds' | 'strengths' | 'scopes', description: string) => ({
  type: [NamedRef] as [typeof NamedRef],
  description,
  resolve: (quality: JudgeQuality) => [...quality[of]],
});

const JudgeQualityRef = builder.objectRef<JudgeQuality>('JudgeQuality').implement({
  description: 'How often judges were right, by the reviews that now decide.',
  fields: (t) => ({
    all: t.expose('all', { type: OverallRef, description: 'All disagreements.' }),
    judges: t.field({
      type: [JudgeRef],
      description: 'Judge by judge.',
      resolve: ({ judges }) => [...judges],
    }),
    types: t.field(groups('types', 'What the judges came to together, by type of clash.')),
    kinds: t.field(groups('kinds', 'By kind.')),
    strengths: t.field(groups('strengths', 'By strength.')),
    scopes: t.field(groups('scopes', 'By scope.')),
    bands: t.field({
      type: [BandRef],
      description: 'By score: whether it can be read as a probability.',
      resolve: ({ bands }) => [...bands],
    }),
  }),
});

const FilterInput = builder.inputType('JudgeQualityFilter', {
  description: 'Whose reviews count; all that is given must hold.',
  fields: (t) => ({
    reviewer: t.string({
      validate: z.string().min(1, 'is empty').max(200).nullish(),
      description: 'Decided by this reviewer: an id or a name.',
    }),
    at: t.field({ type: TimeRangeInput, description: 'Decided in this time.' }),
  }),
});

builder.queryField('judgeQuality', (t) =>
  t.field({
    type: JudgeQualityRef,
    description:
      'How often judges were right, as far as disagreements have been reviewed. Reads all of them.',
    args: { filter: t.arg({ type: FilterInput, description: 'Whose reviews; all when absent.' }) },
    complexity: 1000,
    resolve: (_root, { filter }, { graph, signal }) =>
      judgeQuality(graph, { reviewers: listed(filter?.reviewer), at: filter?.at }, { signal }),
  }),
);
