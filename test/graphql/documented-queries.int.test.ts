import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { ingestSeeds } from '../../scripts/ingest-seeds.ts';
import { openModels } from '../../scripts/open-models.ts';
import {
  type DocumentedQuery,
  documentedQueries,
  lasting,
  namesOfQueries,
  QUERIES,
} from '../../scripts/query-answers.ts';
import { printSchemaFile } from '../../src/graphql/print-schema-file.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { type SeedsServer, seedsServer } from './seeds-server.ts';

/** Scores may differ in their last digits between processors. */
function tolerant(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 1);
  if (Array.isArray(value)) return value.map((each) => tolerant(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, tolerant(held)]));
}

/** Every question that analysts have, and its documented query. */
const QUESTIONS = [
  'check-claim',
  'disagreements',
  'most-contested',
  'outlet-differences',
  'positions',
  'revisions',
  'search',
  'timeline',
  'trace',
  'undisputed-claims',
  'why-not',
];

describeWithGraph('docs/queries', (graph) => {
  let inference: Inference;
  let server: SeedsServer;
  let documented: readonly DocumentedQuery[] = [];
  beforeAll(async () => {
    // The models' answers on the seeds are kept, so that only the first run on a machine asks them.
    inference = openModels('node_modules/.cache/gainsay/seeds.tsv');
    await ingestSeeds(graph(), inference);
    server = await seedsServer(graph(), inference);
    documented = await documentedQueries();
  });
  afterAll(async () => {
    await server?.close();
    await inference?.close();
  });

  test('there is a query for every question, each has its answer beside it, and the list has all', async () => {
    const names = await namesOfQueries();
    expect(names).toEqual(expect.arrayContaining(QUESTIONS));
    expect(documented.map(({ name }) => name).toSorted()).toEqual(names);
    const list = await readFile(new URL('README.md', QUERIES), 'utf8');
    const listed = [...list.matchAll(/\]\(([\w-]+)\.graphql\)/g)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(names);
  });

  test('every documented query fits the schema and has the answer on the seeds that stands beside it; else run "npm run queries"', async () => {
    const schema = buildSchema(printSchemaFile());
    for (const { name, query, variables, data } of documented) {
      expect({ name, problems: validate(schema, parse(query)) }).toEqual({ name, problems: [] });
      const answer = await server.ask(query, variables);
      expect({ name, errors: answer.errors }).toEqual({ name, errors: undefined });
      expect({ name, data: lasting(answer.data) }).toEqual({ name, data: tolerant(data) });
    }
  });
});
