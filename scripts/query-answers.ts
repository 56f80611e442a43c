import { readdir, readFile, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

/** Asks one query with its variables; the whole answer as GraphQL gives it. */
export type Ask = (
  query: string,
  variables: object,
) => Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] | undefined }>;

/** A documented query: NAME.graphql, and in NAME.json its variables and its answer on the seeds. */
export interface DocumentedQuery {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Null where it has not been asked yet. */
  readonly data: unknown;
}

export const QUERIES = new URL('../docs/queries/', import.meta.url);

/** Those that write, or show what was written, come after all others and in this order: each finds what the former left. */
const WRITES = [
  'review-a-contradiction',
  'reviews',
  'judge-quality',
  'merge-actors',
  'retract-article',
  'ingest-article',
  'create-watch',
  'watches',
];

const stored = z.object({ variables: z.record(z.string(), z.unknown()), data: z.unknown() });

/** The documented queries that have variables beside them, in the order in which they are to be asked. */
export async function documentedQueries(
  folder: URL = QUERIES,
): Promise<readonly DocumentedQuery[]> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted(
      (one, other) => WRITES.indexOf(one) - WRITES.indexOf(other) || (one < other ? -1 : 1),
    );
  return Promise.all(
    names.map(async (name) => {
      const { variables, data } = stored.parse(
        JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8')),
      );
      const query = await readFile(new URL(`${name}.graphql`, folder), 'utf8');
      return { name, query, variables, data };
    }),
  );
}

/** The names of all queries, with an answer beside them or not. */
export async function namesOfQueries(folder: URL = QUERIES): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
  return files.map((file) => file.slice(0, -'.graphql'.length)).toSorted();
}

/** Asks every documented query anew and writes the answers beside them; gives the names of those that changed. */
export async function rewriteAnswers(ask: Ask, folder: URL = QUERIES): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { name, query, variables, data: before } of await documentedQueries(folder)) {
    const { data, errors } = await ask(query, variables);
    if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    const answer = lasting(data);
    // The order of fields is that in which they were ready, so it says nothing.
    if (isDeepStrictEqual(answer, before)) continue;
    const text = `${JSON.stringify({ variables, data: answer }, null, 2)}\n`;
    await writeFile(new URL(`${name}.json`, folder), text);
    changed.push(name);
  }
  return changed;
}

/** What is another at every asking: times of writing, cursors that hold them or scores, secrets, and ids made by chance. */
const PASSING = new Set(['at', 'createdAt', 'secret', 'cursor', 'startCursor', 'endCursor']);
const BY_CHANCE = new Set(['review', 'latestReview', 'reviews', 'watch', 'watches']);

/**
 * The answer without what passes: scores to two digits, since the last ones differ from processor to processor, and an
 * ellipsis for times of writing, cursors, secrets and ids that are made by chance.
 */
export function lasting(value: unknown, key = '', within = ''): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (typeof value === 'string') {
    const isOfWorld = /moment$/i.test(within);
    const passes = (PASSING.has(key) && !isOfWorld) || (key === 'id' && BY_CHANCE.has(within));
    return passes ? '…' : value;
  }
  if (Array.isArray(value)) return value.map((each) => lasting(each, key, within));
  if (typeof value !== 'object' || value === null) return value;
  const inside = key === 'nodes' || key === '' ? within : key;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, lasting(held, name, inside)]),
  );
}
