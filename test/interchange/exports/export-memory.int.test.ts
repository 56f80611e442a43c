import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { query } from '../../../src/graph/query.ts';
import { describeWithGraph } from '../../support/neo4j.ts';
import { testNeo4j } from '../../support/test-neo4j.ts';

const MB = 1_000_000;
const ARTICLES = 12_000;
/** Of characters beyond ASCII, which take two bytes of a file. */
const TITLE = 'é'.repeat(4_000);

const many = query<{ readonly from: number; readonly to: number; readonly title: string }>()({
  cypher: `// test.many
UNWIND range($from, $to - 1) AS n
MERGE (o:Outlet {id: 'o' + toString(n % 100)}) ON CREATE SET o.name = 'Outlet', o.recordedAt = datetime()
CREATE (a:Article {id: 'a' + toString(n), title: $title + toString(n), url: 'https://a.example/' + toString(n),
  publishedAt: '2025-10-21', language: 'en', sortKey: '2025-10-21 a' + toString(n), recordedAt: datetime()})
CREATE (a)-[:PUBLISHED_BY {recordedAt: datetime()}]->(o)`,
  row: z.object({}),
});

describeWithGraph('an export of a large graph', (graph) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gainsay-large-'));
    for (let from = 0; from < ARTICLES; from += 1_000) {
      const params = { from, to: from + 1_000, title: TITLE };
      await graph().write('test.many', (tx) => tx.run(many, params));
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(['jsonl', 'csv', 'graphml', 'trig', 'jsonld'])(
    'as %s is streamed: 96 MB are written with less than 200 MB of memory over idle',
    async (format) => {
      const file = join(folder, format);
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', join(__dirname, 'export-graph-once.ts'), format, file],
        {
          env: { ...process.env, GAINSAY_TEST_NEO4J: JSON.stringify(testNeo4j()) },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        said += part;
      });
      const [code] = await once(child, 'close');
      expect(code).toBe(0);
      const { idle, peak } = JSON.parse(said) as { readonly idle: number; readonly peak: number };
      const { size } = await stat(file);
      process.stderr.write(
        `export as ${format}: ${Math.round(size / MB)} MB, idle ${Math.round(idle / MB)} MB, ${Math.round((peak - idle) / MB)} MB over idle\n`,
      );
      expect(size).toBeGreaterThan(95 * MB);
      expect(peak - idle).toBeLessThan(200 * MB);
      await rm(file);
    },
  );
});
