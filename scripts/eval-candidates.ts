// What the bound on candidates loses: of the pairs that comparing every claim with every other reports, how many candidate search brings together.
// usage: npx tsx scripts/eval-candidates.ts [--file FILE] [--articles N] [--from N] [--remember FILE] [--symbolic]
import { parseArgs } from 'node:util';
import { comparePairs } from '../src/contradict/compare.ts';
import type { ClaimPair } from '../src/contradict/pair.ts';
import { CANDIDATE_LIMITS } from '../src/graph/candidates.ts';
import { REPORTED_KINDS } from '../src/model/contradiction.ts';
import { openModels } from './open-models.ts';
import { type Held, pooledPairs, shareSomebody } from './pooled-pairs.ts';

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: '../shared/eval/polnear/dev.jsonl' },
    articles: { type: 'string', default: '84' },
    from: { type: 'string', default: '0' },
    remember: { type: 'string' },
    // All pairs of many claims are too many for the entailment model.
    symbolic: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);
const inference = openModels(values.remember);
const sample = {
  file: values.file,
  articles: Number(values.articles),
  from: Number(values.from),
};
const { pairs, held } = await pooledPairs(sample, inference, say);
const keyOf = ({ a, b }: ClaimPair) => [a.claim.id, b.claim.id].sort().join(' ');
const given = new Set(pairs.map(keyOf));
const all = held.flatMap((one, n) =>
  held.slice(n + 1).map(({ evidence }): ClaimPair => ({ a: one.evidence, b: evidence })),
);
say(`${held.length} claims: ${all.length} pairs, of which candidate search gives ${given.size}`);
const byId = new Map(held.map((one) => [one.evidence.claim.id, one]));
const reported: ClaimPair[] = [];
const PART = 2_000;
for (let n = 0; n < all.length; n += PART) {
  const part = all.slice(n, n + PART);
  const verdicts = await comparePairs(part, values.symbolic ? null : inference);
  reported.push(...part.filter((_, i) => REPORTED_KINDS.has(verdicts[i]?.kind ?? 'none')));
  say(`${n + part.length} pairs judged, ${reported.length} reported`);
}
await inference.close();

const share = (items: readonly ClaimPair[]) => {
  const found = items.filter((pair) => given.has(keyOf(pair))).length;
  return `${found} of ${items.length} (${((100 * found) / items.length).toFixed(1)} %)`;
};
const isWithin = ({ a, b }: ClaimPair) => a.claim.revisionId === b.claim.revisionId;
console.log(`reported by comparing all ${all.length} pairs, and given by candidate search:`);
console.log(`  all             ${share(reported)}`);
console.log(`  within articles ${share(reported.filter(isWithin))}`);
console.log(`  across articles ${share(reported.filter((pair) => !isWithin(pair)))}`);
console.log('of those across articles that it does not give:');
const lost = reported.filter((pair) => !given.has(keyOf(pair)) && !isWithin(pair));
const near = (pair: ClaimPair) =>
  rankOf(byId.get(pair.a.claim.id), byId.get(pair.b.claim.id)) < CANDIDATE_LIMITS.nearest;
console.log(`  nobody in common       ${lost.filter(({ a, b }) => !shareSomebody(a, b)).length}`);
console.log(`  among the nearest      ${lost.filter(near).length} of ${lost.length}`);

/** How many claims are nearer to the first than the second is. */
function rankOf(one: Held | undefined, other: Held | undefined): number {
  const vector = one?.vector;
  if (!vector || !other?.vector) return Number.POSITIVE_INFINITY;
  const likeness = (to: Float32Array | null) =>
    to === null ? -1 : vector.reduce((sum, x, i) => sum + x * (to[i] ?? 0), 0);
  const wanted = likeness(other.vector);
  return held.filter((each) => each !== one && likeness(each.vector) > wanted).length;
}
