import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { query } from '../../src/graph/query.ts';
import { type Graph, openGraph } from '../../src/graph/runner.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { until } from '../support/until.ts';
import {
  buildDist,
  environmentOnTestNeo4j,
  gainsay,
  processesWith,
  scratchEnvironment,
  start,
} from './gainsay.ts';

/** Made-up local news, enough of it that a process can be killed in the middle. */
const TOWNS = [
  'Arden',
  'Bellmoor',
  'Carrow',
  'Dunfield',
  'Eastmere',
  'Fenwick',
  'Garsdale',
  'Holm',
];
const article = (
  town: string,
  n: number,
) => `Anna Keller, the mayor of ${town}, said on Monday that the new bridge in ${town} is safe.
Peter Orlo, an engineer, said that the new bridge in ${town} is not safe.
"We never promised a date," Orlo said. Keller denied that the work was late.
The council of ${town} will meet on Friday to discuss the bridge, officials said.
About ${n + 3}00 people protested in ${town} last week, police said.
`;

const census = query<Record<string, never>>()({
  cypher: `// test.census
CALL () {
  MATCH (n) WHERE NOT n:Migration AND NOT n:Lock
  RETURN labels(n)[0] AS kind, count(*) AS count
  UNION ALL
  MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS count
}
RETURN kind, count ORDER BY kind`,
  row: z.object({ kind: z.string(), count: z.number() }),
});

/** What a graph holds, by kind. */
async function holdings(graph: Graph): Promise<Readonly<Record<string, number>>> {
  const rows = await graph.run(census, {});
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

const shellInfo = z.object({ boltUri: z.string(), user: z.string(), password: z.string() });

describeWithGraph('kill -9 in mid-ingest', (graph) => {
  let folder = '';
  let calm = '';
  let env: NodeJS.ProcessEnv = {};

  beforeAll(async () => {
    await buildDist();
    calm = await mkdtemp(join(tmpdir(), 'gainsay-calm-'));
    env = await scratchEnvironment();
    folder = await mkdtemp(join(tmpdir(), 'gainsay-news-'));
    for (const [n, town] of TOWNS.entries()) {
      await writeFile(join(folder, `${town}.txt`), article(town, n));
      await writeFile(
        join(folder, `${town}.meta.json`),
        JSON.stringify({
          title: `Bridge in ${town}`,
          publishedAt: `2024-03-${10 + n}`,
          outlet: 'Local Post',
        }),
      );
    }
  });
  afterAll(async () => {
    for (const each of [env.GAINSAY_DATA ?? '', calm, folder])
      await rm(each, { recursive: true, force: true });
  });

  test('the JVM goes away, the next start works, and the graph ends as if nothing had happened', async () => {
    const undisturbedEnv = environmentOnTestNeo4j(calm);
    expect(await gainsay(['ingest', folder], { env: undisturbedEnv })).toMatchObject({ code: 0 });
    const undisturbed = await holdings(graph());
    expect(undisturbed.Contradiction).toBeGreaterThan(0);

    const killed = start(['ingest', folder], env);
    await killed.until(/Carrow.*stored/);
    killed.child.kill('SIGKILL');
    await killed.ended();
    expect(killed.said()).not.toMatch(/Holm.*stored/);
    const data = env.GAINSAY_DATA ?? '';
    await until(async () => (await processesWith(data)).length === 0, 'the JVM is gone');

    expect(await gainsay(['neo4j', 'start'], { env })).toMatchObject({ code: 0 });
    const again = await gainsay(['ingest', folder], { env });
    expect(again.stderr).toMatch(/Arden.*unchanged/);
    expect(again.code).toBe(0);
    const told = await gainsay(['neo4j', 'shell-info', '--json', '--show-password'], { env });
    const { boltUri: uri, user, password } = shellInfo.parse(JSON.parse(told.stdout));
    const resumed = await openGraph({ uri, user, password });
    expect(await holdings(resumed)).toEqual(undisturbed);
    await resumed.close();
    expect(await gainsay(['neo4j', 'stop'], { env })).toMatchObject({ code: 0 });
  });
});
