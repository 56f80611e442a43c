import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openGraph } from '../../src/graph/runner.ts';
import { openSyntheticStore } from '../synthetic/synthetic-store.ts';
import { checkSame } from './check-same.ts';
import { goalsOf } from './goals.ts';
import { chooseVariables, QUESTIONS, type Question } from './questions.ts';
import { SIDES, startServer } from './servers.ts';

const HELP = `usage: npm run bench:api -- [options]

Compares this API with bare Cypher and with @neo4j/graphql on one Neo4j of synthetic claims.

  --check          exit with 1 where a goal is missed
  --write          write the table and plot of docs/performance.md
  --claims N       claims in the graph (100000); the first run loads them, later ones use them again
  --rounds N       rounds of each measurement (5)
  --seconds N      length of a round (2)
  --connections N  how many at once, one after the other (1,32)
  --only NAMES     of ${QUESTIONS.join(', ')}
  --same           only check that all three give the same data
`;

const { values: given } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    same: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    claims: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '1,32' },
    only: { type: 'string', default: QUESTIONS.join(',') },
  },
});
if (given.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const onProgress = (line: string) => process.stderr.write(`${line}\n`);
const folder = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${folder}node_modules`)) {
  onProgress('Installing what the bench compares with …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
const questions = given.only.split(',').filter((name): name is Question => {
  if ((QUESTIONS as readonly string[]).includes(name)) return true;
  throw new Error(`There is no question "${name}": ${QUESTIONS.join(', ')}.`);
});
const claims = Number(given.claims);
const store = await openSyntheticStore({ claims, seed: 1, onProgress });
const stops: (() => Promise<void>)[] = [];
try {
  const { readFile } = await import('node:fs/promises');
  const password = (await readFile(store.passwordHint, 'utf8')).trim();
  const connection = { uri: store.boltUri, user: store.user, password };
  const graph = await openGraph(connection);
  const { variables, texts } = await chooseVariables(graph);
  await graph.close();
  const servers = [];
  for (const side of SIDES) {
    onProgress(`starting ${side} …`);
    const server = await startServer(side, { ...connection, texts });
    stops.push(server.stop);
    servers.push(server);
  }
  const runs = await checkSame(servers, variables, questions);
  onProgress(`All three give the same data. Cypher runs: ${JSON.stringify(runs)}`);
  if (!given.same) {
    const { measure } = await import('./measure.ts');
    const rows = await measure({
      ...{ servers, variables, questions, onProgress, neo4j: store.serverPid },
      connections: given.connections.split(',').map(Number),
      rounds: Number(given.rounds),
      ms: Number(given.seconds) * 1000,
    });
    const memory = await Promise.all(
      servers.map(async ({ side, tally }) => [side, (await tally()).rssMb] as const),
    );
    const goals = rows.flatMap((row) =>
      goalsOf(row).map((goal) => ({ question: row.question, ...goal })),
    );
    for (const { question, says, value, met } of goals) {
      onProgress(`${met ? 'met   ' : 'MISSED'} ${question}: ${says} (${value.toFixed(2)})`);
    }
    const result = { claims, rows, runs, memory: Object.fromEntries(memory) };
    if (given.write) (await import('./write-report.ts')).writeReport(result);
    if (given.check && goals.some(({ met }) => !met)) process.exitCode = 1;
  }
} finally {
  for (const stop of stops) await stop();
  await store.close();
}
