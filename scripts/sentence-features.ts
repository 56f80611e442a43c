// Writes the features of pairs of bare sentences, as `gainsay compare` reads them, with their labels, for the combination
// that judges where no speaker, date or event is known.
// usage: npx tsx scripts/sentence-features.ts OUT [--file FILE] [--most N] [--remember FILE]
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { jsonLines } from './json-lines.ts';
import { openModels } from './open-models.ts';
import { pairFeatures } from './pair-features.ts';
import { shuffled } from './shuffled.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', default: '../shared/eval/nli/train_core.jsonl' },
    most: { type: 'string', default: '5000' },
    remember: { type: 'string' },
  },
});
const [out] = positionals;
if (!out) throw new Error('usage: npx tsx scripts/sentence-features.ts OUT');
/** As in training/train_judge.py: their licences forbid weights made from them. */
const UNSHIPPABLE = /^(?:sick|semiauto_base_news|semiauto_news)/;
const RELATIONS: Readonly<Record<string, string>> = {
  contradiction: 'contradiction',
  entailment: 'agreement',
};
const row = z.object({
  premise: z.string().trim().min(1),
  hypothesis: z.string().trim().min(1),
  label: z.string(),
  source: z.string(),
});

const rows = jsonLines(values.file).flatMap((line) => {
  const { data } = row.safeParse(line);
  return data && !UNSHIPPABLE.test(data.source) ? [data] : [];
});
const inference = openModels(values.remember);
const target = createWriteStream(out);
const chosen = shuffled(rows, 1).slice(0, Number(values.most));
for (const [n, { premise, hypothesis, label }] of chosen.entries()) {
  const pair = { a: { text: premise }, b: { text: hypothesis } };
  const features = await pairFeatures(pair, inference, null);
  const relation = RELATIONS[label.toLowerCase()] ?? 'none';
  target.write(`${JSON.stringify({ relation, features })}\n`);
  if (n % 500 === 499) console.error(`${n + 1} of ${chosen.length} pairs`);
}
await inference.close();
target.end();
await finished(target);
console.log(`${chosen.length} of ${rows.length} pairs`);
