import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { ingestSeeds } from '../../scripts/ingest-seeds.ts';
import { openModels } from '../../scripts/open-models.ts';
import { documentedQueries } from '../../scripts/query-answers.ts';
import type { Graph } from '../../src/graph/runner.ts';
import { createGraphqlServer } from '../../src/graphql/graphql-server.ts';
import { printSchemaFile } from '../../src/graphql/print-schema-file.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { checkClaim } from '../../src/ingest/check-claim.ts';
import { whyNot } from '../../src/ingest/why-not.ts';
import { LOCAL_PRINCIPAL } from '../../src/model/principal.ts';
import { describeWithGraph } from '../support/neo4j.ts';

const FEW = 2;
const MANY = 20;
/** Times that one Cypher may run in a request: what it reads may lie at that many depths of the answer. */
const DEPTHS = 2;

/** The document with every list, at any depth, asked for by pages of a size. */
function paged(document: DocumentNode, size: number): DocumentNode {
  const types = new TypeInfo(buildSchema(printSchemaFile()));
  const inPages = (field: FieldNode): FieldNode => ({
    ...field,
    arguments: [
      ...(field.arguments ?? []).filter(({ name }) => !['first', 'last'].includes(name.value)),
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'first' },
        value: { kind: Kind.INT, value: String(size) },
      },
    ],
  });
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: (field) => {
        const takesFirst = types.getFieldDef()?.args.some(({ name }) => name === 'first');
        const isPage = getNamedType(types.getType())?.name.endsWith('Connection');
        return takesFirst && isPage ? inPages(field) : undefined;
      },
    }),
  );
}

/** How many rows an answer has, lists within lists included. */
function rowsOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, each) => sum + 1 + rowsOf(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum, each) => sum + rowsOf(each), 0);
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

describeWithGraph('Cypher runs of each documented query', (graph) => {
  const ran: string[] = [];
  let inference: Inference;
  let server: Server;
  let url = '';

  beforeAll(async () => {
    // The models' answers on the seeds are kept, so that only the first run on a machine asks them.
    inference = openModels('node_modules/.cache/gainsay/seeds.tsv');
    await ingestSeeds(graph(), inference);
    const counted: Graph = {
      ...graph(),
      run: (query, params, options) => {
        ran.push(query.name);
        return graph().run(query, params, options);
      },
    };
    const deps = { graph: counted, inference, now: () => new Date().toISOString() };
    const yoga = createGraphqlServer({
      graph: counted,
      ingest: () => Promise.reject(new Error('This test ingests nothing.')),
      analysis: {
        embed: (texts) => inference.embed(texts),
        checkClaim: (claim, options) => checkClaim(claim, deps, options),
        whyNot: (a, b, options) => whyNot(a, b, deps, options),
      },
      log: { error: ({ error }) => console.error(error) },
    });
    server = createServer((request, response) => {
      void yoga(request, response, { principal: LOCAL_PRINCIPAL });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  });
  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await inference?.close();
  });

  async function runsOf(document: DocumentNode, variables: object, size: number) {
    ran.length = 0;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: print(paged(document, size)), variables }),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
    return { rows: rowsOf(data), errors, runs: countsOf(ran) };
  }

  test('grow with the depth of the answer, never with its rows', async () => {
    const grown: string[] = [];
    for (const { name, query, variables } of await documentedQueries()) {
      const document = parse(query);
      const isRead = document.definitions.every(
        (each) => each.kind !== Kind.OPERATION_DEFINITION || each.operation === 'query',
      );
      if (!isRead) continue;
      // A variable that the pages no longer use would not be valid.
      const { first: _, ...given } = variables;
      const unpaged = visit(document, {
        VariableDefinition: ({ variable }) => (variable.name.value === 'first' ? null : undefined),
      });
      const few = await runsOf(unpaged, given, FEW);
      const many = await runsOf(unpaged, given, MANY);
      expect({ name, errors: many.errors }).toEqual({ name, errors: undefined });
      if (many.rows > few.rows) grown.push(name);
      for (const [cypher, times] of many.runs) {
        const most = Math.max(few.runs.get(cypher) ?? 0, DEPTHS);
        expect({ name, cypher, grows: times > most }).toEqual({ name, cypher, grows: false });
      }
    }
    // Else nothing would have been shown.
    expect(grown).toEqual(expect.arrayContaining(['trace', 'positions', 'search', 'timeline']));
  });

  describe('read by selection', () => {
    const asks = async (query: string) => {
      ran.length = 0;
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as {
        // biome-ignore lint/suspicious/noExplicitAny: the answer has any shape
        data: any;
        errors?: unknown;
      };
      expect(errors).toBeUndefined();
      return { data, ran: [...ran] };
    };

    const SIDES = `evidence { speakers { actor { name } principals { actor { name } } } article { title }
      outlet { name } revision { number text } claim { event { label } mentions { actor { name } } } }`;

    test.each([
      ['whole evidence', `{ contradictions(first: 5) { nodes { ${SIDES} } } }`],
      [
        'fragments, aliases and directives',
        `{ page: contradictions(first: 5) { edges { node { ...Sides other: evidence @skip(if: false) { claim { article { title } } } } } } }
         fragment Sides on Contradiction { ... on Node { ... on Contradiction { ${SIDES} } } }`,
      ],
    ])('%s comes with its page', async (_what, query) => {
      expect((await asks(query)).ran).toEqual(['contradictions.page']);
    });

    test('what is left out by a directive is not read, and an answer is the same either way', async () => {
      const ask = (given: string) =>
        asks(`{ claims(first: 3) { nodes { wording article ${given} { title } } } }`);
      const without = await ask('@include(if: false)');
      const along = await ask('');
      expect(without.ran).toEqual(['claims.page']);
      expect(along.ran).toEqual(['claims.page']);
      const { data } = await asks('{ claims(first: 3) { nodes { id wording } } }');
      const ids = data.claims.nodes.map(({ id }: { id: string }) => id);
      const { data: byIds } = await asks(
        `{ nodes(ids: ${JSON.stringify(ids)}) { ... on Claim { wording article { title } } } }`,
      );
      expect(along.data.claims.nodes).toEqual(byIds.nodes);
    });

    test('one text asked for deep in a list of revisions without it is read once for all', async () => {
      const { ran: names, data } = await asks(
        `{ a: claims(first: 4) { nodes { revision { number } } } b: claims(first: 4) { nodes { revision { text } } } }`,
      );
      expect(data.b.nodes.every((node: { revision: { text: string } }) => node.revision.text)).toBe(
        true,
      );
      expect(countsOf(names).get('revisions.texts') ?? 0).toBeLessThanOrEqual(1);
    });
  });
});
