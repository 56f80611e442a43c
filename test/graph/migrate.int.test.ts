import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { allMigrations, migrate } from '../../src/graph/migrate.ts';
import { readMigrationFiles } from '../../src/graph/migration-files.ts';
import { query } from '../../src/graph/query.ts';
import { storeNewsroom } from '../graphql/newsroom.ts';
import { describeWithGraph, secondGraph } from '../support/neo4j.ts';

const everything = query<Record<string, never>>()({
  cypher: `// test.everything
MATCH (n) WHERE n:Claim OR n:Contradiction OR n:Event
RETURN labels(n)[0] AS label, properties(n) AS properties ORDER BY label, n.id`,
  row: z.object({ label: z.string(), properties: z.record(z.string(), z.unknown()) }),
});

/** Takes away what migration 0009 brought. */
const asOnceStored = query<Record<string, never>>()({
  cypher: `// test.asOnceStored
MATCH (n) WHERE n:Claim OR n:Contradiction OR n:Event
REMOVE n.outletId, n.language, n.utteredKey, n.saidAt, n.articleIds, n.outletIds, n.languages
WITH n WHERE NOT n:Claim
REMOVE n.sortKey`,
  row: z.object({}),
});

const now = () => '2025-10-23T08:00:00.000Z';

describeWithGraph('migrate', (graph) => {
  test('a second run applies nothing and says so', async () => {
    const files = await readMigrationFiles();
    const report = await migrate(graph(), { now });
    expect(report.applied).toEqual([]);
    expect(report.changed).toEqual([]);
    expect(report.alreadyApplied).toHaveLength(files.length);
  });

  test('two processes at once leave one record of each migration', async () => {
    const file = {
      number: 9001,
      name: 'race',
      checksum: 'x',
      statements: [
        'CREATE INDEX race_one IF NOT EXISTS FOR (n:Race) ON (n.one)',
        'CREATE CONSTRAINT race_two IF NOT EXISTS FOR (n:Race) REQUIRE n.two IS UNIQUE',
      ],
    };
    const other = await secondGraph();
    const both = [graph(), other, graph(), other];
    await Promise.all(both.map((each) => migrate(each, { now, files: [file] })));
    await other.close();
    const recorded = await graph().run(allMigrations, {});
    expect(recorded.filter((row) => row.number === 9001)).toHaveLength(1);
    await graph().define('test.drop', 'DROP INDEX race_one IF EXISTS');
    await graph().define('test.drop', 'DROP CONSTRAINT race_two IF EXISTS');
  });

  test('what an earlier version stored is brought to what is stored today', async () => {
    await storeNewsroom(graph());
    const fresh = await graph().run(everything, {});
    await graph().write('test.age', (tx) => tx.run(asOnceStored, {}));
    expect(await graph().run(everything, {})).not.toEqual(fresh);
    const file = (await readMigrationFiles()).find(({ name }) => name === 'filters-and-orders');
    const again = {
      name: 'again',
      checksum: 'x',
      statements: file?.statements ?? [],
      number: 9002,
    };
    expect((await migrate(graph(), { now, files: [again] })).applied).toHaveLength(1);
    expect(await graph().run(everything, {})).toEqual(fresh);
  });

  test('a file edited after it was applied is reported, not applied again', async () => {
    const files = await readMigrationFiles();
    const edited = files.map((file) => (file.number === 2 ? { ...file, checksum: 'other' } : file));
    const report = await migrate(graph(), { now, files: edited });
    expect(report.changed).toEqual(['0002-range-indexes']);
    expect(report.applied).toEqual([]);
  });

  test('a migration of a later version is named', async () => {
    const report = await migrate(graph(), { now, files: [] });
    expect(report.unknown).toContain('0001-constraints');
  });
});
