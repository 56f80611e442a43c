// Takes whole articles through extraction and resolution as one graph, judges the pairs that ingestion would compare, and
// writes a sample of them for labelling: those reported, those that come nearest to it by FOUND, and some of the rest.
// usage: npx tsx scripts/sample-found.ts OUT [--file FILE] [--articles N] [--from N] [--near N] [--rest N] [--seed N] [--labels FILE] [--remember FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { combine } from '../src/contradict/combine.ts';
import { contextOf } from '../src/contradict/context.ts';
import type { Features } from '../src/contradict/features/feature-input.ts';
import { featuresOf } from '../src/contradict/features.ts';
import { neuralEvidence } from '../src/contradict/neural-evidence.ts';
import type { ClaimPair } from '../src/contradict/pair.ts';
import { ASKED, FOUND } from '../src/contradict/trained-weights.ts';
import { opinionsOf, verdictOf } from '../src/contradict/verdict.ts';
import { BY_HAND } from '../src/contradict/weights.ts';
import { REPORTED_KINDS, type Verdict } from '../src/model/contradiction.ts';
import type { ClaimEvidence } from '../src/model/evidence.ts';
import { openModels } from './open-models.ts';
import { labelsByPlace, placesKey } from './pair-places.ts';
import { placeOf, pooledPairs } from './pooled-pairs.ts';
import { shuffled } from './shuffled.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', default: '../shared/eval/polnear/train.jsonl' },
    articles: { type: 'string', default: '100' },
    from: { type: 'string', default: '3' },
    near: { type: 'string', default: '300' },
    rest: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    labels: { type: 'string', default: 'data/pairs/found.jsonl' },
    remember: { type: 'string' },
  },
});
const [out] = positionals;
if (!out) throw new Error('usage: npx tsx scripts/sample-found.ts OUT');
const BATCH = 64;

interface Judged {
  readonly pair: ClaimPair;
  readonly verdict: Verdict;
  readonly features: Features;
}

const inference = openModels(values.remember);
const { pairs, docs } = await pooledPairs(
  { file: values.file, articles: Number(values.articles), from: Number(values.from) },
  inference,
  (line) => console.error(line),
);
const judged: Judged[] = [];
for (let at = 0; at < pairs.length; at += BATCH) {
  const batch = pairs.slice(at, at + BATCH);
  const evidence = await neuralEvidence(batch, inference);
  batch.forEach((pair, i) => {
    const neural = evidence[i];
    if (!neural) return;
    const context = contextOf(pair, neural.cosine);
    const verdict = verdictOf(context, neural, 'found');
    if (verdict.judges.length === 0) return;
    const features = featuresOf({ context, neural, ...opinionsOf(context, neural) });
    judged.push({ pair, verdict, features });
  });
  if (at % (40 * BATCH) === 0) console.error(`${at} of ${pairs.length} pairs judged`);
}
await inference.close();

const flagged = judged.filter(({ verdict }) => REPORTED_KINDS.has(verdict.kind));
const others = judged
  .filter(({ verdict }) => !REPORTED_KINDS.has(verdict.kind))
  .sort((x, y) => combine(y.features, FOUND) - combine(x.features, FOUND));
const near = others.slice(0, Number(values.near));
const rest = shuffled(others.slice(Number(values.near)), Number(values.seed));
const side = (evidence: ClaimEvidence) => ({
  ...placeOf(evidence, docs),
  ...described(evidence),
});
const described = ({ claim, speakers, outlet }: ClaimEvidence) => ({
  source: speakers[0]?.actor.name ?? null,
  outlet: outlet?.name ?? null,
  date: claim.publishedAt,
  text: claim.span.text.replace(/\s+/g, ' '),
  wording: claim.wording,
  before: claim.selector.prefix.replace(/\s+/g, ' '),
  after: claim.selector.suffix.replace(/\s+/g, ' '),
});
const lines = [
  ...flagged.map((one) => ({ ...one, from: 'flagged' })),
  ...near.map((one) => ({ ...one, from: 'near' })),
  ...rest.slice(0, Number(values.rest)).map((one) => ({ ...one, from: 'rest' })),
].map(({ pair, verdict, features, from }) =>
  JSON.stringify({
    from,
    kind: verdict.kind,
    strength: verdict.strength,
    scope: verdict.scope,
    score: Number(verdict.score.toFixed(3)),
    types: verdict.types,
    explanation: verdict.explanation,
    a: side(pair.a),
    b: side(pair.b),
    byHand: Number(combine(features, BY_HAND).toFixed(4)),
    asked: Number(combine(features, ASKED).toFixed(4)),
    found: Number(combine(features, FOUND).toFixed(4)),
    features,
  }),
);
writeFileSync(out, `${lines.join('\n')}\n`);
console.log(
  `${pairs.length} pairs of ${values.articles} articles compared, ${flagged.length} reported; ${lines.length} written`,
);

const labels = labelsByPlace([values.labels]);
const known = flagged.flatMap(
  ({ pair }) => labels.relationOf(placesKey(side(pair.a), side(pair.b))) ?? [],
);
const right = known.filter((relation) => relation === 'contradiction').length;
console.log(
  `of the reported, ${known.length} have been read by hand: ${right} are contradictions; ${labels.relations.filter((relation) => relation === 'contradiction').length} contradictions are among all ${labels.relations.length} that were read`,
);
