// Puts whole articles into one graph (in memory), as ingestion does, counts compared and flagged pairs, and prints a sample of the flagged for a human to judge.
// usage: npx tsx scripts/eval-flagged.ts [--file FILE] [--articles N] [--from N] [--sample N] [--seed N] [--remember FILE]
import { parseArgs } from 'node:util';
import { comparePairs } from '../src/contradict/compare.ts';
import { REPORTED_KINDS } from '../src/model/contradiction.ts';
import type { ClaimEvidence } from '../src/model/evidence.ts';
import { openModels } from './open-models.ts';
import { pooledPairs } from './pooled-pairs.ts';
import { shuffled } from './shuffled.ts';

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: '../shared/eval/polnear/dev.jsonl' },
    articles: { type: 'string', default: '84' },
    from: { type: 'string', default: '0' },
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    remember: { type: 'string' },
  },
});
const inference = openModels(values.remember);
const { pairs } = await pooledPairs(
  { file: values.file, articles: Number(values.articles), from: Number(values.from) },
  inference,
);
const verdicts = await comparePairs(pairs, inference);
await inference.close();

const flagged = pairs.flatMap((pair, i) => {
  const verdict = verdicts[i];
  const stored = verdict && REPORTED_KINDS.has(verdict.kind);
  return stored ? [{ pair, verdict }] : [];
});
const side = (label: string, { claim, speakers, outlet }: ClaimEvidence) =>
  `  ${label} ${speakers[0]?.actor.name ?? `(${outlet?.name ?? 'the article'})`}: ${claim.span.text.replace(/\s+/g, ' ')}\n      … ${claim.selector.prefix.slice(-60).replace(/\s+/g, ' ')}[…]${claim.selector.suffix.slice(0, 60).replace(/\s+/g, ' ')} …`;
const sample = shuffled(flagged, Number(values.seed)).slice(0, Number(values.sample));
sample.forEach(({ pair, verdict }, i) => {
  console.log(
    `\n#${i + 1} ${verdict.kind} ${verdict.strength} ${verdict.scope} ${verdict.score.toFixed(2)} [${verdict.types.join()}]\n${side('a', pair.a)}\n${side('b', pair.b)}\n  → ${verdict.explanation}`,
  );
});
const strict = flagged.filter(({ verdict }) => verdict.strength === 'strict').length;
console.log(
  `\n${pairs.length} pairs of ${values.articles} articles compared, ${flagged.length} flagged (${((100 * flagged.length) / pairs.length).toFixed(1)} %), ${strict} of them strict`,
);
