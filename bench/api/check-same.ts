import { isDeepStrictEqual } from 'node:util';
import { QUESTIONS, type Question, type Variables } from './questions.ts';
import { canonical, fromNeo4jGraphql, withoutScores } from './same-data.ts';
import type { Server, Side } from './servers.ts';

/** Cypher queries that each server ran for one request. */
export type Runs = Readonly<Record<Question, Readonly<Record<Side, number>>>>;

/**
 * Asks all servers the same and compares what they say; counts their Cypher queries.
 * @throws Error that says where they differ
 */
export async function checkSame(
  servers: readonly Server[],
  variables: Variables,
  questions: readonly Question[],
): Promise<Runs> {
  const counted: Partial<Record<Question, Record<Side, number>>> = {};
  for (const question of QUESTIONS.filter((each) => questions.includes(each))) {
    const runs = {} as Record<Side, number>;
    for (const asked of variables[question].slice(0, 8)) {
      const answers = new Map<Side, unknown>();
      for (const server of servers) {
        const before = await server.tally();
        const data = await ask(server, question, asked);
        const after = await server.tally();
        // Now and then the service looks after something else meanwhile: the least is what the request needs.
        const own = after.runs - before.runs;
        runs[server.side] = Math.min(runs[server.side] ?? own, own);
        const first = Number(asked.first ?? 1);
        const shaped =
          server.side === 'neo4jGraphql' ? fromNeo4jGraphql(question, data, first) : data;
        answers.set(server.side, canonical(shaped));
      }
      const own = answers.get('gainsay');
      mustEqual(own, answers.get('bare'), `${question}: gainsay and bare`);
      if (answers.has('neo4jGraphql')) {
        const compared = withoutScores(question, own);
        mustEqual(compared, answers.get('neo4jGraphql'), `${question}: gainsay and neo4j/graphql`);
      }
    }
    counted[question] = runs;
  }
  return counted as Runs;
}

async function ask(server: Server, question: Question, asked: Readonly<Record<string, unknown>>) {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: server.body(question, asked),
  });
  const text = await response.text();
  const { data, errors } = response.ok ? JSON.parse(text) : { data: null, errors: text };
  if (data === null || errors !== undefined) {
    throw new Error(`${server.side} does not answer "${question}": ${JSON.stringify(errors)}`);
  }
  return data;
}

function mustEqual(x: unknown, y: unknown, of: string): void {
  const found = difference(x, y, '');
  if (found !== null) throw new Error(`${of} differ at ${found}`);
}

/** Where two values first differ, or null. */
function difference(x: unknown, y: unknown, path: string): string | null {
  if (isDeepStrictEqual(x, y)) return null;
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) {
    return `${path}: ${JSON.stringify(x)} and ${JSON.stringify(y)}`;
  }
  for (const key of new Set([...Object.keys(x), ...Object.keys(y)])) {
    const held = difference(
      (x as Record<string, unknown>)[key],
      (y as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (held !== null) return held;
  }
  return path;
}
