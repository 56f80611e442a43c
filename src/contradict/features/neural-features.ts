import type { NliScores } from '../../inference/inference.ts';
import type { NeuralEvidence } from '../neural-evidence.ts';
import { type FeatureInput, type Features, flag } from './feature-input.ts';

const CERTAIN = 0.98;
const UNASKED: NliScores = { entailment: 0, neutral: 1, contradiction: 0 };
/** MiniLM's mean over pairs of one topic. */
const USUAL_COSINE = 0.4;

/** What the models say; a model that could not be asked says nothing. */
export function neuralFeatures({ context, neural }: FeatureInput): Features {
  const { sides, relatedness, bare } = context;
  const { contradiction, entailment } = neural.nli ?? UNASKED;
  const cosine = neural.cosine ?? USUAL_COSINE;
  const apart = sides === 'same-actor' || sides === 'same-side' ? 0 : 1;
  return {
    cosine,
    'cosine-high': Math.max(0, cosine - 0.6),
    'nli-contradiction': contradiction,
    'nli-entailment': entailment,
    'nli-lean': lean(neural),
    'nli-clash-between-sides': contradiction * apart,
    'nli-clash-on-topic': contradiction * relatedness.topic,
    bare: flag(bare),
    'bare-nli-contradiction': bare ? contradiction : 0,
    'bare-nli-entailment': bare ? entailment : 0,
  };
}

/** Log odds of contradiction, bounded and scaled to about −1 … 1. */
function lean({ nli }: NeuralEvidence): number {
  if (!nli) return 0;
  const bounded = Math.min(CERTAIN, Math.max(1 - CERTAIN, nli.contradiction));
  return Math.log(bounded / (1 - bounded)) / 4;
}
