// Fits the linker's weights on PolNeAR train and writes src/extract/lexicon/link-weights.ts.
// usage: npx tsx scripts/train-linker.ts [--data DIR] [--limit N]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { splitSentences } from '../src/article/split-sentences.ts';
import { refineAttribution } from '../src/extract/configuration.ts';
import { candidatePairs } from '../src/extract/link.ts';
import { type LinkContext, pairFeatures } from '../src/extract/link-features.ts';
import { readTags } from '../src/extract/read-tags.ts';
import { defaultModelsFolder } from '../src/inference/default-models-folder.ts';
import { openInference } from '../src/inference/open-inference.ts';
import { fitLinker, type LinkDecision } from './fit-linker.ts';
import { linkWeightsSource } from './link-weights-source.ts';
import { type GoldArticle, readPolnear, touches } from './polnear.ts';

interface OpenDecision {
  readonly candidates: (readonly string[])[];
  readonly right: number[];
}

/** What the linker has to decide on one article, and what gold says: a cue for each content, a source for each cue. */
function decisions(
  context: LinkContext,
  { attributions }: GoldArticle,
  label: 'content' | 'source',
): readonly LinkDecision[] {
  const key = label === 'content' ? 'content' : 'cue';
  const open = new Map<number, OpenDecision>();
  context.spans.forEach((span, index) => {
    if (span.label === key) open.set(index, { candidates: [], right: [] });
  });
  for (const [cue, other] of candidatePairs(context, label)) {
    const decision = open.get(label === 'content' ? other : cue);
    const [cueSpan, otherSpan] = [context.spans[cue], context.spans[other]];
    if (!decision || !cueSpan || !otherSpan) continue;
    const right = attributions.some(
      (gold) => touches(cueSpan, gold.cue) && touches(otherSpan, gold[label]),
    );
    if (right) decision.right.push(decision.candidates.length);
    decision.candidates.push(pairFeatures(context, cue, other));
  }
  return [...open.values()];
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    limit: { type: 'string', default: '250' },
  },
});
const articles = readPolnear(join(values.data, 'polnear', 'train.jsonl')).slice(
  0,
  Number(values.limit),
);
const inference = openInference({
  modelsFolder: process.env['GAINSAY_MODELS'] ?? defaultModelsFolder(),
});
const content: LinkDecision[] = [];
const source: LinkDecision[] = [];
for (const article of articles) {
  const { text } = article;
  const sentences = splitSentences(text);
  const { attribution } = await readTags(text, sentences, inference);
  const context = { text, sentences, spans: refineAttribution(text, attribution) };
  content.push(...decisions(context, article, 'content'));
  source.push(...decisions(context, article, 'source'));
}
await inference.close();
const target = new URL('../src/extract/lexicon/link-weights.ts', import.meta.url);
writeFileSync(
  target,
  linkWeightsSource({ content: fitLinker(content), source: fitLinker(source) }),
);
console.log(`Fitted on ${articles.length} articles; wrote ${target.pathname}`);
