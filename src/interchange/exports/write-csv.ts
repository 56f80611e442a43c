import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { SetupError } from '../../errors.ts';
import type { CsvRow } from './csv.ts';

/**
 * Writes one file a kind into a folder: `Claim.csv`, `Claim-MENTIONS-Actor.csv` … Each appears when it is whole.
 * @throws SetupError where it cannot be written
 */
export async function writeCsv(
  folder: string,
  rows: AsyncIterable<CsvRow>,
  mode = 0o644,
): Promise<readonly string[]> {
  const files: string[] = [];
  let open: Open | null = null;
  try {
    await mkdir(folder, { recursive: true });
    for await (const { kind, text } of rows) {
      const file = join(folder, `${kind}.csv`);
      if (open === null || open.file !== file) {
        if (open !== null) files.push(await close(open));
        open = begin(file, mode);
      }
      if (!open.stream.write(text)) await once(open.stream, 'drain');
    }
    if (open !== null) files.push(await close(open));
    return files;
  } catch (error) {
    open?.stream.destroy();
    if (open !== null) await rm(open.part, { force: true }).catch(() => undefined);
    if (error instanceof Error && 'syscall' in error) {
      throw new SetupError(`${folder} cannot be written to: ${error.message}.`, { cause: error });
    }
    throw error;
  }
}

interface Open {
  readonly stream: WriteStream;
  readonly file: string;
  readonly part: string;
}

function begin(file: string, mode: number): Open {
  const part = `${file}.part-${process.pid}`;
  return { stream: createWriteStream(part, { mode }), file, part };
}

async function close({ stream, file, part }: Open): Promise<string> {
  stream.end();
  await finished(stream);
  await rename(part, file);
  return file;
}
