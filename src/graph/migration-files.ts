import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../errors.ts';
import { sha256 } from '../identity.ts';
import { splitStatements } from './split-statements.ts';

export interface MigrationFile {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

/** `src/graph` and `dist/graph` lie equally deep, so this finds the package's own folder from either. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../schema/graph/', import.meta.url));

const FILE_NAME = /^(?<number>\d{4})-(?<name>[a-z0-9-]+)\.cypher$/u;

/**
 * The migrations of a folder, in order of their numbers.
 * @throws SetupError where the folder cannot be read or a number is used twice
 */
export async function readMigrationFiles(
  folder: string = MIGRATIONS_FOLDER,
): Promise<readonly MigrationFile[]> {
  const files: MigrationFile[] = [];
  for (const file of await namesIn(folder)) {
    const { number, name } = FILE_NAME.exec(file)?.groups ?? {};
    if (number === undefined || name === undefined) continue;
    const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
    if (files.some((other) => other.number === Number(number))) {
      throw new SetupError(`Two migrations in ${folder} have the number ${number}. Renumber one.`);
    }
    files.push({
      number: Number(number),
      name,
      checksum: sha256(text),
      statements: splitStatements(text),
    });
  }
  return files;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    throw new SetupError(
      `The folder of graph migrations ${folder} cannot be read. The installation is not whole: install Gainsay again.`,
      { cause },
    );
  }
}
