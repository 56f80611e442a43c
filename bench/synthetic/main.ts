import { once } from 'node:events';
import { openSyntheticStore } from './synthetic-store.ts';

/** usage: tsx bench/synthetic/main.ts [CLAIMS] [SEED] [CONTRADICTIONS_PER_CLAIM] [--serve] */
const [claims = '100000', seed = '1', perClaim] = process.argv
  .slice(2)
  .filter((given) => given !== '--serve');
const onProgress = (line: string) => process.stderr.write(`${line}\n`);
const store = await openSyntheticStore({
  claims: Number(claims),
  seed: Number(seed),
  ...(perClaim === undefined ? {} : { contradictionsPerClaim: Number(perClaim) }),
  onProgress,
});
onProgress(`The graph is at ${store.boltUri}.`);
if (process.argv.includes('--serve')) {
  onProgress('Press Ctrl-C to stop it.');
  await once(process, 'SIGINT');
}
await store.close();
