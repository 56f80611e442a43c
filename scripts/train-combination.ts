// Fits the combination on labelled pairs and writes src/contradict/trained-weights.ts.
// The entailment model has seen the pairs it was fine-tuned on, so its weight has to come from others: either --oof gives
// its out-of-fold scores for all pairs, or --stack names the split that it has not seen.
// usage: npx tsx scripts/train-combination.ts FILE… [--split train,calibration] [--oof FILE | --stack calibration] [--polnear DIR] [--background FILE] [--remember FILE] [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Combination, combine } from '../src/contradict/combine.ts';
import type { Features } from '../src/contradict/features/feature-input.ts';
import { type Example, fitLogistic } from '../src/contradict/logistic-fit.ts';
import { STRENGTHS } from '../src/model/contradiction.ts';
import { articleFolds } from './article-folds.ts';
import { auroc, averagePrecision, countsOf, type Scored } from './binary-scores.ts';
import { readLabelledPairs } from './labelled-pairs.ts';
import { openModels } from './open-models.ts';
import { pairFeatures } from './pair-features.ts';

const FOLDS = 8;
const PENALTIES = [10, 30, 100, 300];
const STACK_PENALTY = 2;
/** The precision asked for at the shipped threshold, and some more, for what is fitted looks better than what is met. */
const MIN_PRECISION = 0.71;
const MIN_RECALL = 0.3;
/** In whole articles few pairs clash: so many of them the trained combination alone may report. */
const FOUND_SHARE = 0.003;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string' },
    polnear: { type: 'string', default: '../shared/eval/polnear' },
    oof: { type: 'string' },
    stack: { type: 'string' },
    background: { type: 'string' },
    remember: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const nliScores = z.object({
  entailment: z.number(),
  neutral: z.number(),
  contradiction: z.number(),
});
const jsonLines = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

const inference = openModels(values.remember);
const pairs = positionals.flatMap((file) =>
  readLabelledPairs(file, { polnear: values.polnear, splits: values.split }),
);
const outOfFold = values.oof ? jsonLines(values.oof).map((row) => nliScores.parse(row)) : null;
if (outOfFold && outOfFold.length !== pairs.length)
  throw new Error(`${values.oof} has ${outOfFold.length} lines for ${pairs.length} pairs.`);
const features: Features[] = [];
for (const [i, pair] of pairs.entries())
  features.push(await pairFeatures(pair, inference, outOfFold?.[i] ?? null));
await inference.close();
const background = values.background
  ? jsonLines(values.background).map((row) => z.record(z.string(), z.number()).parse(row))
  : [];

const folds = articleFolds(
  pairs.map(({ docs }) => docs),
  FOLDS,
);
const report: string[] = [];
const say = (text: string) => {
  report.push(text);
  console.log(text);
};
say(
  `${pairs.length} pairs of ${new Set(pairs.flatMap(({ docs }) => docs)).size} articles (${positionals.map((file) => basename(file)).join(', ')}), ${FOLDS} folds by article, NLI ${outOfFold ? 'out of fold' : values.stack ? `weighed on ${values.stack} alone` : 'as shipped'}`,
);

const contradiction = train('contradiction', (i) => pairs[i]?.relation === 'contradiction');
const threshold = thresholdFor(contradiction.scored);
const agreement = train('agreement', (i) => pairs[i]?.relation === 'agreement');
const agreementThreshold = bestF05(agreement.scored);
const strengths = Object.fromEntries(
  STRENGTHS.map((strength) => {
    const inside = pairs.flatMap((pair, i) => (pair.relation === 'contradiction' ? [i] : []));
    return [strength, train(strength, (i) => pairs[i]?.strength === strength, inside).model];
  }),
);
const found = background.length > 0 ? trainFound() : null;
if (values.write) write();

interface Trained {
  readonly model: Combination;
  readonly scored: readonly Scored[];
}

/** Chooses the penalty by cross-validation, reports the held-out scores, and fits on everything. */
function train(
  label: string,
  isPositive: (i: number) => boolean,
  indices: readonly number[] = pairs.map((_, i) => i),
  extra: readonly Example[] = [],
): Trained {
  const bare = values.stack ? withoutNli : (given: Features) => given;
  const example = (i: number): Example => ({
    features: bare(features[i] ?? {}),
    positive: isPositive(i),
    weight: 1,
  });
  const others = extra.map((one) => ({ ...one, features: bare(one.features) }));
  const candidates = PENALTIES.map((penalty) => {
    const held = crossValidate(indices, example, { others, penalty });
    return { penalty, held, area: auroc(held) };
  });
  const [best] = [...candidates].sort((x, y) => y.area - x.area);
  if (!best) throw new Error('No penalty was tried.');
  const model = fitLogistic([...indices.map(example), ...others], best.penalty);
  const told = `${label}: AUROC ${best.area.toFixed(3)}, AP ${averagePrecision(best.held).toFixed(3)} by cross-validation (penalty ${best.penalty})`;
  // What strength a contradiction has is nothing that the entailment model tells.
  if (!values.stack || indices.length < pairs.length) {
    say(values.stack ? `${told} without NLI` : told);
    return { model, scored: best.held };
  }
  say(`${told} without NLI`);
  return stack(label, { model, held: new Map(best.held.map((one) => [one.i, one])), extra });
}

interface Held extends Scored {
  readonly i: number;
}

function crossValidate(
  indices: readonly number[],
  example: (i: number) => Example,
  { others, penalty }: { readonly others: readonly Example[]; readonly penalty: number },
): readonly Held[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const rest = indices.filter((i) => folds[i] !== fold).map(example);
    const model = fitLogistic([...rest, ...others], penalty);
    return indices
      .filter((i) => folds[i] === fold)
      .map((i) => ({
        i,
        score: combine(example(i).features, model),
        positive: example(i).positive,
      }));
  }).flat();
}

