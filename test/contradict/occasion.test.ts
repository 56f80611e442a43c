import { describe, expect, test } from '@jest/globals';
import { compare, comparePairs } from '../../src/contradict/compare.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { event, evidence } from './make-evidence.ts';

const a = evidence({
  text: 'the clinic keeps its patients cheerful and comforted',
  speaker: 'Ida Holm',
});
const b = evidence({ text: 'most of them leave neglected and in agony', speaker: 'Otto Brandt' });
const inference: Inference = {
  tag: async () => [],
  classify: async (pairs) =>
    pairs.map(() => ({ entailment: 0.01, neutral: 0.04, contradiction: 0.95 })),
  embed: async (texts) => texts.map(() => new Float32Array([1])),
  close: async () => undefined,
};

test('where no rule sees a clash, the verdict says that the trained judge holds so, with words of both sides', async () => {
  const verdict = await compare({ a, b }, inference);
  expect(verdict.kind).toBe('contradiction');
  expect(verdict.explanation).toContain('trained on labelled news pairs');
  for (const [side, made] of [
    ['a', a],
    ['b', b],
  ] as const) {
    expect(verdict.spans[side].length).toBeGreaterThan(0);
    for (const { start, end, text } of verdict.spans[side])
      expect(made.claim.span.text.slice(start, end)).toBe(text);
  }
});

test('a pair that somebody asks about is at least as likely to clash as one found in an article', async () => {
  const asked = await compare({ a, b }, inference);
  const [found] = await comparePairs([{ a, b }], inference);
  expect(found?.score).toBeLessThanOrEqual(asked.score);
  expect(found?.score).toBeGreaterThan(0);
});

test('without a model the trained combination is not asked', async () => {
  expect((await compare({ a, b }, null)).kind).toBe('none');
});

test('the models are asked with the speaker in front', async () => {
  const asked: string[] = [];
  await compare(
    { a, b },
    {
      ...inference,
      classify: (pairs) => {
        asked.push(...pairs.map(({ premise }) => premise));
        return inference.classify(pairs);
      },
    },
  );
  expect([...asked].sort()).toEqual([
    'Ida Holm: the clinic keeps its patients cheerful and comforted',
    'Otto Brandt: most of them leave neglected and in agony',
  ]);
});

test('two bare sentences are put to the model that was trained on such, claims to the other', async () => {
  const asked: string[] = [];
  const noting: Inference = {
    ...inference,
    classify: (pairs, kind = 'claims') => {
      asked.push(...pairs.map(({ premise }) => `${kind}: ${premise}`));
      return inference.classify(pairs);
    },
  };
  const bare = { a: evidence({ text: 'The mill is shut' }), b: evidence({ text: 'It is open' }) };
  await comparePairs([{ a, b }, bare], noting);
  expect(asked.filter((line) => line.startsWith('sentences: ')).sort()).toEqual([
    'sentences: It is open',
    'sentences: The mill is shut',
  ]);
  expect(asked.filter((line) => line.startsWith('claims: '))).toHaveLength(2);
});

describe('what is merely found is told only where something binds the two', () => {
  const near = (cosine: number): Inference => ({
    ...inference,
    // Two unit vectors at that cosine.
    embed: async (texts) =>
      texts.map((_, n) =>
        n % 2 === 0
          ? new Float32Array([1, 0])
          : new Float32Array([cosine, Math.sqrt(1 - cosine ** 2)]),
      ),
  });
  const denied = evidence({
    text: 'The harbour board never approved the loan',
    speaker: 'Ida Holm',
  });
  const affirmed = evidence({
    text: 'The harbour board approved the loan in May',
    speaker: 'Otto Brandt',
  });
  const elsewhere = evidence({ text: 'Nurses approved of the new shifts', speaker: 'Otto Brandt' });
  const fragment = evidence({ text: 'Never approved', speaker: 'Ida Holm' });

  test.each([
    {
      name: 'one thing, told oppositely',
      pair: { a: denied, b: affirmed },
      cosine: 0.9,
      told: true,
    },
    { name: 'a word in common', pair: { a: denied, b: elsewhere }, cosine: 0.3, told: false },
    { name: 'a fragment', pair: { a: fragment, b: affirmed }, cosine: 0.9, told: false },
  ])('$name', async ({ pair, cosine, told }) => {
    const [verdict] = await comparePairs([pair], near(cosine));
    expect(verdict?.kind === 'contradiction').toBe(told);
    if (!told && verdict && verdict.score >= 0.5) expect(verdict.explanation).not.toBe('');
  });

  test.each([
    {
      name: 'silence about a thing',
      text: 'The harbour board has not mentioned the loan',
      cue: 'has not mentioned',
      told: false,
    },
    {
      name: 'silence of somebody who spoke, as the other says',
      text: 'The harbour board has not approved the loan',
      cue: 'has not approved',
      told: true,
    },
  ])('$name', async ({ text, cue, told }) => {
    const silent = evidence({ text, cue, speaker: 'harbour board', polarity: 'negative' });
    const [verdict] = await comparePairs([{ a: silent, b: affirmed }], near(0.9));
    expect(verdict?.kind === 'contradiction').toBe(told);
    if (!told) expect(verdict?.explanation).toContain('has not spoken of it');
  });

  test('opposite words of two parties do not clash, of one party they do', async () => {
    const audit = event('audit of the port', 'agreement');
    const told = (text: string, speaker: string) => evidence({ text, speaker, event: audit });
    const broke = told('Norland breached the fishing agreement', 'Ida Holm');
    const [others, same] = await comparePairs(
      [
        { a: broke, b: told('Sudland honoured the fishing agreement', 'Otto Brandt') },
        { a: broke, b: told('Norland honoured the fishing agreement', 'Otto Brandt') },
      ],
      near(0.5),
    );
    expect(same?.kind).toBe('contradiction');
    expect(others?.kind).not.toBe('contradiction');
  });

  test('the reason is told where a clash is held back', async () => {
    const [verdict] = await comparePairs([{ a: denied, b: affirmed }], near(0.2));
    expect(verdict).toMatchObject({ kind: 'different-scope', strength: null });
    expect(verdict?.explanation).toContain('about one thing');
    const asked = await compare({ a: denied, b: affirmed }, near(0.2));
    expect(asked.kind).toBe('contradiction');
  });
});
