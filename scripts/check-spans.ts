// Proves text.slice(start, end) === span.text for every span extracted from PolNeAR train and dev (924 articles, the
// discarded ones, too). usage: npx tsx scripts/check-spans.ts [--data DIR] [--every N]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '../src/article/read-article.ts';
import { extract } from '../src/extract/extract.ts';
import { defaultModelsFolder } from '../src/inference/default-models-folder.ts';
import { openInference } from '../src/inference/open-inference.ts';
import { crookedSpans } from './crooked-spans.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    every: { type: 'string', default: '1' },
  },
});
const every = Number(values.every);
const texts = new Map<string, string>();
for (const split of ['train', 'dev']) {
  const lines = readFileSync(join(values.data, 'polnear', `${split}.jsonl`), 'utf8').split('\n');
  for (const line of lines.filter((l) => l.trim() !== '')) {
    const { doc_id, text }: { doc_id: string; text: string } = JSON.parse(line);
    texts.set(doc_id, text);
  }
}
const inference = openInference({ modelsFolder: defaultModelsFolder() });
let [articles, claims, spans] = [0, 0, 0];
const wrong: string[] = [];
const started = performance.now();
for (const [id, content] of [...texts].filter((_, index) => index % every === 0)) {
  const article = readArticle({
    content,
    format: 'text',
    language: 'en',
    publishedAt: '2016-06-01',
    retrievedAt: '2016-06-02T00:00:00.000Z',
  });
  const extraction = await extract(article, inference);
  const { checked, crooked } = crookedSpans(article.revision.text, extraction);
  articles++;
  claims += extraction.claims.length;
  spans += checked;
  wrong.push(...crooked.map((span) => `${id} ${span}`));
}
await inference.close();
const seconds = (performance.now() - started) / 1000;
console.log(
  `${articles} articles, ${claims} claims, ${spans} spans checked, ${wrong.length} wrong, ${(articles / seconds).toFixed(1)} articles/s`,
);
for (const line of wrong.slice(0, 20)) console.log(line);
process.exitCode = wrong.length === 0 && spans > 0 ? 0 : 1;
