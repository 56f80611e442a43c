import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fetch } from 'undici';
import { ExternalServiceError, InputError, NotFoundError } from '../../errors.ts';
import { type AddressRules, assertPublicUrl, publicAgent } from '../../outbound/public-address.ts';

/** Something to read fact checks from. */
export interface Source {
  /** As it is remembered: the address, or the file's name. */
  readonly name: string;
  /** Bytes, where that is known beforehand. */
  readonly size: number | null;
  readonly chunks: AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

const MOST_BYTES = 2_000_000_000;
const SILENCE_MS = 30_000;

/**
 * Opens a file or an address; nothing but the public internet is reached, also by redirects.
 * @throws InputError, NotFoundError, ExternalServiceError
 */
export async function openSource(
  written: string,
  rules: AddressRules & { readonly signal?: AbortSignal | undefined },
): Promise<Source> {
  return /^https?:\/\//i.test(written) ? openAddress(written, rules) : openFile(written);
}

async function openFile(path: string): Promise<Source> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    throw new NotFoundError(`There is no file ${path}. Give a file or an address with http(s)://.`);
  }
  if (!found.isFile()) throw new InputError(`${path} is no file.`);
  const stream = createReadStream(path, { highWaterMark: 65_536 });
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
  { signal, ...rules }: AddressRules & { readonly signal?: AbortSignal | undefined },
): Promise<Source> {
  const url = assertPublicUrl(written, rules);
  const agent = publicAgent({ ...rules, connectTimeout: 10_000, bodyTimeout: SILENCE_MS });
  const failed = (what: string, cause?: unknown) =>
    new ExternalServiceError(`${url.host} ${what}`, { cause });
  try {
    const response = await fetch(url, {
      dispatcher: agent,
      headers: {
        accept: 'application/ld+json, application/json, text/html;q=0.9, */*;q=0.1',
        'user-agent': 'gainsay',
      },
      ...(signal === undefined ? {} : { signal }),
    });
    const { body, status, ok } = response;
    if (!ok) throw failed(`answers with status ${status}.`);
    if (body === null) throw failed('answers nothing.');
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    return {
      name: url.href,
      size: Number.isFinite(length) && !response.headers.has('content-encoding') ? length : null,
      chunks: bounded(body, failed),
      close: () => agent.destroy(),
    };
  } catch (error) {
    await agent.destroy();
    signal?.throwIfAborted();
    if (error instanceof ExternalServiceError) throw error;
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof InputError) throw cause;
    throw failed(`cannot be reached: ${cause instanceof Error ? cause.message : error}.`, error);
  }
}

async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  failed: (what: string, cause?: unknown) => ExternalServiceError,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw failed('sends more than 2 GB; the rest was not read.');
    yield chunk;
  }
}
