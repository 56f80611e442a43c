import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError } from '../errors.ts';
import { sha256 } from '../identity.ts';

const SUMS = 'SHA256SUMS';
const REMEDY =
  'Restore the folder from the repository (git checkout -- models) or set GAINSAY_MODELS to a folder that is whole; ' +
  'after replacing a model on purpose, write its sum anew: cd models && sha256sum */*.onnx */*.json > SHA256SUMS.';

/** Sums of a model folder by file name, read from its SHA256SUMS (the format of `sha256sum`). */
export type Checksums = ReadonlyMap<string, string>;

/**
 * Reads the sums that the files of a model folder must have.
 * @throws ModelError where the list is missing
 */
export async function readChecksums(modelsFolder: string): Promise<Checksums> {
  const bytes = await readBytes(modelsFolder, SUMS);
  const sums = new Map<string, string>();
  for (const line of bytes.toString('utf8').split('\n')) {
    const match = /^([0-9a-f]{64}) [ *](?:\.\/)?(\S.*?)\s*$/.exec(line);
    if (match?.[1] && match[2]) sums.set(match[2], match[1]);
  }
  return sums;
}

/**
 * Reads one file of a model folder and checks it, so that the bytes that were checked are the bytes that are used.
 * Weights must be listed in SHA256SUMS; other files are checked where they are listed.
 * @throws ModelError naming the file, the sum expected and the sum found
 */
export async function readModelFile(
  modelsFolder: string,
  file: string,
  checksums: Checksums,
): Promise<Buffer> {
  const bytes = await readBytes(modelsFolder, file);
  const expected = checksums.get(file);
  const found = sha256(bytes);
  if (expected === found) return bytes;
  if (expected === undefined && !file.endsWith('.onnx')) return bytes;
  throw new ModelError(
    `The model file ${join(modelsFolder, file)} is damaged or of another make: SHA-256 expected ` +
      `${expected ?? `in ${SUMS}, which does not list it`}, found ${found}. ${REMEDY}`,
    { details: { file: join(modelsFolder, file), expected: expected ?? null, found } },
  );
}

async function readBytes(modelsFolder: string, file: string): Promise<Buffer> {
  const path = join(modelsFolder, file);
  try {
    return await readFile(path);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : `${cause}`;
    throw new ModelError(`The model file ${path} ${reason}. ${REMEDY}`, {
      cause,
      details: { file: path },
    });
  }
}
