import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fetch, type Response } from 'undici';
import { ExternalServiceError, InputError, NotFoundError } from '../../errors.ts';
import { assertPublicUrl, publicAgent } from '../../outbound/public-address.ts';

/** Something to read fact checks from. */
export interface Source {
  /** As it is remembered: the address, or the file's name. */
  readonly name: string;
  /** Bytes, where that is known beforehand. */
  readonly size: number | null;
  readonly chunks: AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

export interface SourceRules {
  /** Origins that are asked though their addresses are not public, as GAINSAY_FETCH_ALLOW names them. */
  readonly allowedOrigins: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

const MOST_BYTES = 2_000_000_000;
const SILENCE_MS = 30_000;
const MOST_REDIRECTS = 5;
const PIECE_BYTES = 65_536;

/**
 * Opens a file or an address; nothing but the public internet and allowed origins is reached, also by redirects.
 * @throws InputError, NotFoundError, ExternalServiceError
 */
export async function openSource(written: string, rules: SourceRules): Promise<Source> {
  return /^https?:\/\//i.test(written) ? openAddress(written, rules) : openFile(written);
}

/**
 * Why an address would be refused before anything is asked of it.
 * @throws InputError, PrivateAddressError
 */
export function checkAddress(
  written: string,
  { allowedOrigins }: Pick<SourceRules, 'allowedOrigins'>,
): URL {
  const isAllowed = URL.canParse(written) && allowedOrigins.includes(new URL(written).origin);
  return assertPublicUrl(written, { allowPrivate: isAllowed });
}

/** A document that is in memory. */
export function documentSource(name: string, text: string): Source {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      yield bytes.subarray(at, at + PIECE_BYTES);
    }
  }
  return { name, size: bytes.length, chunks: pieces(), close: async () => undefined };
}

async function openFile(path: string): Promise<Source> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    throw new NotFoundError(`There is no file ${path}. Give a file or an address with http(s)://.`);
  }
  if (!found.isFile()) throw new InputError(`${path} is no file.`);
  const stream = createReadStream(path, { highWaterMark: PIECE_BYTES });
  return {
    name: basename(path),
    size: found.size,
    chunks: stream,
    close: async () => {
      stream.destroy();
    },
  };
}

async function openAddress(
  written: string,
  { signal, allowedOrigins }: SourceRules,
): Promise<Source> {
  const first = checkAddress(written, { allowedOrigins });
  const limits = { connectTimeout: 10_000, bodyTimeout: SILENCE_MS };
  const guarded = publicAgent({ ...limits, allowPrivate: false });
  const open = publicAgent({ ...limits, allowPrivate: true });
  const close = async () => {
    await Promise.all([guarded.destroy(), open.destroy()]);
  };
  let url = first;
  const failed = (what: string, cause?: unknown) =>
    new ExternalServiceError(`${url.host} ${what}`, { cause });
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const isAllowed = allowedOrigins.includes(url.origin);
      const response = await ask(url, isAllowed ? open : guarded, signal);
      const { body, status, ok } = response;
      const location = response.headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        await body?.cancel();
        if (!URL.canParse(location, url)) throw failed('redirects to no address.');
        url = checkAddress(new URL(location, url).href, { allowedOrigins });
        continue;
      }
      if (!ok) throw failed(`answers with status ${status}.`);
      if (body === null) throw failed('answers nothing.');
      const length = Number(response.headers.get('content-length') ?? Number.NaN);
      return {
        name: url.href,
        size: Number.isFinite(length) && !response.headers.has('content-encoding') ? length : null,
        chunks: bounded(body, failed),
        close,
      };
    }
    throw failed(`redirects more than ${MOST_REDIRECTS} times.`);
  } catch (error) {
    await close();
    signal?.throwIfAborted();
    if (error instanceof ExternalServiceError || error instanceof InputError) throw error;
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof InputError) throw cause;
    throw failed(`cannot be reached: ${cause instanceof Error ? cause.message : error}.`, error);
  }
}

const ask = (
  url: URL,
  dispatcher: ReturnType<typeof publicAgent>,
  signal: AbortSignal | undefined,
): Promise<Response> =>
  fetch(url, {
    dispatcher,
    redirect: 'manual',
    headers: {
      accept: 'application/ld+json, application/json, text/html;q=0.9, */*;q=0.1',
      'user-agent': 'Gainsay',
    },
    ...(signal === undefined ? {} : { signal }),
  });

async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  failed: (what: string, cause?: unknown) => ExternalServiceError,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) throw failed('sends more than 2 GB; the rest was not read.');
      yield chunk;
    }
  } catch (error) {
    // What undici calls "terminated"; whoever reads the feed tells where.
    if (error instanceof TypeError) throw new Error('the connection broke off', { cause: error });
    throw error;
  }
}
