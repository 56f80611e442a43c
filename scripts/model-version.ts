import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A name for one model of a folder: a hash over the checksums of its files. */
export function modelVersion(folder: string, model: string): string {
  const sums = readFileSync(`${folder}/SHA256SUMS`, 'utf8')
    .split('\n')
    .filter((line) => line.includes(` ${model}/`));
  return createHash('sha256').update(sums.sort().join()).digest('hex').slice(0, 16);
}
