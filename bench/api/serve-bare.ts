import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j from 'neo4j-driver';
import { BARE, NEGATIVE } from './bare-cypher.ts';
import { countRuns, readTask, report } from './child.ts';
import type { Question } from './questions.ts';

/** (b): node's own http, the driver, one Cypher for each question, and JSON.stringify. */
const { uri, user, password, texts } = readTask();
const runs = countRuns(import.meta.url);
const vectors = new Map(texts.map(({ text, vector }) => [text, vector]));
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
  disableLosslessIntegers: true,
});

interface Asked {
  readonly operationName: Question;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function answer({ operationName, variables }: Asked): Promise<string> {
  const { first, text } = variables;
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(BARE[operationName], {
      ...variables,
      ...(first === undefined ? {} : { first: neo4j.int(Number(first)) }),
      ...(operationName === 'search'
        ? { terms: text, vector: vectors.get(String(text)) ?? [] }
        : {}),
      ...(operationName === 'ledger' ? { negative: NEGATIVE } : {}),
    });
    return JSON.stringify({ data: records[0]?.get('data') ?? null });
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(JSON.parse(Buffer.concat(chunks).toString()) as Asked).then(
      (body) => {
        response.setHeader('content-type', 'application/json');
        response.end(body);
      },
      (error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  report(`http://127.0.0.1:${port}/graphql`, runs);
});
