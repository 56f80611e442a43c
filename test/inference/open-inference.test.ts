import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ModelError } from '../../src/errors.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import type { TaggedWindow } from '../../src/inference/inference.ts';
import { openInference } from '../../src/inference/open-inference.ts';

const inference = openInference({ modelsFolder: defaultModelsFolder() });
afterAll(() => inference.close());

/** The text runs that carry a label, as the arg-max of each piece says. */
function labelled(text: string, tagged: TaggedWindow, kind: 'attribution' | 'entity') {
  const labels = kind === 'attribution' ? tagged.attributionLabels : tagged.entityLabels;
  const runs: { label: string; start: number; end: number }[] = [];
  tagged.starts.forEach((start, piece) => {
    const logits = tagged[kind].subarray(piece * labels.length, (piece + 1) * labels.length);
    const label = labels[logits.indexOf(Math.max(...logits))] as string;
    const end = tagged.ends[piece] as number;
    const open = runs.at(-1);
    if (label.startsWith('I-') && open?.label === label.slice(2)) open.end = end;
    else runs.push({ label: label.replace('B-', ''), start, end });
  });
  return runs
    .filter(({ label }) => label !== 'O')
    .map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);
}

test('the reader marks source, cue and content, and offsets stay exact behind astral characters', async () => {
  const texts = [
    'The minister said on Monday that the bridge would reopen in May.',
    '🚢🚢 The minister said on Monday that the bridge would reopen in May.',
  ];
  const [plain, astral] = await inference.tag(texts);
  for (const [text, tagged] of [
    [texts[0], plain],
    [texts[1], astral],
  ] as [string, TaggedWindow][]) {
    const runs = labelled(text, tagged, 'attribution');
    expect(runs).toContain('source: The minister');
    expect(runs).toContain('cue: said');
    expect(runs.find((run) => run.startsWith('content'))).toMatch(/the bridge would reopen in May/);
  }
});

const SENTENCE = 'The minister said on Monday that the bridge would reopen in May.';

test('a result does not depend on what else is asked, nor on the number of threads', async () => {
  const other = openInference({ modelsFolder: defaultModelsFolder(), threads: 3 });
  const mates = ['Short.', `${SENTENCE} `.repeat(8), SENTENCE];
  const [alone] = await inference.tag([SENTENCE]);
  const together = (await other.tag(mates))[2];
  expect(together?.attribution).toEqual(alone?.attribution);
  expect(together?.entity).toEqual(alone?.entity);
  const pair = { premise: SENTENCE, hypothesis: 'The bridge stays shut.' };
  const [score] = await inference.classify([pair]);
  expect((await other.classify([{ premise: 'a', hypothesis: 'b' }, pair]))[1]).toEqual(score);
  const [vector] = await inference.embed([SENTENCE]);
  expect((await other.embed([...mates]))[2]).toEqual(vector);
  await other.close();
});

test('pairs are classified one way, as probabilities; embeddings have unit length', async () => {
  const [same, opposite] = await inference.classify([
    { premise: 'A man sleeps.', hypothesis: 'A person sleeps.' },
    { premise: 'The door is open.', hypothesis: 'The door is not open.' },
  ]);
  for (const scores of [same, opposite]) {
    const { entailment, neutral, contradiction } = scores as NonNullable<typeof scores>;
    expect(entailment + neutral + contradiction).toBeCloseTo(1, 10);
  }
  expect(same?.entailment).toBeGreaterThan(0.5);
  expect(opposite?.contradiction).toBeGreaterThan(0.5);
  const [embedding] = await inference.embed([SENTENCE]);
  expect(embedding).toHaveLength(384);
  expect(Math.hypot(...(embedding as Float32Array))).toBeCloseTo(1, 4);
});

test('bare sentences have a model of their own, which is sure of what follows by logic', async () => {
  const pairs = [
    { premise: 'Ann has only visited Oslo and Bergen.', hypothesis: 'Ann has visited Turku.' },
    { premise: 'Ann has only visited Oslo and Bergen.', hypothesis: 'Ann has visited Oslo.' },
  ];
  const [against, following] = await inference.classify(pairs, 'sentences');
  expect(against?.contradiction).toBeGreaterThan(0.5);
  expect(following?.contradiction).toBeLessThan(0.5);
  expect(await inference.classify(pairs)).not.toEqual([against, following]);
});

test('nothing asked is nothing answered; an empty text has no pieces', async () => {
  expect(await inference.tag([])).toEqual([]);
  expect(await inference.classify([])).toEqual([]);
  expect(await inference.embed([])).toEqual([]);
  expect((await inference.tag(['']))[0]?.starts).toHaveLength(0);
});

test('texts beyond the limits are read: tagged whole, classified with both sides', async () => {
  const long = `${SENTENCE} `.repeat(60);
  const [tagged] = await inference.tag([long]);
  expect(tagged?.starts.length).toBeGreaterThan(600);
  const cues = labelled(long, tagged as TaggedWindow, 'attribution').filter((run) =>
    run.startsWith('cue: said'),
  );
  expect(cues).toHaveLength(60);
  const score = async (hypothesis: string) =>
    (await inference.classify([{ premise: long, hypothesis }]))[0];
  expect(await score('A cat sleeps.')).not.toEqual(await score('The bridge would reopen.'));
});

test('offsets cut no character and follow one another, whatever the text', async () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '😀',
    '𝔸',
    'é',
    'e\u0301',
    '\ud83d',
    '\udc00',
    '中',
    '\u200b',
    'שלום',
    '.',
    '”',
    '\u0000',
    '\t',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { maxLength: 30 }), async (units) => {
      const text = units.join('');
      const [tagged] = await inference.tag([text]);
      const { starts, ends } = tagged as TaggedWindow;
      let at = 0;
      starts.forEach((start, piece) => {
        const end = ends[piece] as number;
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const edge of [start, end]) {
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(edge - 1, edge + 1))).toBe(
            false,
          );
        }
        at = start;
      });
    }),
    { numRuns: 60 },
  );
});

test('closed models refuse, with what was pending', async () => {
  const closing = openInference({ modelsFolder: defaultModelsFolder() });
  const pending = expect(closing.embed(Array(200).fill(SENTENCE))).rejects.toThrow(ModelError);
  await closing.close();
  await pending;
  await expect(closing.embed([SENTENCE])).rejects.toThrow(/openInference/);
  await closing.close();
});
