import { readFileSync } from 'node:fs';

/** The values of a file of JSON Lines; empty lines are passed over. */
export function jsonLines(file: string): readonly unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}
