import type { Combination } from './combine.ts';
import type { Features } from './features/feature-input.ts';

export interface Example {
  readonly features: Features;
  readonly positive: boolean;
  readonly weight: number;
}

/** Logistic regression by Newton's method on standardised features, L2 penalty on all but the bias. */
export function fitLogistic(examples: readonly Example[], penalty: number): Combination {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const scales = names.map((name) => scaleOf(examples, name));
  const used = names.filter((_, i) => (scales[i]?.spread ?? 0) > 1e-6);
  const rows = examples.map(({ features }) => [
    1,
    ...used.map((name) => {
      const { mean, spread } = scales[names.indexOf(name)] ?? { mean: 0, spread: 1 };
      return ((features[name] ?? 0) - mean) / spread;
    }),
  ]);
  const beta = newton(rows, examples, penalty);
  const weights: Record<string, number> = {};
  let bias = beta[0] ?? 0;
  used.forEach((name, i) => {
    const { mean, spread } = scales[names.indexOf(name)] ?? { mean: 0, spread: 1 };
    const weight = (beta[i + 1] ?? 0) / spread;
    weights[name] = weight;
    bias -= weight * mean;
  });
  return { bias, weights };
}

function scaleOf(examples: readonly Example[], name: string) {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const sum = (of: (value: number) => number) =>
    examples.reduce((all, { features, weight }) => all + weight * of(features[name] ?? 0), 0);
  const mean = sum((value) => value) / total;
  return { mean, spread: Math.sqrt(sum((value) => (value - mean) ** 2) / total) };
}

function newton(
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
  penalty: number,
): readonly number[] {
  const size = rows[0]?.length ?? 1;
  let beta: readonly number[] = new Array<number>(size).fill(0);
  for (let step = 0; step < 25; step += 1) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    rows.forEach((row, r) => {
      const { positive = false, weight = 1 } = examples[r] ?? {};
      const p = 1 / (1 + Math.exp(-row.reduce((sum, x, i) => sum + x * (beta[i] ?? 0), 0)));
      const residual = weight * (Number(positive) - p);
      const curvature = Math.max(1e-6, weight * p * (1 - p));
      for (let i = 0; i < size; i += 1) {
        const x = row[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + residual * x;
        const line = hessian[i];
        if (!line || x === 0) continue;
        for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + curvature * x * (row[j] ?? 0);
      }
    });
    for (let i = 1; i < size; i += 1) {
      gradient[i] = (gradient[i] ?? 0) - penalty * (beta[i] ?? 0);
      const line = hessian[i];
      if (line) line[i] = (line[i] ?? 0) + penalty;
    }
    const move = solve(hessian, gradient);
    beta = beta.map((value, i) => value + (move[i] ?? 0));
    if (move.every((value) => Math.abs(value) < 1e-6)) break;
  }
  return beta;
}

/** Solves a symmetric positive definite system, given by its lower triangle, by Cholesky's factors. */
function solve(lower: readonly Float64Array[], right: Float64Array): readonly number[] {
  const n = right.length;
  const at = (i: number, j: number) => lower[i]?.[j] ?? 0;
  const factor = Array.from({ length: n }, () => new Float64Array(n));
  const of = (i: number, j: number) => factor[i]?.[j] ?? 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= of(i, k) * of(j, k);
      const line = factor[i];
      if (line) line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / of(j, j);
    }
  }
  const half = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= of(i, k) * (half[k] ?? 0);
    half[i] = sum / of(i, i);
  }
  const out = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = half[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) sum -= of(k, i) * (out[k] ?? 0);
    out[i] = sum / of(i, i);
  }
  return out;
}
