import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SetupError } from '../../errors.ts';

/** Many small pieces in one write: a line is short, and a write is not. */
async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < 1 << 16) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  if (length > 0) yield held.join('');
}

/**
 * Writes a file as its pieces come; it appears under its name when it is whole, and `mode` says who may read it.
 * @throws SetupError where it cannot be written
 */
export async function writeFileWhole(
  file: string,
  pieces: AsyncIterable<string>,
  mode = 0o644,
): Promise<void> {
  const part = `${file}.part-${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await pipeline(Readable.from(inChunks(pieces)), createWriteStream(part, { mode }));
    await rename(part, file);
  } catch (error) {
    // Where it could not be made it cannot be removed either, and why is told below.
    await rm(part, { force: true }).catch(() => undefined);
    if (error instanceof Error && 'syscall' in error) {
      throw new SetupError(`${file} cannot be written: ${error.message}.`, { cause: error });
    }
    throw error;
  }
}

/** Writes to stdout, no faster than it is read. */
export async function writeStdout(pieces: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(inChunks(pieces)), process.stdout, { end: false });
}
