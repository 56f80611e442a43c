import { type Combination, combine } from '../src/contradict/combine.ts';
import type { Features } from '../src/contradict/features/feature-input.ts';
import { type Example, fitLogistic } from '../src/contradict/logistic-fit.ts';
import { auroc, type Scored } from './binary-scores.ts';

export interface FoldedExample extends Example {
  /** Which fold holds it out. */
  readonly fold: number;
  /** Whether the entailment model has not seen it, so that its opinion there is as good as elsewhere. */
  readonly unseen: boolean;
  /** False: nobody has labelled it, and it is taken for none. */
  readonly labelled: boolean;
}

export interface HeldScore extends Scored {
  readonly example: FoldedExample;
}

export interface Fitted {
  readonly model: Combination;
  /** Scores by models that were fitted without the fold of the example. */
  readonly held: readonly HeldScore[];
  readonly penalty: number;
}

export const FOLD_COUNT = 8;
const STACK_PENALTY = 2;

/** Logistic regression; of the penalties the one with the best area under the curve in cross-validation, then fitted on all. */
export function fitHeld(examples: readonly FoldedExample[], penalties: readonly number[]): Fitted {
  const tried = penalties.map((penalty) => {
    const held = crossValidate(examples, penalty);
    return { penalty, held, area: auroc(held) };
  });
  const [best] = [...tried].sort((x, y) => y.area - x.area);
  if (!best) throw new Error('No penalty was tried.');
  return { model: fitLogistic(examples, best.penalty), held: best.held, penalty: best.penalty };
}

/**
 * Fits without the entailment model's opinion on all examples, then weighs that score against its opinion on those that
 * it has not seen; `held` are those.
 */
export function fitStacked(
  examples: readonly FoldedExample[],
  penalties: readonly number[],
): { readonly without: Fitted; readonly stacked: Fitted } {
  const without = fitHeld(
    examples.map((one) => ({ ...one, features: others(one.features) })),
    penalties,
  );
  const second = without.held.flatMap(({ score, example }, i) =>
    example.unseen
      ? [{ ...example, features: { rest: logit(score), ...opinion(examples[i]?.features ?? {}) } }]
      : [],
  );
  const { model, held, penalty } = fitHeld(second, [STACK_PENALTY]);
  const { rest = 0, ...nli } = model.weights;
  const scaled = Object.entries(without.model.weights).map(([name, weight]) => [
    name,
    weight * rest,
  ]);
  return {
    without,
    stacked: {
      model: {
        bias: model.bias + rest * without.model.bias,
        weights: { ...Object.fromEntries(scaled), ...nli },
      },
      held,
      penalty,
    },
  };
}

function crossValidate(examples: readonly FoldedExample[], penalty: number): readonly HeldScore[] {
  const models = Array.from({ length: FOLD_COUNT }, (_, fold) => {
    const rest = examples.filter((one) => one.fold !== fold);
    return examples.some((one) => one.fold === fold) ? fitLogistic(rest, penalty) : null;
  });
  return examples.map((example) => {
    const model = models[example.fold];
    if (!model) throw new Error(`Fold ${example.fold} is none of ${FOLD_COUNT}.`);
    return { score: combine(example.features, model), positive: example.positive, example };
  });
}

const isOpinion = (name: string) => name.includes('nli');
const pick = (given: Features, test: (name: string) => boolean): Features =>
  Object.fromEntries(Object.entries(given).filter(([name]) => test(name)));
const others = (given: Features) => pick(given, (name) => !isOpinion(name));
/** A few of them: there are not many examples to weigh them on. */
const WEIGHED = new Set(['nli-lean', 'nli-entailment', 'nli-close', 'nli-near']);
const opinion = (given: Features) => pick(given, (name) => WEIGHED.has(name));

/** Of what rounds to 0 or 1 a large number, not infinity. */
function logit(score: number): number {
  const inside = Math.min(Math.max(score, 1e-9), 1 - 1e-9);
  return Math.log(inside / (1 - inside));
}
