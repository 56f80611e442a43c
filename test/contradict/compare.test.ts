import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../src/contradict/compare.ts';
import { ModelError } from '../../src/errors.ts';
import type { Inference } from '../../src/inference/inference.ts';
import type { Verdict } from '../../src/model/contradiction.ts';
import { workOf } from '../support/work.ts';
import { event, evidence, type Made } from './make-evidence.ts';

const talks = event('trade talks', 'meeting', ['Lena Ortiz', 'Paul Braun']);
const days = (from: string, to: string) => ({ from, to });

interface Case {
  readonly name: string;
  readonly a: Made;
  readonly b: Made;
  readonly expected: Partial<Pick<Verdict, 'kind' | 'strength' | 'scope'>>;
}

const disagreements: readonly Case[] = [
  {
    name: 'a dated plan and a denial of plans by the body one speaks for',
    a: {
      text: 'Ortiz said [she would meet Braun within a month]',
      cue: 'said',
      speaker: 'Lena Ortiz',
      speaksFor: ['the ministry'],
      modality: 'intended',
      event: talks,
      mentions: ['Paul Braun'],
      times: { 'within a month': days('2020-01-01', '2020-02-01') },
    },
    b: {
      text: 'The ministry said [there are no plans for a meeting]',
      cue: 'said',
      speaker: 'spokesman',
      speaksFor: ['the ministry'],
      polarity: 'negative',
      modality: 'intended',
      event: talks,
    },
    expected: { kind: 'contradiction', strength: 'contrary', scope: 'same-side' },
  },
  {
    name: 'a coming event and its flat denial by another side',
    a: {
      text: '[the two will meet on Friday]',
      speaker: 'Lena Ortiz',
      modality: 'intended',
      event: talks,
      mentions: ['Paul Braun'],
    },
    b: {
      text: '[the meeting will not take place]',
      speaker: 'Paul Braun',
      polarity: 'negative',
      modality: 'intended',
      event: talks,
    },
    expected: { kind: 'contradiction', strength: 'strict', scope: 'dispute' },
  },
  {
    name: 'an accusation and a bare denial by the accused',
    a: {
      text: 'Maria Lund said [Jonas Kerr harassed two colleagues]',
      cue: 'said',
      speaker: 'Maria Lund',
      mentions: ['Jonas Kerr'],
    },
    b: {
      text: 'Kerr said [those allegations are completely false]',
      cue: 'said',
      speaker: 'Jonas Kerr',
    },
    expected: { kind: 'contradiction', strength: 'strict', scope: 'dispute' },
  },
  {
    name: 'two death tolls that exclude each other',
    a: {
      text: '[12 people died in the explosion]',
      speaker: 'police',
      quantities: { 12: { value: 12, high: null, unit: 'person', comparator: 'exactly' } },
    },
    b: {
      text: '[at least 40 people died in the explosion]',
      speaker: 'rescue workers',
      quantities: {
        'at least 40': { value: 40, high: null, unit: 'person', comparator: 'at-least' },
      },
    },
    expected: { kind: 'contradiction', strength: 'strict' },
  },
  {
    name: 'opposite directions of change',
    a: { text: '[unemployment rose under the governor]', speaker: 'Maria Lund' },
    b: { text: '[unemployment fell under the governor]', speaker: 'Jonas Kerr' },
    expected: { kind: 'contradiction' },
  },
  {
    name: 'one actor on both sides of a question at two times',
    a: {
      text: '[she supports a higher minimum wage]',
      speaker: 'Maria Lund',
      publishedAt: '2019-03-01',
      outlet: 'Herald',
    },
    b: {
      text: '[she opposes a higher minimum wage]',
      speaker: 'Maria Lund',
      publishedAt: '2020-03-01',
      outlet: 'Courier',
    },
    expected: { kind: 'contradiction', strength: 'contrary', scope: 'self-reversal' },
  },
  {
    name: 'a proposal and a refusal set against each other by the article',
    a: {
      text: 'Ortiz floated [a truce along the river], but Braun said his side would not shift its position.',
      cue: 'floated',
      speaker: 'Lena Ortiz',
      modality: 'proposed',
    },
    b: {
      text: 'Ortiz floated a truce along the river, but Braun said [his side would not shift its position].',
      cue: 'said',
      speaker: 'Paul Braun',
      polarity: 'negative',
      modality: 'intended',
    },
    expected: { kind: 'contradiction', strength: 'tension', scope: 'dispute' },
  },
  {
    name: 'a plan and its later cancellation told as a change by the same side',
    a: {
      text: '[she would meet Braun in June]',
      speaker: 'Lena Ortiz',
      modality: 'intended',
      event: talks,
      publishedAt: '2020-04-01',
      times: { 'in June': days('2020-06-01', '2020-06-30') },
    },
    b: {
      text: '[the meeting has been called off]',
      speaker: 'Lena Ortiz',
      event: talks,
      publishedAt: '2020-05-01',
    },
    expected: { kind: 'update', scope: 'self-reversal' },
  },
];

