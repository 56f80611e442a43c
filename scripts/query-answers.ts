import { readdir, readFile, writeFile } from 'node:fs/promises';
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

const stored = z.object({ variables: z.record(z.string(), z.unknown()), data: z.unknown() });

/** The documented queries that have an answer beside them, by name. */
export async function documentedQueries(
  folder: URL = QUERIES,
): Promise<readonly DocumentedQuery[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -'.json'.length);
      const { variables, data } = stored.parse(
        JSON.parse(await readFile(new URL(file, folder), 'utf8')),
      );
      const query = await readFile(new URL(`${name}.graphql`, folder), 'utf8');
      return { name, query, variables, data };
    }),
  );
}

/** Asks every documented query anew and writes the answers beside them; gives the names of those that changed. */
export async function rewriteAnswers(ask: Ask, folder: URL = QUERIES): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { name, query, variables, data: before } of await documentedQueries(folder)) {
    const { data, errors } = await ask(query, variables);
    if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    const answer = roundScores(data);
    if (JSON.stringify(answer) === JSON.stringify(before)) continue;
    const text = `${JSON.stringify({ variables, data: answer }, null, 2)}\n`;
    await writeFile(new URL(`${name}.json`, folder), text);
    changed.push(name);
  }
  return changed;
}

/** Scores to two digits: the last ones differ from processor to processor. */
export function roundScores(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (Array.isArray(value)) return value.map(roundScores);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, roundScores(held)]));
}
