import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { query } from '../../src/graph/query.ts';
import { openGraph } from '../../src/graph/runner.ts';
import { buildDist, gainsay, processesWith, scratchEnvironment, start } from './gainsay.ts';

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

let folder = '';
const environments: NodeJS.ProcessEnv[] = [];
async function scratch(): Promise<NodeJS.ProcessEnv> {
  const env = await scratchEnvironment();
  environments.push(env);
  return env;
}

beforeAll(async () => {
  await buildDist();
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
  for (const { GAINSAY_DATA } of environments)
    await rm(GAINSAY_DATA ?? '', { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

/** What the graph of a data folder holds, by kind; starts and stops its Neo4j. */
async function holdings(env: NodeJS.ProcessEnv): Promise<Readonly<Record<string, number>>> {
  await gainsay(['neo4j', 'start'], { env });
  const info = z
    .object({ boltUri: z.string(), user: z.string(), password: z.string() })
    .parse(
      JSON.parse(
        (await gainsay(['neo4j', 'shell-info', '--json', '--show-password'], { env })).stdout,
      ),
    );
  const graph = await openGraph({ uri: info.boltUri, user: info.user, password: info.password });
  const rows = await graph.run(census, {});
  await graph.close();
  expect(await gainsay(['neo4j', 'stop'], { env })).toMatchObject({ code: 0 });
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

async function untilGone(words: string, milliseconds: number): Promise<readonly string[]> {
  const deadline = Date.now() + milliseconds;
  let left = await processesWith(words);
  while (left.length > 0 && Date.now() < deadline) {
    await new Promise((next) => setTimeout(next, 200));
    left = await processesWith(words);
  }
  return left;
}

test('kill -9 in mid-ingest: the JVM goes away, the next start works, and the graph ends as if nothing had happened', async () => {
  const calm = await scratch();
  expect((await gainsay(['ingest', folder], { env: calm })).code).toBe(0);
  const undisturbed = await holdings(calm);
  expect(undisturbed.Contradiction).toBeGreaterThan(0);

  const env = await scratch();
  const killed = start(['ingest', folder], env);
  await killed.until(/Carrow.*stored/, 120_000);
  killed.child.kill('SIGKILL');
  await killed.ended();
  expect(killed.said()).not.toMatch(/Holm.*stored/);
  expect(await untilGone(env.GAINSAY_DATA ?? '', 20_000)).toEqual([]);

  const again = await gainsay(['ingest', folder], { env });
  expect(again.stderr).toMatch(/Arden.*unchanged/);
  expect(again.code).toBe(0);
  expect(await holdings(env)).toEqual(undisturbed);
});
