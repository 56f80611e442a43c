import { ModelError } from '../errors.ts';
import type { Inference, NliScores, PairKind } from '../inference/inference.ts';
import { meanOfOrders } from './judges/nli.ts';
import { type ClaimPair, isBare } from './pair.ts';

/** What the models say of one pair; nulls, and why, where they could not be asked. */
export interface NeuralEvidence {
  /** Of both texts, each with who said it in front where somebody is known: so the model was trained. */
  readonly nli: NliScores | null;
  readonly cosine: number | null;
  readonly why: string;
}

const MAX_CHARACTERS = 1_000;
const NO_MODEL = 'No entailment model was given; the symbolic judges alone decide.';

/** Asks the models about all pairs at once, each wording embedded once; a missing or damaged model is told, not thrown. */
export async function neuralEvidence(
  pairs: readonly ClaimPair[],
  inference: Inference | null,
): Promise<readonly NeuralEvidence[]> {
  if (!inference || pairs.length === 0)
    return pairs.map(() => ({ nli: null, cosine: null, why: NO_MODEL }));
  const [claims, sentences, cosines] = await Promise.all([
    entailment(pairs, 'claims', inference),
    entailment(pairs, 'sentences', inference),
    unlessModelFails(() => cosinesOf(pairs, inference)),
  ]);
  return pairs.map((pair, i) => {
    const { scores, why } = isBare(pair) ? sentences : claims;
    return { nli: scores.get(pair) ?? null, cosine: cosines.value?.[i] ?? null, why };
  });
}

/** What the model for pairs of one kind says of those among `pairs`. */
async function entailment(
  pairs: readonly ClaimPair[],
  kind: PairKind,
  inference: Inference,
): Promise<{ readonly scores: ReadonlyMap<ClaimPair, NliScores>; readonly why: string }> {
  const asked = pairs.filter((pair) => isBare(pair) === (kind === 'sentences'));
  if (asked.length === 0) return { scores: new Map(), why: '' };
  const { value, why } = await unlessModelFails(() => classifyBothOrders(asked, kind, inference));
  return {
    scores: new Map(asked.flatMap((pair, i) => (value?.[i] ? [[pair, value[i]]] : []))),
    why,
  };
}

interface Answer<T> {
  readonly value: readonly T[] | null;
  readonly why: string;
}

async function unlessModelFails<T>(ask: () => Promise<readonly T[]>): Promise<Answer<T>> {
  try {
    return { value: await ask(), why: '' };
  } catch (error) {
    if (error instanceof ModelError)
      return { value: null, why: `The model could not be asked: ${error.message}` };
    throw error;
  }
}

async function classifyBothOrders(
  pairs: readonly ClaimPair[],
  kind: PairKind,
  inference: Inference,
): Promise<readonly NliScores[]> {
  const scores = await inference.classify(
    pairs.flatMap(({ a, b }) => [
      { premise: spokenWordingOf(a), hypothesis: spokenWordingOf(b) },
      { premise: spokenWordingOf(b), hypothesis: spokenWordingOf(a) },
    ]),
    kind,
  );
  return pairs.flatMap((_, i) => {
    const [forward, backward] = [scores[2 * i], scores[2 * i + 1]];
    return forward && backward ? [meanOfOrders(forward, backward)] : [];
  });
}

async function cosinesOf(
  pairs: readonly ClaimPair[],
  inference: Inference,
): Promise<readonly number[]> {
  const wordings = [...new Set(pairs.flatMap(({ a, b }) => [wordingOf(a), wordingOf(b)]))];
  const vectors = await inference.embed(wordings);
  const byWording = new Map(wordings.map((wording, i) => [wording, vectors[i]]));
  return pairs.map(({ a, b }) => {
    const [left, right] = [byWording.get(wordingOf(a)), byWording.get(wordingOf(b))];
    return left && right ? left.reduce((sum, x, i) => sum + x * (right[i] ?? 0), 0) : 0;
  });
}

/** Bounded, so that a huge claim costs no more than a long one; the models cut at 128 word pieces anyway. */
function wordingOf({ claim }: ClaimPair['a']): string {
  return (claim.wording || claim.span.text).slice(0, MAX_CHARACTERS);
}

/** "SPEAKER: text" as the model was trained (training/train_judge.py): without what a comma adds, bare where an outlet speaks. */
function spokenWordingOf(side: ClaimPair['a']): string {
  const speaker = side.speakers[0]?.actor.name.split(',')[0];
  return speaker === undefined ? wordingOf(side) : `${speaker}: ${wordingOf(side)}`;
}
