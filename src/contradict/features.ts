import { bindingFeatures } from './features/binding-features.ts';
import { contentFeatures } from './features/content-features.ts';
import type { FeatureInput, Features } from './features/feature-input.ts';
import { judgeFeatures } from './features/judge-features.ts';
import { neuralFeatures } from './features/neural-features.ts';
import { speakerFeatures } from './features/speaker-features.ts';

/** What the combination sees of a pair, by name; weights are kept by the same names. */
export function featuresOf(input: FeatureInput): Features {
  return {
    ...judgeFeatures(input),
    ...neuralFeatures(input),
    ...speakerFeatures(input),
    ...contentFeatures(input),
    ...bindingFeatures(input),
  };
}
