import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { ingestSeeds } from '../../scripts/ingest-seeds.ts';
import { defaultCypherFolder } from '../../src/http/guide/default-guide-folder.ts';
import { readSavedQueries, type SavedQuery } from '../../src/http/guide/saved-queries.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { testNeo4j } from '../support/test-neo4j.ts';

const queries = readSavedQueries(defaultCypherFolder());
const named = (name: string): SavedQuery => {
  const found = queries.find((query) => query.name === name);
  if (found === undefined) throw new Error(`There is no saved query ${name}.`);
  return found;
};

type Row = Readonly<Record<string, unknown>>;
interface Answer {
  readonly rows: readonly Row[];
  readonly hits: number;
  readonly operators: readonly string[];
}

/** A question on the seeds costs some thousands of hits, most of them for the properties of what is drawn. */
const MOST_HITS = 10_000;

describeWithGraph('docs/cypher on the seeds', (graph) => {
  let inference: Inference;
  let driver: Driver;
  let chosen: Row;

  async function ask(name: string, params: Row = chosen): Promise<Answer> {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records, summary } = await session.run(`PROFILE ${named(name).cypher}`, params);
      const plans = flatten(summary.profile as ProfiledPlan);
      return {
        rows: records.map((record) => record.toObject()),
        hits: plans.reduce((sum, { dbHits }) => sum + dbHits, 0),
        operators: plans.map(({ operatorType }) => operatorType.split('@')[0] ?? ''),
      };
    } finally {
      await session.close();
    }
  }

  beforeAll(async () => {
    const connection = testNeo4j();
    if (connection === null) return;
    inference = openInference({ modelsFolder: defaultModelsFolder() });
    await ingestSeeds(graph(), inference);
    const { uri, user, password } = connection;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    chosen = (await ask('choose', {})).rows[0] ?? {};
  });
  afterAll(async () => {
    await driver?.close();
    await inference?.close();
  });

  test('the parameters are chosen from what the surest disagreements are about', () => {
    expect(chosen).toEqual({
      actor: 'Donald Trump',
      event: 'Trump–Putin meeting, Budapest',
      contradiction: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test.each(queries.map(({ name }) => name))(
    '%s costs a bounded number of hits, and walks indexes rather than labels',
    async (name) => {
      const { hits, operators } = await ask(name);
      expect(hits).toBeGreaterThan(0);
      expect(hits).toBeLessThan(MOST_HITS);
      expect(
        operators.filter((one) => /AllNodesScan|ByLabelScan|CartesianProduct/.test(one)),
      ).toEqual([]);
    },
  );

  test('the most contested event comes first', async () => {
    const { rows } = await ask('most-contested-events');
    expect(rows[0]).toMatchObject({ event: chosen.event });
    const weights = rows.map(({ weight }) => Number(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights[0]).toBeGreaterThan(10);
  });

  test.each([
    ['contradictions-of-an-event', {}],
    ['contradictions-of-an-event', { event: 'budapest' }],
    ['contradictions-of-an-actor', {}],
    ['contradictions-of-an-actor', { actor: 'white house' }],
    ['contradictions-of-an-actor', { actor: 'United States' }],
    ['same-side', {}],
    ['self-reversals', {}],
  ])('%s %j draws two claims that clash, with who said them, and says why', async (name, given) => {
    const { rows } = await ask(name, { ...chosen, ...given });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(drawnOf(row)).toEqual(
        expect.arrayContaining(['Claim', 'CONTRADICTS', 'Actor', 'ATTRIBUTED_TO']),
      );
      expect(row.why).toMatch(/ says “.+, .+ says “/);
    }
  });

  test('an actor nobody knows yields nothing', async () => {
    const { rows } = await ask('contradictions-of-an-actor', { ...chosen, actor: 'Zaphod B.' });
    expect(rows).toEqual([]);
  });

  test('same-side pairs share a side; self-reversals have one actor', async () => {
    for (const { actor, against } of (await ask('same-side')).rows) expect(actor).not.toBe(against);
    for (const row of (await ask('self-reversals')).rows) {
      expect(row).toMatchObject({ actor: 'Donald Trump', strength: 'tension' });
    }
  });

  test('a contradiction leads down to the characters of both articles', async () => {
    const { rows } = await ask('down-to-the-characters');
    expect(rows.map(({ side }) => side)).toEqual(['a', 'b']);
    for (const row of rows) {
      const { segments } = row.path as { segments: { end: { properties: Row } }[] };
      const [claim, text] = segments.map(({ end }) => end.properties);
      expect(row.characters).toBe(claim?.text);
      expect(String(text?.text).slice(Number(row.start), Number(row.end))).toBe(row.characters);
      expect(drawnOf(row)).toEqual(
        expect.arrayContaining(['Outlet', 'Article', 'Revision', 'Actor']),
      );
    }
  });

  test("a ledger has an actor's claims in the order of their saying", async () => {
    const { rows } = await ask('ledger');
    expect(rows.length).toBeGreaterThan(5);
    const said = rows.map((row) => String(row.said));
    expect(said).toEqual(said.toSorted());
    for (const row of rows) expect(drawnOf(row)).toContain('Actor');
  });

  test('each outlet tells something by itself', async () => {
    const { rows } = await ask('outlets-that-tell-differently');
    expect(new Set(rows.map(({ outlet }) => outlet)).size).toBe(2);
    for (const row of rows)
      expect(drawnOf(row)).toEqual(expect.arrayContaining(['Claim', 'Outlet']));
  });

  test('what nobody disputes is no side of a disagreement', async () => {
    const { rows } = await ask('undisputed-claims');
    expect(rows.length).toBeGreaterThan(3);
    const disputed = new Set((await ask('contradictions-of-an-event')).rows.flatMap(wordsOf));
    for (const row of rows) expect(disputed).not.toContain(row.claim);
  });

  test('what is to be reviewed comes by score', async () => {
    const { rows } = await ask('unreviewed');
    const scores = rows.map(({ score }) => Number(score));
    expect(rows).toHaveLength(6);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const row of rows)
      expect(drawnOf(row)).toEqual(expect.arrayContaining(['Contradiction', 'Claim']));
  });
});

const flatten = (plan: ProfiledPlan): ProfiledPlan[] => [plan, ...plan.children.flatMap(flatten)];

/** Labels and types of all that Browser would draw of a row. */
function drawnOf(row: Row): readonly string[] {
  return Object.values(row).flatMap(function drawn(value): string[] {
    if (Array.isArray(value)) return value.flatMap(drawn);
    if (neo4j.isPath(value)) {
      const { start, segments } = value;
      return [start, ...segments.flatMap(({ relationship, end }) => [relationship, end])].flatMap(
        drawn,
      );
    }
    if (neo4j.isNode(value)) return value.labels;
    return neo4j.isRelationship(value) ? [value.type] : [];
  });
}

const wordsOf = ({ clash }: Row): string[] => {
  const { start, end } = clash as { start: { properties: Row }; end: { properties: Row } };
  return [String(start.properties.text), String(end.properties.text)];
};
