// Times the finding of contradictions for new claims at growing sizes of the graph. usage: npm run bench:contradictions [-- --sizes 1000,10000,…] [--claims N] [--rounds N] [--judged N] [--seed N] [--heap 2g] [--check] [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../../src/environment.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { openSyntheticStore } from '../synthetic/synthetic-store.ts';
import { bareNli } from './bare-nli.ts';
import { measureSize, type SizeFigures } from './measure.ts';
import { reportText } from './report.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    claims: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    judged: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    heap: { type: 'string', default: '2g' },
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
/** Cost at the largest size against cost at 10 k, and the share of the bare session's pairs a second. */
const GOALS = { growth: 1.5, share: 0.85 } as const;
const BASE = 10_000;

const say = (line: string) => process.stderr.write(`${line}\n`);
const modelsFolder = defaultModelsFolder();
const threads = availableParallelism();
const inference = openInference({ modelsFolder, threads });
const { cache } = readEnvironment();
const sizes: SizeFigures[] = [];
for (const claims of values.sizes.split(',').map(Number)) {
  const seed = Number(values.seed);
  const store = await openSyntheticStore({ claims, seed, heap: values.heap, onProgress: say });
  try {
    const password = join(cache, 'synthetic', `v1-${claims}-${seed}`, 'neo4j-password');
    sizes.push(
      await measureSize(store, password, {
        claims,
        wanted: Number(values.claims),
        rounds: Number(values.rounds),
        judged: Number(values.judged),
        inference,
        say,
      }),
    );
    say(JSON.stringify(sizes.at(-1)));
  } finally {
    await store.close();
  }
}
const nli = await nliShare();
await inference.close();

const costOf = (size: SizeFigures) =>
  size.candidatesMs + size.evidenceMs + size.choosingMs + size.judgingMs;
const base = sizes.find(({ claims }) => claims === BASE);
const largest = sizes.at(-1);
const growth = base && largest ? costOf(largest) / costOf(base) : Number.NaN;
const missed = [
  ...(largest && largest.claims > BASE && !(growth <= GOALS.growth)
    ? [
        `A new claim costs ${growth.toFixed(2)} times as much at ${largest.claims} claims as at ${BASE}; at most ${GOALS.growth} is wanted.`,
      ]
    : []),
  ...(nli.share >= GOALS.share
    ? []
    : [
        `The entailment model gives ${(100 * nli.share).toFixed(0)} % of the bare session's pairs a second; ${100 * GOALS.share} % are wanted.`,
      ]),
];
const text = reportText({
  sizes,
  nli,
  growth,
  goals: GOALS,
  conditions: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' / ')}, heap of Neo4j ${values.heap}`,
});
process.stdout.write(text);
for (const line of missed) say(`MISSED ${line}`);
if (values.write) {
  writeFileSync(new URL('../../docs/performance-contradictions.md', import.meta.url), text);
}
if (values.check) process.exitCode = missed.length > 0 ? 1 : 0;

/** Pairs a second through the service's worker and through the session alone, in turns, so that both meet the same machine. */
async function nliShare(): Promise<{
  readonly ours: number;
  readonly bare: number;
  readonly share: number;
}> {
  const sentences = readFileSync(
    new URL('../../seeds/000_c37dbc1c4bde67e0.txt', import.meta.url),
    'utf8',
  )
    .split(/(?<=[.!?]”?)\s+/)
    .filter((sentence) => sentence.length > 20);
  const pairs = sentences.flatMap((premise) =>
    sentences.slice(0, 8).map((hypothesis) => ({ premise, hypothesis })),
  );
  const runBare = await bareNli(pairs, { modelsFolder, threads });
  const shares: { readonly ours: number; readonly bare: number }[] = [];
  await inference.classify(pairs.slice(0, 8));
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    await runBare();
    const between = performance.now();
    await inference.classify(pairs);
    const ended = performance.now();
    shares.push({
      bare: (1000 * pairs.length) / (between - began),
      ours: (1000 * pairs.length) / (ended - between),
    });
  }
  const bare = Math.max(...shares.map((each) => each.bare));
  const ours = Math.max(...shares.map((each) => each.ours));
  return { ours, bare, share: ours / bare };
}
