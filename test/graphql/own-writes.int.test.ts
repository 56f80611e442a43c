import { Agent, request } from 'node:http';
import { beforeAll, expect, test } from '@jest/globals';
import { liveServer } from '../live/live-server.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { aboutSailing, storeNewsroom } from './newsroom.ts';

const CONNECTIONS = 8;

/** Asks over a connection of its own. */
function askAlone(url: string, query: string): Promise<unknown> {
  const agent = new Agent({ keepAlive: false });
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve(JSON.parse(text)));
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify({ query }));
  });
}

describeWithGraph('a read that follows a write', (graph) => {
  beforeAll(() => storeNewsroom(graph()));

  test('sees it, over whichever connection and by whichever way', async () => {
    const server = await liveServer(graph());
    const { id } = aboutSailing;
    const review = (field: string) =>
      server.ask(
        `mutation { ${field}(input: {contradiction: "${id}", reason: "Seen it."}) { __typename ... on ReviewResult { contradiction { status } } } }`,
      );
    const reads = [
      `{ found: contradiction(id: "${id}") { status reviews { totalCount } } }`,
      `{ found: node(id: "${id}") { ... on Contradiction { status reviews { totalCount } } } }`,
      `{ list: contradictions(filter: {claim: "${aboutSailing.a}"}) { nodes { id status reviews { totalCount } } } }`,
      `{ list: trace(claim: "${aboutSailing.b}") { nodes { id status reviews { totalCount } } } }`,
    ];
    try {
      for (let round = 1; round <= 6; round += 1) {
        const [field, status] =
          round % 2 === 1
            ? (['confirmContradiction', 'CONFIRMED'] as const)
            : (['rejectContradiction', 'REJECTED'] as const);
        const { data } = await review(field);
        expect(data[field]).toEqual({ __typename: 'ReviewResult', contradiction: { status } });
        const seen = await Promise.all(
          Array.from({ length: CONNECTIONS }, (_, n) =>
            askAlone(server.url, reads[n % reads.length] ?? ''),
          ),
        );
        for (const answer of seen) {
          // biome-ignore lint/suspicious/noExplicitAny: the answer has any shape
          const { data: read } = answer as any;
          const found =
            read.found ?? read.list.nodes.find((node: { id: string }) => node.id === id);
          expect(found).toMatchObject({ status, reviews: { totalCount: round } });
        }
      }
    } finally {
      await server.close();
    }
  });
});
