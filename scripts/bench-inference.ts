import { readFileSync } from 'node:fs';
import { defaultModelsFolder } from '../src/inference/default-models-folder.ts';
import { openInference } from '../src/inference/open-inference.ts';

/** usage: tsx scripts/bench-inference.ts FILE.txt: windows, pairs and embeddings a second on the sentences of a text. */
const sentences = readFileSync(process.argv[2] ?? 'seeds/000_c37dbc1c4bde67e0.txt', 'utf8')
  .split(/(?<=[.!?]”?)\s+/)
  .filter((sentence) => sentence.length > 20);
const windows = Array.from({ length: Math.ceil(sentences.length / 4) }, (_, index) =>
  sentences.slice(index * 4, index * 4 + 4).join(' '),
);
const pairs = sentences.map((premise, index) => ({
  premise,
  hypothesis: sentences[(index + 1) % sentences.length] ?? premise,
}));
const inference = openInference({ modelsFolder: defaultModelsFolder() });

async function measure(name: string, run: () => Promise<readonly unknown[]>): Promise<void> {
  await run();
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < 3_000) count += (await run()).length;
  console.log(`${name}: ${((count / (performance.now() - began)) * 1000).toFixed(0)}/s`);
}

let pieces = 0;
for (const { starts } of await inference.tag(windows)) pieces += starts.length;
console.log(`${(pieces / windows.length).toFixed(0)} pieces a window`);
await measure('tag, windows', () => inference.tag(windows));
await measure('classify, pairs', () => inference.classify(pairs));
await measure('embed, sentences', () => inference.embed(sentences));
await inference.close();
