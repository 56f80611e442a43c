import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question in Cypher, kept in a file of its own. */
export interface SavedQuery {
  /** Name of its file without number and ending: `ledger`. */
  readonly name: string;
  /** First comment of the file. */
  readonly title: string;
  /** Second comment: what is asked and shown. */
  readonly says: string;
  /** Without comments and without the semicolon at its end. */
  readonly cypher: string;
  /** Names of the parameters it takes, each once, in the order in which they stand. */
  readonly parameters: readonly string[];
}

/**
 * Reads the saved queries of a folder, in the order of their numbers.
 * @throws Error naming the file that does not begin with two comments
 */
export function readSavedQueries(folder: string): readonly SavedQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .toSorted()
    .map((file) => toSavedQuery(file, readFileSync(join(folder, file), 'utf8')));
}

function toSavedQuery(file: string, text: string): SavedQuery {
  const [title = '', says = '', ...lines] = text.trim().split('\n');
  if (!title.startsWith('// ') || !says.startsWith('// ')) {
    throw new Error(`${file} must begin with two comments: a title, and what it shows.`);
  }
  const cypher = lines.join('\n').replace(/;\s*$/, '');
  const parameters = [...cypher.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
  return {
    name: file.replace(/^\d+-/, '').replace(/\.cypher$/, ''),
    title: title.slice(3),
    says: says.slice(3),
    cypher,
    parameters: [...new Set(parameters)],
  };
}
