import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerTask, Tally } from './child.ts';
import type { Question } from './questions.ts';

export const SIDES = ['gainsay', 'bare', 'neo4jGraphql'] as const;
export type Side = (typeof SIDES)[number];

/** One of the three, in a process of its own. */
export interface Server {
  readonly side: Side;
  readonly url: string;
  /** The body of a request. */
  body(question: Question, variables: Readonly<Record<string, unknown>>): string;
  tally(): Promise<Tally>;
  stop(): Promise<void>;
}

const FILES: Readonly<Record<Side, string>> = {
  gainsay: 'serve-gainsay.ts',
  bare: 'serve-bare.ts',
  neo4jGraphql: 'serve-neo4j-graphql.mjs',
};

export async function startServer(side: Side, task: ServerTask): Promise<Server> {
  const file = fileURLToPath(new URL(FILES[side], import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-bench-'));
  const taskFile = join(folder, 'task.json');
  await writeFile(taskFile, JSON.stringify(task), { mode: 0o600 });
  const options = side === 'gainsay' ? (process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []) : [];
  const child = fork(file, [taskFile], { execArgv: ['--import', 'tsx', ...options] });
  const { url } = await heard<{ url: string }>(child, side);
  await rm(folder, { recursive: true });
  const body = await bodies(side, task);
  return {
    side,
    url,
    body,
    tally: async () => {
      child.send('tally');
      return heard<Tally>(child, side);
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function heard<Message>(child: ChildProcess, side: Side): Promise<Message> {
  const heardEnough = new AbortController();
  const { signal } = heardEnough;
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error(`The server ${side} ended by itself.`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message as Message;
  } finally {
    ended.catch(() => undefined);
    heardEnough.abort();
  }
}

async function bodies(side: Side, { texts }: ServerTask): Promise<Server['body']> {
  if (side === 'bare') {
    return (operationName, variables) => JSON.stringify({ operationName, variables });
  }
  const name = side === 'gainsay' ? 'gainsay' : 'neo4j-graphql';
  const document = await readFile(new URL(`queries/${name}.graphql`, import.meta.url), 'utf8');
  const vectors = new Map(texts.map(({ text, vector }) => [text, vector]));
  return (operationName, variables) =>
    JSON.stringify({
      query: only(document, operationName),
      operationName,
      variables:
        side === 'gainsay' ? variables : forNeo4jGraphql(operationName, variables, vectors),
    });
}

/** The operation of a document with the fragments that it uses, as a client would send it. */
function only(document: string, operation: string): string {
  const parts = document.split(/\n\n(?=query |fragment )/);
  const own = parts.find((part) => part.startsWith(`query ${operation}(`)) ?? '';
  const used = parts.filter((part) => {
    const name = /^fragment (\w+)/.exec(part)?.[1];
    return name !== undefined && own.includes(`...${name}`);
  });
  return [own, ...used].join('\n\n');
}

const NEGATIVE = ['on-hold', 'cancelled', 'denied'];

function forNeo4jGraphql(
  question: Question,
  { first, text, ...rest }: Readonly<Record<string, unknown>>,
  vectors: ReadonlyMap<string, readonly number[]>,
) {
  return {
    ...rest,
    ...(first === undefined ? {} : { most: Number(first) + 1 }),
    ...(question === 'search' ? { terms: text, vector: vectors.get(String(text)) } : {}),
    ...(question === 'ledger' ? { negative: NEGATIVE } : {}),
  };
}
