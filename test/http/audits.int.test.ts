import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { OPEN_ACCESS } from '../../src/access/choose-access.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { type Serving, serveHttp } from './serving.ts';

describeWithGraph('GraphQL over HTTP', (graph) => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serveHttp(graph(), { access: OPEN_ACCESS });
  });
  afterAll(() => serving?.close());

  test('every MUST and SHOULD of the specification holds (graphql-http audits)', async () => {
    const results = await auditServer({ url: `${serving.url}/graphql` });
    const level = (word: string) => results.filter(({ name }) => name.startsWith(word));
    const failed = results.filter(({ status }) => status === 'error' || status === 'warn');
    expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    const counts = {
      all: results.length,
      must: level('MUST').length,
      should: level('SHOULD').length,
    };
    process.stdout.write(`graphql-http audits passed: ${JSON.stringify(counts)}\n`);
    expect(counts).toEqual({ all: 61, must: 13, should: 23 });
  });
});
