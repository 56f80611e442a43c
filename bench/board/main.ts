import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultBoardFolder } from '../../src/http/default-board-folder.ts';
import {
  HOW_TO_GET_CHROMIUM,
  hasChromium,
  quitChromium,
} from '../../test/browser/open-chromium.ts';
import { startServer } from '../api/servers.ts';
import { openSyntheticStore } from '../synthetic/synthetic-store.ts';
import { type Board, measure } from './measure.ts';
import { reportOf, writeReport } from './report.ts';

const HELP = `usage: npm run bench:board -- [options]

Measures the board in Chromium over about 100 and about 100,000 contradictions, in turn: first paint, filters, scrolling.

  --check      exit with 1 where the large graph takes more than 1.3 times as long as the small one
  --write      write the table of docs/performance.md
  --rounds N   rounds of each measurement (5)
  --large N    claims of the large graph (40000), with some 2.5 contradictions each; loaded once, then used again
`;

const { values: given } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    large: { type: 'string', default: '40000' },
  },
});
if (given.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
if (!hasChromium()) throw new Error(`There is no Chromium: ${HOW_TO_GET_CHROMIUM}`);
if (!existsSync(join(defaultBoardFolder(), 'index.html'))) {
  throw new Error('The board is not built: npm run build.');
}

/** Drawn for each claim about an event, which four of five are; some pairs are drawn twice. */
const PER_CLAIM = 3.9;
const onProgress = (line: string) => process.stderr.write(`${line}\n`);
const stops: (() => Promise<void>)[] = [];

/** A service over a graph of so many claims. */
async function openBoard(claims: number, contradictionsPerClaim?: number): Promise<Board> {
  const store = await openSyntheticStore({
    claims,
    seed: 1,
    onProgress,
    ...(contradictionsPerClaim === undefined ? {} : { contradictionsPerClaim }),
  });
  stops.push(store.close);
  const password = (await readFile(store.passwordHint, 'utf8')).trim();
  const task = { uri: store.boltUri, user: store.user, password, texts: [] };
  const server = await startServer('gainsay', task);
  stops.push(server.stop);
  const answer = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ contradictions(first: 1) { totalCount } }' }),
  });
  const { data } = (await answer.json()) as { data: { contradictions: { totalCount: number } } };
  const { totalCount: contradictions } = data.contradictions;
  onProgress(`${contradictions} contradictions at ${new URL(server.url).origin}`);
  return { url: new URL(server.url).origin, contradictions };
}

try {
  const small = await openBoard(2_000);
  const large = await openBoard(Number(given.large), PER_CLAIM);
  const rows = await measure({ small, large, rounds: Number(given.rounds), onProgress });
  const report = reportOf({ small, large, rows });
  process.stdout.write(`${report.text}\n`);
  if (given.write) writeReport(report.text);
  if (given.check && report.missed.length > 0) process.exitCode = 1;
} finally {
  await quitChromium();
  for (const stop of stops.toReversed()) await stop();
}
