import { describe, expect, test } from '@jest/globals';
import { contextOf } from '../../src/contradict/context.ts';
import { judgeDenial } from '../../src/contradict/judges/denial.ts';
import type { Judge } from '../../src/contradict/judges/judge.ts';
import { judgeModal } from '../../src/contradict/judges/modal.ts';
import { judgeNegation } from '../../src/contradict/judges/negation.ts';
import { judgeNumeric } from '../../src/contradict/judges/numeric.ts';
import { judgeTemporal } from '../../src/contradict/judges/temporal.ts';
import type { JudgeVote } from '../../src/model/contradiction.ts';
import { event, evidence, type Made } from './make-evidence.ts';

interface Case {
  readonly name: string;
  readonly judge: Judge;
  readonly a: Made;
  readonly b: Made;
  readonly vote: JudgeVote['vote'];
}

const people = (value: number) => ({
  value,
  high: null,
  unit: 'person',
  comparator: 'exactly' as const,
});
const day = (date: string) => ({
  from: `${date}T00:00:00.000Z`,
  to: `${date}T23:59:59.999Z`,
});
const council = event('meeting of the council');
const onMonday = {
  speaker: 'Ida Holm',
  modality: 'intended' as const,
  event: council,
  times: { Monday: day('2026-03-02') },
};
const onFriday = { ...onMonday, speaker: 'Otto Brandt', times: { Friday: day('2026-03-06') } };
const dollars = (value: number) => ({ ...people(value), unit: 'USD' });

const cases: readonly Case[] = [
  {
    name: 'any deed may be planned and its plan denied',
    judge: judgeModal,
    a: { text: 'the ferry line would reopen in spring', speaker: 'Ida Holm', modality: 'intended' },
    b: {
      text: 'there are no plans to reopen the ferry line',
      speaker: 'the operator',
      modality: 'intended',
      polarity: 'negative',
    },
    vote: 'contradiction',
  },
  {
    name: 'a denied plan of another deed is no denial of this one',
    judge: judgeModal,
    a: { text: 'the ferry line would reopen in spring', speaker: 'Ida Holm', modality: 'intended' },
    b: {
      text: 'the museum would reopen the ferry, but the city has no plans for a tram line',
      speaker: 'the operator',
      modality: 'intended',
      polarity: 'negative',
    },
    vote: 'none',
  },
  {
    name: 'a deed that is past is no plan',
    judge: judgeModal,
    a: { text: 'the ferry line reopened in spring', speaker: 'Ida Holm' },
    b: {
      text: 'there are no plans to reopen the ferry line',
      speaker: 'the operator',
      modality: 'intended',
      polarity: 'negative',
    },
    vote: 'none',
  },
  {
    name: 'one crowd counted twice, in other word order',
    judge: judgeNumeric,
    a: {
      text: '300 people protested in Arden',
      speaker: 'police',
      quantities: { '300 people': people(300) },
    },
    b: {
      text: '3,000 people took part in the protest',
      speaker: 'organisers',
      quantities: { '3,000 people': people(3000) },
    },
    vote: 'contradiction',
  },
  {
    name: 'people counted in two matters',
    judge: judgeNumeric,
    a: {
      text: '300 people protested in Arden',
      speaker: 'police',
      quantities: { '300 people': people(300) },
    },
    b: {
      text: '12 people were treated for smoke',
      speaker: 'a doctor',
      quantities: { '12 people': people(12) },
    },
    vote: 'none',
  },
  {
    name: 'what a fare should be and what it is',
    judge: judgeNumeric,
    a: {
      text: 'raise the bus fare to $5',
      speaker: 'Ida Holm',
      modality: 'proposed',
      quantities: { $5: dollars(5) },
    },
    b: { text: 'the bus fare is $3', speaker: 'the operator', quantities: { $3: dollars(3) } },
    vote: 'none',
  },
  {
    name: 'a rejected idea, told with its content',
    judge: judgeDenial,
    a: { text: 'the levy is a drag on small farms', speaker: 'Ida Holm' },
    b: { text: 'rejected the idea that the levy would drag farms down', speaker: 'the minister' },
    vote: 'contradiction',
  },
  {
    name: 'a rejected idea of another matter',
    judge: judgeDenial,
    a: { text: 'the levy is a drag on small farms', speaker: 'Ida Holm' },
    b: { text: 'rejected the idea that schools would lose teachers', speaker: 'the minister' },
    vote: 'none',
  },
  {
    name: 'two days for one meeting',
    judge: judgeTemporal,
    a: { text: 'the council will meet on Monday', ...onMonday },
    b: { text: 'the council will meet on Friday', ...onFriday },
    vote: 'contradiction',
  },
  {
    name: 'a day that dates another happening, as its possessive',
    judge: judgeTemporal,
    a: { text: "the council will meet about Monday's storm", ...onMonday },
    b: { text: 'the council will meet about it on Friday', ...onFriday },
    vote: 'none',
  },
  {
    name: 'a word of a name is not the word that it looks like',
    judge: judgeNegation,
    a: { text: 'this is not a Green Harbour plan', speaker: 'Ida Holm', polarity: 'negative' },
    b: { text: 'the plan keeps the shore green', speaker: 'Otto Brandt' },
    vote: 'none',
  },
];

describe('a judge', () => {
  test.each(cases)('$name: $vote, whichever side is a', ({ judge, a, b, vote }) => {
    const [left, right] = [evidence(a), evidence(b)];
    const forward = judge(contextOf({ a: left, b: right }, null));
    const backward = judge(contextOf({ a: right, b: left }, null));
    expect(forward.vote).toBe(vote);
    expect(backward.vote).toBe(vote);
    expect(backward.score).toBeCloseTo(forward.score, 10);
  });
});
