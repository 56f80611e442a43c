import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { RefusedTry } from './fetch-result.ts';

/** More than one is never needed; two are seen where a proxy compresses what was compressed. */
const MOST_ENCODINGS = 2;

/**
 * The bytes of a body, inflated piece by piece: of one that is too long, or inflates to what is, no more is read or held
 * than the limit and one piece.
 * @param encodings the Content-Encoding header
 * @param truncate gives what fits instead of refusing
 * @throws RefusedTry 'too-large', 'encoding', and whatever the source fails with
 */
export async function readBody(
  source: Readable,
  encodings: string,
  { limit, truncate = false }: { readonly limit: number; readonly truncate?: boolean },
): Promise<Uint8Array> {
  const { stream, close } = inflated(source, encodings);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      size += part.byteLength;
      if (size > limit) {
        if (!truncate) throw tooLarge(limit);
        parts.push(part.subarray(0, part.byteLength - (size - limit)));
        break;
      }
      parts.push(part);
    }
  } finally {
    close();
  }
  return Buffer.concat(parts);
}

export const tooLarge = (limit: number) =>
  new RefusedTry(
    'too-large',
    `it is longer than ${limit} bytes once unpacked, and no more is read`,
  );

function inflated(source: Readable, encodings: string) {
  const names = encodings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_ENCODINGS) {
    throw new RefusedTry('encoding', `it is packed ${names.length} times over`);
  }
  const all: Readable[] = [source];
  let stream: Readable = source;
  // The last one named was applied last, and comes off first.
  for (const name of names.reverse()) {
    const next = name === 'deflate' ? inflateEither(stream) : pipe(stream, decoderOf(name));
    all.push(next);
    stream = next;
  }
  const close = () => {
    for (const each of all) {
      each.on('error', () => undefined); // Cutting it off is no news.
      each.destroy();
    }
  };
  return { stream, close };
}

function decoderOf(name: string): Transform {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  throw new RefusedTry('encoding', `it is packed as "${name.slice(0, 20)}", which is not read`);
}

function pipe(source: Readable, decoder: Transform): Readable {
  source.on('error', (error) => decoder.destroy(error));
  // A source that is cut off ends without an error; the decoder must not wait for more.
  source.on('close', () => {
    if (!source.readableEnded && !decoder.destroyed) {
      decoder.destroy(new RefusedTry('malformed', 'it broke off', { isTransient: true }));
    }
  });
  decoder.on('error', () => source.destroy());
  return source.pipe(decoder);
}

/** "deflate" is a zlib stream, and a bare one from some old servers: the first byte tells (RFC 1950, 2.2). */
function inflateEither(source: Readable): Readable {
  async function* pieces(): AsyncGenerator<Buffer> {
    let decoder: Transform | null = null;
    const reader = source[Symbol.asyncIterator]();
    const first = await reader.next();
    if (first.done) return;
    const head = first.value as Buffer;
    decoder = ((head[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    async function* rest() {
      yield head;
      for (let next = await reader.next(); !next.done; next = await reader.next()) {
        yield next.value as Buffer;
      }
    }
    yield* pipe(Readable.from(rest()), decoder) as AsyncIterable<Buffer>;
  }
  return Readable.from(pieces(), { objectMode: true });
}
