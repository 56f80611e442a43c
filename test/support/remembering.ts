import type { Inference, NliScores, TaggedWindow } from '../../src/inference/inference.ts';

/**
 * Asks the models once for each input. What they say of it does not depend on what else is asked, nor on when
 * (test/inference/open-inference.test.ts), so that a text that is ingested over and over is read by them once.
 */
export function remembering(models: Inference): Inference {
  const tagged = new Map<string, TaggedWindow>();
  const embedded = new Map<string, Float32Array>();
  const classified = new Map<string, NliScores>();
  return {
    tag: (windows) => recalled(tagged, windows, String, (missing) => models.tag(missing)),
    embed: (texts) => recalled(embedded, texts, String, (missing) => models.embed(missing)),
    classify: (pairs, kind) =>
      recalled(
        classified,
        pairs,
        ({ premise, hypothesis }) => JSON.stringify([kind, premise, hypothesis]),
        (missing) => models.classify(missing, kind),
      ),
    close: () => models.close(),
  };
}

async function recalled<In, Out>(
  known: Map<string, Out>,
  inputs: readonly In[],
  keyOf: (input: In) => string,
  ask: (missing: readonly In[]) => Promise<readonly Out[]>,
): Promise<readonly Out[]> {
  const missing = inputs.filter((input) => !known.has(keyOf(input)));
  const answers = missing.length === 0 ? [] : await ask(missing);
  for (const [n, answer] of answers.entries()) known.set(keyOf(missing[n] as In), answer);
  return inputs.map((input) => {
    const answer = known.get(keyOf(input));
    if (answer === undefined) throw new Error(`The models did not answer ${keyOf(input)}.`);
    return answer;
  });
}