function withoutNli(given: Features): Features {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !name.includes('nli')));
}

/** Weighs the score that was fitted without NLI against NLI on pairs that neither has seen. */
function stack(
  label: string,
  {
    model,
    held,
    extra,
  }: {
    readonly model: Combination;
    readonly held: ReadonlyMap<number, Held>;
    readonly extra: readonly Example[];
  },
): Trained {
  const unseen = [...held.keys()].filter((i) =>
    values.stack?.split(',').includes(pairs[i]?.split ?? ''),
  );
  const stacked = (given: Features, score: number): Features => ({
    rest: Math.log(score / (1 - score)),
    'nli-lean': given['nli-lean'] ?? 0,
    'nli-entailment': given['nli-entailment'] ?? 0,
  });
  const example = (i: number): Example => ({
    features: stacked(features[i] ?? {}, held.get(i)?.score ?? 0.5),
    positive: held.get(i)?.positive ?? false,
    weight: 1,
  });
  const share = unseen.length / held.size;
  const others = extra.map((one) => ({
    ...one,
    features: stacked(one.features, combine(one.features, model)),
    weight: one.weight * share,
  }));
  const scored = crossValidate(unseen, example, { others, penalty: STACK_PENALTY });
  say(
    `${label}: AUROC ${auroc(scored).toFixed(3)}, AP ${averagePrecision(scored).toFixed(3)} with NLI on the ${scored.length} pairs of ${values.stack}`,
  );
  const { bias, weights } = fitLogistic([...unseen.map(example), ...others], STACK_PENALTY);
  const { rest = 0, ...nli } = weights;
  const scaled = Object.entries(model.weights).map(([name, weight]) => [name, weight * rest]);
  return {
    model: { bias: bias + rest * model.bias, weights: { ...Object.fromEntries(scaled), ...nli } },
    scored,
  };
}

/** The lowest threshold from which precision holds, in cross-validation; where it never does, the best F0.5. */
function thresholdFor(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((x, y) => y.score - x.score);
  const positives = sorted.filter(({ positive }) => positive).length;
  let right = 0;
  const points = sorted.map(({ score, positive }, i) => {
    right += Number(positive);
    const precision = right / (i + 1);
    const recall = right / positives;
    return { score, precision, value: (1.25 * right) / (0.25 * positives + i + 1), recall };
  });
  const precise = points.filter(
    ({ precision, recall }) => precision >= MIN_PRECISION && recall >= MIN_RECALL,
  );
  const best =
    precise.at(-1)?.score ?? [...points].sort((x, y) => y.value - x.value)[0]?.score ?? 0.5;
  tell('contradiction', scored, best);
  return best;
}

/** Half as much weight on recall as on precision. */
function bestF05(scored: readonly Scored[]): number {
  const at = (threshold: number) => {
    const { precision, recall } = countsOf(
      scored.map(({ score, positive }) => ({ flagged: score >= threshold, positive })),
    );
    return (1.25 * precision * recall) / (0.25 * precision + recall);
  };
  const best = [...scored].sort((x, y) => at(y.score) - at(x.score))[0]?.score ?? 0.5;
  tell('agreement', scored, best);
  return best;
}

function tell(label: string, scored: readonly Scored[], threshold: number): void {
  const { precision, recall, f1 } = countsOf(
    scored.map(({ score, positive }) => ({ flagged: score >= threshold, positive })),
  );
  say(
    `${label} at ${threshold.toFixed(3)}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} by cross-validation`,
  );
}

/** Among the many pairs of whole articles nearly none clash; a sample of them, taken for none, teaches what relates. */
function trainFound(): { readonly model: Combination; readonly threshold: number } {
  const extra = background.map((row): Example => ({ features: row, positive: false, weight: 1 }));
  const { model, scored } = train(
    'found in articles',
    (i) => pairs[i]?.relation === 'contradiction',
    pairs.map((_, i) => i),
    extra,
  );
  const scores = background.map((row) => combine(row, model)).sort((x, y) => y - x);
  const limit = scores[Math.floor(scores.length * FOUND_SHARE)] ?? 0.5;
  tell(`found: the top ${FOUND_SHARE * 100} % of the background`, scored, limit);
  return { model, threshold: limit };
}

function write(): void {
  const atHalf = (model: Combination, limit: number): Combination => ({
    ...model,
    bias: model.bias - Math.log(limit / (1 - limit)),
  });
  const models = {
    ASKED: atHalf(contradiction.model, threshold),
    ...(found && { FOUND: atHalf(found.model, found.threshold) }),
    AGREEMENT: atHalf(agreement.model, agreementThreshold),
  };
  const print = (model: Combination) => {
    const rounded = Object.entries(model.weights)
      .map(([name, weight]) => [name, Number(weight.toFixed(4))] as const)
      .filter(([, weight]) => weight !== 0);
    return JSON.stringify({
      bias: Number(model.bias.toFixed(4)),
      weights: Object.fromEntries(rounded),
    });
  };
  const source = `// Written by scripts/train-combination.ts; do not edit.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: fitted numbers
${report.map((text) => `// ${text}`).join('\n')}
import type { Strength } from '../model/contradiction.ts';
import type { Combination } from './combine.ts';

${Object.entries(models)
  .map(([name, model]) => `export const ${name}: Combination = ${print(model)};`)
  .join('\n\n')}

export const STRENGTH: Readonly<Record<Strength, Combination>> = {
${Object.entries(strengths)
  .map(([name, model]) => `  ${name}: ${print(model)},`)
  .join('\n')}
};
`;
  writeFileSync(new URL('../src/contradict/trained-weights.ts', import.meta.url), source);
}