const others: readonly Case[] = [
  {
    name: 'one promise told twice',
    a: {
      text: '[she would meet Braun within a month]',
      speaker: 'Lena Ortiz',
      modality: 'intended',
      event: talks,
    },
    b: {
      text: '[she would see Braun for a meeting within a month]',
      speaker: 'Lena Ortiz',
      modality: 'intended',
      event: talks,
    },
    expected: {},
  },
  {
    name: 'a friendly call and a missing date',
    a: {
      text: '[the call between the ministers was productive]',
      speaker: 'an official',
      event: event('call', 'call', ['Lena Ortiz']),
    },
    b: {
      text: '[there are no plans for a meeting]',
      speaker: 'the ministry',
      polarity: 'negative',
      modality: 'intended',
      event: talks,
    },
    expected: { kind: 'none' },
  },
  {
    name: 'a demand to stop and the fact that it goes on',
    a: {
      text: 'Lund demanded [that Kerr stop attacking the press]',
      cue: 'demanded',
      speaker: 'Maria Lund',
      modality: 'proposed',
      mentions: ['Jonas Kerr'],
    },
    b: {
      text: '[Kerr attacked the press on Friday]',
      speaker: 'the Herald',
      mentions: ['Jonas Kerr'],
    },
    expected: { kind: 'none' },
  },
  {
    name: 'two polls of two firms',
    a: {
      text: 'A poll found [Lund leads Kerr by 47 percent to 41 percent]',
      speaker: 'Firm One',
      mentions: ['Maria Lund', 'Jonas Kerr'],
      quantities: { '47 percent': { value: 47, high: null, unit: '%', comparator: 'exactly' } },
    },
    b: {
      text: 'A poll found [Lund leads Kerr by 43 percent to 42 percent]',
      speaker: 'Firm Two',
      mentions: ['Maria Lund', 'Jonas Kerr'],
      quantities: { '43 percent': { value: 43, high: null, unit: '%', comparator: 'exactly' } },
    },
    expected: {},
  },
  {
    name: 'the denial of another matter',
    a: { text: '[Kerr underpaid his workers]', speaker: 'Maria Lund', mentions: ['Jonas Kerr'] },
    b: {
      text: '[there is no evidence of poison in the river]',
      speaker: 'the water board',
      polarity: 'negative',
    },
    expected: { kind: 'none' },
  },
  {
    name: 'opposite stances on two different things',
    a: { text: '[the senator opposes the trade deal with Peru]', speaker: 'her office' },
    b: { text: '[the mayor supports a new stadium downtown]', speaker: 'his office' },
    expected: { kind: 'none' },
  },
];

describe('without a model', () => {
  test.each(disagreements)('reports $name', async ({ a, b, expected }) => {
    const verdict = await compare({ a: evidence(a), b: evidence(b) }, null);
    expect(verdict).toMatchObject(expected);
    expect(verdict.score).toBeGreaterThanOrEqual(0.5);
  });

  test.each(others)('does not report $name', async ({ a, b, expected }) => {
    const verdict = await compare({ a: evidence(a), b: evidence(b) }, null);
    expect(verdict).toMatchObject(expected);
    expect(['agreement', 'none', 'different-scope']).toContain(verdict.kind);
    expect(verdict.score).toBeLessThan(0.5);
  });

  test('says that no model judged', async () => {
    const [{ a, b }] = disagreements as [Case];
    const { judges } = await compare({ a: evidence(a), b: evidence(b) }, null);
    expect(judges.find(({ name }) => name === 'nli')).toMatchObject({ vote: 'abstain' });
  });
});

const all = [...disagreements, ...others].flatMap(({ a, b }) => [evidence(a), evidence(b)]);
const anyClaim = fc.constantFrom(...all);

