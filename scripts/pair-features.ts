import { contextOf } from '../src/contradict/context.ts';
import type { Features } from '../src/contradict/features/feature-input.ts';
import { featuresOf } from '../src/contradict/features.ts';
import { neuralEvidence } from '../src/contradict/neural-evidence.ts';
import type { ClaimPair } from '../src/contradict/pair.ts';
import { opinionsOf } from '../src/contradict/verdict.ts';
import type { Inference, NliScores } from '../src/inference/inference.ts';
import { statementEvidence } from '../src/ingest/statement-evidence.ts';
import { memoryDirectory } from '../src/resolve/memory-directory.ts';
import type { LabelledPair } from './labelled-pairs.ts';

const NOW = '2026-01-01T00:00:00.000Z';

/** The features of a labelled pair, read as `compare` reads it; out-of-fold scores stand in for a model that knows the pair. */
export async function pairFeatures(
  pair: Pick<LabelledPair, 'a' | 'b'>,
  inference: Inference,
  outOfFold: NliScores | null,
): Promise<Features> {
  const means = { inference, now: NOW, directory: memoryDirectory() };
  const evidence: ClaimPair = {
    a: await statementEvidence(pair.a, means),
    b: await statementEvidence(pair.b, means),
  };
  const [asked] = await neuralEvidence([evidence], inference);
  if (!asked) throw new Error('neuralEvidence must answer every pair.');
  const neural = outOfFold ? { ...asked, nli: outOfFold } : asked;
  const context = contextOf(evidence, neural.cosine);
  return featuresOf({ context, neural, ...opinionsOf(context, neural) });
}
