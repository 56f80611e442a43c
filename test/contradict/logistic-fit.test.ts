import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articleFolds } from '../../scripts/article-folds.ts';
import { auroc } from '../../scripts/binary-scores.ts';
import { combine } from '../../src/contradict/combine.ts';
import { fitLogistic } from '../../src/contradict/logistic-fit.ts';

const examples = Array.from({ length: 200 }, (_, i) => ({
  features: { telling: (i % 10) / 10, noise: ((i * 7) % 13) / 13, constant: 3 },
  positive: i % 10 > 5,
  weight: 1,
}));

test('a fit finds the feature that tells, and leaves a constant out', () => {
  const model = fitLogistic(examples, 1);
  expect(Object.keys(model.weights).sort()).toEqual(['noise', 'telling']);
  expect(model.weights['telling'] ?? 0).toBeGreaterThan(10 * Math.abs(model.weights['noise'] ?? 1));
  const mean =
    examples.reduce((sum, { features }) => sum + combine(features, model), 0) / examples.length;
  expect(mean).toBeCloseTo(0.4, 3);
});

test('a heavier penalty gives smaller weights', () => {
  const size = (penalty: number) =>
    Math.abs(fitLogistic(examples, penalty).weights['telling'] ?? 0);
  expect(size(100)).toBeLessThan(size(1));
});

test('no article is in two folds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ max: 30, min: 0 }), fc.integer({ max: 30, min: 0 })), {
        maxLength: 60,
      }),
      (pairs) => {
        const docs = pairs.map((pair) => pair.map(String));
        const folds = articleFolds(docs, 4);
        const foldOf = new Map<string, number>();
        docs.forEach((pair, i) => {
          for (const doc of pair) {
            expect(foldOf.get(doc) ?? folds[i]).toBe(folds[i]);
            foldOf.set(doc, folds[i] ?? -1);
          }
        });
      },
    ),
  );
});

test('the area under the curve counts ties for half', () => {
  const scored = (scores: readonly [number, boolean][]) =>
    scores.map(([score, positive]) => ({ score, positive }));
  expect(
    auroc(
      scored([
        [0.1, false],
        [0.9, true],
      ]),
    ),
  ).toBe(1);
  expect(
    auroc(
      scored([
        [0.5, false],
        [0.5, true],
      ]),
    ),
  ).toBe(0.5);
  expect(
    auroc(
      scored([
        [0.9, false],
        [0.1, true],
        [0.5, false],
      ]),
    ),
  ).toBe(0);
});