test('the verdict does not depend on which side is called a', async () => {
  await fc.assert(
    fc.asyncProperty(anyClaim, anyClaim, async (a, b) => {
      const forward = await compare({ a, b }, null);
      const backward = await compare({ a: b, b: a }, null);
      expect(backward.spans).toEqual({ a: forward.spans.b, b: forward.spans.a });
      expect({ ...backward, spans: null, judges: null }).toEqual({
        ...forward,
        spans: null,
        judges: null,
      });
      expect(backward.judges.map(({ name, score, vote }) => [name, score, vote])).toEqual(
        forward.judges.map(({ name, score, vote }) => [name, score, vote]),
      );
    }),
    { numRuns: 60 },
  );
});

test('every clashing span is a slice of its own article, and no explanation calls a claim true or false', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...disagreements), async ({ a, b }) => {
      const verdict = await compare({ a: evidence(a), b: evidence(b) }, null);
      const texts = { a: a.text.replace(/[[\]]/g, ''), b: b.text.replace(/[[\]]/g, '') };
      for (const side of ['a', 'b'] as const) {
        expect(verdict.spans[side].length).toBeGreaterThan(0);
        for (const { start, end, text } of verdict.spans[side])
          expect(texts[side].slice(start, end)).toBe(text);
      }
      const plain = verdict.explanation.replace(/“[^”]*”/g, '');
      expect(plain).not.toMatch(/\b(?:true|false|lie|wrong)\b/i);
    }),
  );
});

test('a claim is not held against itself, and a wire copy agrees', async () => {
  const claim = evidence({
    text: '[the bridge is not safe]',
    speaker: 'an engineer',
    outlet: 'Herald',
  });
  const copy = evidence({
    text: '[The bridge is “not safe”]',
    speaker: 'an engineer',
    outlet: 'Courier',
  });
  expect((await compare({ a: claim, b: claim }, null)).kind).toBe('none');
  expect((await compare({ a: claim, b: copy }, null)).kind).toBe('agreement');
});

test.each(['', '…', '   '])('text without words (%j) is compared without harm', async (text) => {
  const empty = evidence({ text });
  const other = evidence({ text: 'the bridge is not safe' });
  expect(await compare({ a: empty, b: other }, null)).toMatchObject({ kind: 'none', score: 0 });
});

test('a huge claim costs no more than a long one', async () => {
  const huge = evidence({ text: 'the bridge is not safe and '.repeat(40_000) });
  const other = evidence({ text: 'the bridge is safe' });
  expect(await workOf(() => compare({ a: huge, b: other }, null))).toBeLessThan(2_000);
});

const model = (over: Partial<Inference>): Inference => ({
  tag: async () => [],
  classify: async (pairs) =>
    pairs.map(() => ({ entailment: 0.1, neutral: 0.2, contradiction: 0.7 })),
  embed: async (texts) => texts.map(() => Float32Array.from([1, 0])),
  close: async () => {},
  ...over,
});

test('a damaged model leaves the symbolic judges in charge and is told', async () => {
  const [{ a, b }] = disagreements as [Case];
  const broken = model({
    classify: async () => {
      throw new ModelError('nli/model_int8.onnx is damaged; copy it again.');
    },
  });
  const verdict = await compare({ a: evidence(a), b: evidence(b) }, broken);
  expect(verdict.kind).toBe('contradiction');
  expect(verdict.judges.find(({ name }) => name === 'nli')).toMatchObject({
    vote: 'abstain',
    reason: expect.stringContaining('nli/model_int8.onnx is damaged'),
  });
});

test('a failure that is no model error is not swallowed', async () => {
  const [{ a, b }] = disagreements as [Case];
  const broken = model({
    embed: async () => {
      throw new TypeError('a bug');
    },
  });
  await expect(compare({ a: evidence(a), b: evidence(b) }, broken)).rejects.toThrow('a bug');
});

test('two bare sentences follow the entailment model', async () => {
  const a = evidence({ text: 'A man is sleeping on a bench' });
  const b = evidence({ text: 'A man runs through the park' });
  const sure = model({
    classify: async (pairs) =>
      pairs.map(() => ({ entailment: 0.01, neutral: 0.04, contradiction: 0.95 })),
  });
  const verdict = await compare({ a, b }, sure);
  expect(verdict.kind).toBe('contradiction');
  expect(verdict.types).toEqual(['world-knowledge']);
});
