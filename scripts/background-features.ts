// Writes the features of pairs that ingestion compares in whole articles, nearly all of them no contradictions.
// usage: npx tsx scripts/background-features.ts OUT [--articles N] [--from N] [--file FILE] [--remember FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contextOf } from '../src/contradict/context.ts';
import { featuresOf } from '../src/contradict/features.ts';
import { neuralEvidence } from '../src/contradict/neural-evidence.ts';
import { opinionsOf } from '../src/contradict/verdict.ts';
import { articlePairs } from './article-pairs.ts';
import { openModels } from './open-models.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', default: '../shared/eval/polnear/train.jsonl' },
    articles: { type: 'string', default: '30' },
    from: { type: 'string', default: '7' },
    remember: { type: 'string' },
  },
});
const [out] = positionals;
if (!out) throw new Error('usage: npx tsx scripts/background-features.ts OUT');
const inference = openModels(values.remember);
const pairs = await articlePairs(
  { file: values.file, articles: Number(values.articles), from: Number(values.from) },
  inference,
);
const evidence = await neuralEvidence(pairs, inference);
const rows = pairs.flatMap((pair, i) => {
  const neural = evidence[i];
  if (!neural) return [];
  const context = contextOf(pair, neural.cosine);
  const opinions = opinionsOf(context, neural);
  if (opinions.gates.some(({ name, outcome }) => name === 'comparable' && outcome === 'fail'))
    return [];
  return [JSON.stringify(featuresOf({ context, neural, ...opinions }))];
});
await inference.close();
writeFileSync(out, `${rows.join('\n')}\n`);
console.log(`${rows.length} pairs of ${values.articles} articles`);
