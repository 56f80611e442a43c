import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { ingestSeeds } from '../../scripts/ingest-seeds.ts';
import { documentedQueries } from '../../scripts/query-answers.ts';
import { printSchemaFile } from '../../src/graphql/print-schema-file.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { serve } from './ask.ts';

/** Scores may differ in their last digits between processors, and cursors hold scores. */
function tolerant(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 1);
  if (typeof value === 'string' && key.endsWith('Cursor')) return expect.any(String);
  if (Array.isArray(value)) return value.map((each) => tolerant(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, tolerant(held, name)]),
  );
}

/** Every question that analysts have, and its documented query. */
const QUESTIONS = [
  'disagreements',
  'most-contested',
  'outlet-differences',
  'positions',
  'revisions',
  'timeline',
  'trace',
  'undisputed-claims',
];

describeWithGraph('docs/queries', (graph) => {
  let inference: Inference;
  beforeAll(async () => {
    inference = openInference({ modelsFolder: defaultModelsFolder() });
    await ingestSeeds(graph(), inference);
  }, 600_000);
  afterAll(() => inference?.close());

  test('every documented query fits the schema and has the answer on the seeds that stands beside it; else run "npm run queries"', async () => {
    const schema = buildSchema(printSchemaFile());
    const documented = await documentedQueries();
    expect(documented.map(({ name }) => name)).toEqual(expect.arrayContaining(QUESTIONS));
    for (const { name, query, variables, data } of documented) {
      expect({ name, problems: validate(schema, parse(query)) }).toEqual({ name, problems: [] });
      const answer = await serve({ graph: graph() }).ask(query, variables);
      expect({ name, errors: answer.errors }).toEqual({ name, errors: undefined });
      expect({ name, data: answer.data }).toEqual({ name, data: tolerant(data) });
    }
  }, 600_000);
});
