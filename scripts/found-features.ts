// Puts the labelled articles of PolNeAR train into two graphs, one of split train, one of split calibration, and writes the features
// of the pairs that ingestion would compare, with their labels; of those that nobody labelled, one in so many, which weighs
// as much as those it stands for. The entailment model has seen the pairs of split train, so it is asked about those of calibration only.
// usage: npx tsx scripts/found-features.ts OUT LABELS… [--split calibration,train] [--polnear DIR] [--remember FILE]
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { contextOf } from '../src/contradict/context.ts';
import { featuresOf } from '../src/contradict/features.ts';
import { neuralEvidence } from '../src/contradict/neural-evidence.ts';
import type { ClaimPair } from '../src/contradict/pair.ts';
import { opinionsOf } from '../src/contradict/verdict.ts';
import { ModelError } from '../src/errors.ts';
import type { Inference } from '../src/inference/inference.ts';
import { openModels } from './open-models.ts';
import { labelsByPlace, placesKey } from './pair-places.ts';
import { placeOf, pooledPairs } from './pooled-pairs.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    polnear: { type: 'string', default: '../shared/eval/polnear' },
    split: { type: 'string', default: 'calibration,train' },
    remember: { type: 'string' },
  },
});
const [out, ...files] = positionals;
if (!out || files.length === 0)
  throw new Error('usage: npx tsx scripts/found-features.ts OUT LABELS…');
const BATCH = 64;
/** Of the pairs that nobody labelled, one in so many is written. */
const STEPS: Readonly<Record<string, number>> = { train: 10, calibration: 4 };

const labels = labelsByPlace(files);
const inference = openModels(values.remember);
const silent: Inference = {
  ...inference,
  classify: () => Promise.reject(new ModelError('It is not asked here.')),
};
const target = createWriteStream(out);
for (const split of values.split.split(',')) {
  const named = labels.docsOf(split);
  const { pairs, docs } = await pooledPairs(
    { file: `${values.polnear}/train.jsonl`, named },
    inference,
    (line) => console.error(`${split}: ${line}`),
  );
  const step = STEPS[split] ?? 1;
  let labelled = 0;
  for (let at = 0; at < pairs.length; at += BATCH) {
    const batch = pairs
      .slice(at, at + BATCH)
      .map((pair, i) => ({ pair, n: at + i, relation: relationOf(pair, docs) }))
      .filter(({ relation, n }) => relation !== null || n % step === 0);
    const evidence = await neuralEvidence(
      batch.map(({ pair }) => pair),
      split === 'train' ? silent : inference,
    );
    for (const [i, { pair, relation }] of batch.entries()) {
      const neural = evidence[i];
      if (!neural) continue;
      const context = contextOf(pair, neural.cosine);
      const opinions = opinionsOf(context, neural);
      if (opinions.gates.some(({ name, outcome }) => name === 'comparable' && outcome === 'fail'))
        continue;
      const [a, b] = [placeOf(pair.a, docs), placeOf(pair.b, docs)];
      labelled += Number(relation !== null);
      const features = featuresOf({ context, neural, ...opinions });
      const weight = relation === null ? step : 1;
      target.write(`${JSON.stringify({ split, relation, weight, a, b, features })}\n`);
    }
    if (at % (40 * BATCH) === 0) console.error(`${split}: ${at} of ${pairs.length} pairs`);
  }
  console.log(
    `${split}: ${pairs.length} pairs of ${docs.size} articles, ${labelled} of them labelled`,
  );
}
function relationOf(pair: ClaimPair, docs: ReadonlyMap<string, string>): string | null {
  return labels.relationOf(placesKey(placeOf(pair.a, docs), placeOf(pair.b, docs)));
}
await inference.close();
target.end();
await finished(target);
