import type { Features } from './features/feature-input.ts';

/** A logistic function over named features; a feature without a weight weighs nothing. */
export interface Combination {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** A probability, 0..1. */
export function combine(features: Features, { bias, weights }: Combination): number {
  const logit = Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * (features[name] ?? 0),
    bias,
  );
  return 1 / (1 + Math.exp(-logit));
}
