// Scores the extractor's attributions on PolNeAR. usage: npx tsx scripts/eval-attribution.ts [--data DIR] [--split dev] [--limit N]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { splitSentences } from '../src/article/split-sentences.ts';
import { readAttributions } from '../src/extract/read-attributions.ts';
import { readTags } from '../src/extract/read-tags.ts';
import { defaultModelsFolder } from '../src/inference/default-models-folder.ts';
import { openInference } from '../src/inference/open-inference.ts';
import {
  type Counts,
  countAttributions,
  countSpans,
  figures,
  noCounts,
} from './attribution-score.ts';
import { readPolnear } from './polnear.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    split: { type: 'string', default: 'dev' },
    limit: { type: 'string', default: '100000' },
  },
});
const articles = readPolnear(join(values.data, 'polnear', `${values.split}.jsonl`)).slice(
  0,
  Number(values.limit),
);
const inference = openInference({
  modelsFolder: process.env['GAINSAY_MODELS'] ?? defaultModelsFolder(),
});
const kinds = ['source', 'cue', 'content'] as const;
const spans = new Map(kinds.map((kind) => [kind, { exact: noCounts(), overlap: noCounts() }]));
const whole = noCounts();
for (const { text, attributions } of articles) {
  const sentences = splitSentences(text);
  const tags = await readTags(text, sentences, inference);
  const { spans: found, linked } = readAttributions(text, sentences, tags);
  for (const [kind, counts] of spans) {
    const gold = attributions.map((attribution) => attribution[kind]);
    countSpans(
      counts,
      gold,
      found.filter(({ label }) => label === kind),
    );
  }
  countAttributions(whole, attributions, linked);
}
await inference.close();

const row = (counts: Counts) => {
  const { precision, recall, f1 } = figures(counts);
  return [precision, recall, f1].map((value) => value.toFixed(3)).join(' / ');
};
console.log(`PolNeAR ${values.split}, ${articles.length} articles, P / R / F1`);
for (const [kind, { exact, overlap }] of spans) {
  console.log(`${kind.padEnd(8)} gold ${exact.gold}  exact ${row(exact)}  overlap ${row(overlap)}`);
}
console.log(`whole attributions, gold ${whole.gold}: ${row(whole)}`);
