import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { z } from 'zod';
import type { Query } from '../../src/graph/query.ts';
import type { Runner } from '../../src/graph/runner.ts';
import { toDriver } from '../../src/graph/temporal.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { testNeo4j } from '../support/test-neo4j.ts';

type AnyQuery = Query<Record<string, unknown>, unknown>;
const declared = new Map<string, AnyQuery>();

// Every query is made by query(), exported or not: overhearing it finds them all.
jest.mock('../../src/graph/query.ts', () => {
  const real = jest.requireActual<typeof import('../../src/graph/query.ts')>(
    '../../src/graph/query.ts',
  );
  return {
    ...real,
    query: () => (given: Parameters<ReturnType<typeof real.query>>[0]) => {
      const made = real.query()(given) as unknown as AnyQuery;
      declared.set(made.name, made);
      return made;
    },
  };
});

const folder = join(__dirname, '../../src/graph');
for (const file of readdirSync(folder)) {
  if (file.endsWith('.ts')) jest.requireActual<unknown>(join(folder, file));
}
// What is put together for what a request selects comes into being when it is asked for; the largest of it is swept.
const nobody = { run: async () => [] } as unknown as Runner;
const { PARTS } = jest.requireActual<typeof import('../../src/graph/read-along.ts')>(
  '../../src/graph/read-along.ts',
);
const { claimsAlong } = jest.requireActual<typeof import('../../src/graph/claims.ts')>(
  '../../src/graph/claims.ts',
);
const { reversalsOf } = jest.requireActual<typeof import('../../src/graph/reversals.ts')>(
  '../../src/graph/reversals.ts',
);
void claimsAlong(nobody, { ids: [], parts: PARTS });
void reversalsOf(nobody, { claims: [], actors: [], parts: PARTS });
const all = [...declared.values()];

const HOSTILE = 'x\'}) DETACH DELETE n // " ` \\u0027; MATCH (n) DETACH DELETE n';

const SWITCHES = new Set(['own', 'vectors', 'restart']);
const COUNTS = new Set(['limit', 'skip', 'most', 'number', 'size', 'band']);
/** Lists of which the queries only ask whether something is in them, or how many they are. */
const LISTS = new Set(['warnings', 'revisions', 'reviewers', 'negative']);

/** The fields that a query reads of something that has some. */
const fieldsOf = (cypher: string, name: string) =>
  [...cypher.matchAll(new RegExp(`(?<![\\w.$])${name}\\.(\\w+)`, 'g'))].map(
    ([, field = '']) => field,
  );

/** What a parameter has to be, by how the query uses it; texts are hostile. */
function sampleOf(name: string, cypher: string): unknown {
  const uses = (pattern: string) =>
    new RegExp(pattern.replace('NAME', `\\$${name}\\b`)).exec(cypher);
  if (SWITCHES.has(name)) return true;
  if (COUNTS.has(name) || uses('LIMIT NAME')) return 5;
  if (uses('datetime\\(NAME\\)') || name === 'retrievedAt') return '2025-10-23T08:00:00.000Z';
  const [, each] = uses('UNWIND NAME AS (\\w+)') ?? [];
  if (each !== undefined) return [recordOf(fieldsOf(cypher, each))];
  const indexed = [...cypher.matchAll(new RegExp(`\\$${name}\\[n\\]\\.(\\w+)`, 'g'))];
  if (indexed.length > 0) return [recordOf(indexed.map(([, field = '']) => field))];
  if (uses('IN NAME\\b(?!\\.)') || uses('size\\(NAME') || LISTS.has(name)) return [HOSTILE];
  if (uses('NAME\\[') || uses('\\+= NAME')) return { title: HOSTILE };
  const fields = [...cypher.matchAll(new RegExp(`\\$${name}\\.(\\w+)`, 'g'))];
  if (fields.length > 0) return recordOf(fields.map(([, field = '']) => field));
  return name === 'from' || name === 'to' ? null : HOSTILE;
}

/** A record of hostile texts; a text itself where nothing is read of it. */
function recordOf(fields: readonly string[]): unknown {
  if (fields.length === 0) return HOSTILE;
  return Object.fromEntries(
    fields.map((field) => [field, LISTS_IN_ROWS.has(field) ? [HOSTILE] : HOSTILE]),
  );
}
const LISTS_IN_ROWS = new Set(['keys', 'ids', 'events']);

const paramsOf = ({ cypher }: AnyQuery) =>
  Object.fromEntries(
    [...cypher.matchAll(/\$(\w+)/g)].map(([, name = '']) => [name, sampleOf(name, cypher)]),
  );

const SCAN =
  /^(AllNodesScan|NodeByLabelScan|(Un)?[Dd]irectedAllRelationshipsScan|(Un)?[Dd]irectedRelationshipTypeScan)/;

/** A whole label is read on purpose; each with its reason. */
const MAY_SCAN = new Map([
  ['migrations.all', 'there are a handful of migrations'],
  ['outlets.named', 'there are few outlets, and names are compared without case'],
  ['contradictions.quality', 'counts votes over all disagreements'],
  ['nodes.namedEvent', 'labels of events are asked for by people, one at a time'],
  ['export.unknownLabels', 'counts what an export does not know, once'],
  ['export.unknownTypes', 'counts what an export does not know, once'],
]);

const everything = jest
  .requireActual<typeof import('../../src/graph/query.ts')>('../../src/graph/query.ts')
  .query<Record<string, never>>()({
  cypher:
    '// test.everything\nMATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)',
  row: z.object({ labels: z.array(z.string()), properties: z.unknown() }),
});

describeWithGraph('every query of src/graph', (graph) => {
  let opened: Driver | null = null;
  const driver = () => {
    const { uri, user, password } = testNeo4j() ?? { uri: '', user: '', password: '' };
    opened ??= neo4j.driver(uri, neo4j.auth.basic(user, password));
    return opened;
  };
  afterAll(() => opened?.close());

  test('is found by this sweep', () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'claims.store',
        'claims.byIds',
        'contradictions.store',
        'positions.reversals',
      ]),
    );
  });

  test.each(all.map((one) => [one.name, one] as const))(
    '%s is understood by the server and looks keys up by index',
    async (name, one) => {
      const operators = await planOf(one);
      expect(operators.length).toBeGreaterThan(0);
      if (MAY_SCAN.has(name)) return;
      expect(operators.filter((each) => SCAN.test(each))).toEqual([]);
    },
  );

  test('hostile parameters change nothing but what they say', async () => {
    const before = await graph().run(everything, {});
    for (const one of all) {
      await graph()
        .read('test.hostile', (tx: Runner) => tx.run(one, paramsOf(one)))
        .catch(() => undefined); // writes are refused here; reads find nothing or reject the sample
    }
    expect(await graph().run(everything, {})).toEqual(before);
  });

  async function planOf(one: AnyQuery): Promise<readonly string[]> {
    const { summary } = await driver().executeQuery(
      `EXPLAIN ${one.cypher}`,
      toDriver(paramsOf(one)) as Record<string, unknown>,
    );
    const operators: string[] = [];
    const walk = (plan: Plan) => {
      operators.push(plan.operatorType);
      plan.children.forEach(walk);
    };
    if (summary.plan !== false) walk(summary.plan);
    return operators;
  }
});
