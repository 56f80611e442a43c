import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { z } from 'zod';
import { PrivateAddressError } from '../outbound/public-address.ts';
import { retryAfter } from '../outbound/retry-after.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { RefusedTry } from './fetch-result.ts';
import { readBody, tooLarge } from './read-body.ts';

export interface HopRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly dispatcher: Dispatcher;
  readonly limits: Pick<FetchLimits, 'totalTimeout'>;
  /** How many bytes of a media type are read. */
  readonly bytesOf: (mediaType: string | null) => number;
  /** Whether a media type is read; null is one that the server does not tell. */
  readonly accepts: (mediaType: string | null) => boolean;
  /** A body that is too long is cut instead of refused. */
  readonly truncate?: boolean;
  readonly clock: () => number;
  readonly signal: AbortSignal | undefined;
}

export type HopAnswer =
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'body';
      readonly mediaType: string | null;
      readonly charset: string | null;
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

/**
 * Sends one GET and follows nothing.
 * @throws RefusedTry, or the reason of the caller's signal
 */
export async function requestHop(options: HopRequest): Promise<HopAnswer> {
  const { url, headers, dispatcher, limits, signal } = options;
  const late = AbortSignal.timeout(limits.totalTimeout);
  let body: Readable | null = null;
  try {
    const answer = await request(url, {
      method: 'GET',
      headers,
      dispatcher,
      maxRedirections: 0,
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    });
    body = answer.body;
    return await readAnswer(answer, options);
  } catch (error) {
    signal?.throwIfAborted();
    if (late.aborted) {
      throw new RefusedTry(
        'timeout',
        `its answer was not complete within ${limits.totalTimeout / 1000} s`,
        { cause: error },
      );
    }
    const refusal = refusalOf(error);
    if (body === null || refusal.reason !== 'unreachable') throw refusal;
    throw new RefusedTry('malformed', 'its answer broke off', { cause: error, isTransient: true });
  } finally {
    body?.on('error', () => undefined);
    body?.destroy();
  }
}

async function readAnswer(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  { bytesOf, accepts, truncate = false, clock }: HopRequest,
): Promise<HopAnswer> {
  const header = (name: string) => {
    const value = headers[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() || null;
  };
  if (status === 304) return { kind: 'unchanged' };
  if ([301, 302, 303, 307, 308].includes(status)) {
    const location = header('location');
    if (location !== null) return { kind: 'redirect', location };
    throw new RefusedTry('redirect', `it redirects (${status}) and does not say where to`, {
      status,
    });
  }
  if (status !== 200) {
    const isTransient = status === 429 || status >= 500;
    throw new RefusedTry(
      'status',
      `the server answers with status ${status}${MEANING[status] ?? ''}`,
      {
        status,
        isTransient,
        waitFor: isTransient ? retryAfter(header('retry-after'), clock()) : null,
      },
    );
  }
  const { mediaType, charset } = readContentType(header('content-type'));
  if (!accepts(mediaType)) {
    throw new RefusedTry(
      'content-type',
      `it is ${mediaType ?? 'of no stated type'}, which is not read`,
      {
        status,
      },
    );
  }
  const limit = bytesOf(mediaType);
  if (!truncate && Number(header('content-length') ?? 0) > limit) throw tooLarge(limit);
  const encoding = header('content-encoding') ?? '';
  return {
    kind: 'body',
    mediaType,
    charset,
    bytes: await readBody(body, encoding, { limit, truncate }),
    etag: shortHeader(header('etag')),
    lastModified: shortHeader(header('last-modified')),
  };
}

const MEANING: Readonly<Record<number, string>> = {
  401: ' (it wants a login)',
  402: ' (it wants to be paid)',
  403: ' (it refuses)',
  404: ' (there is no such page)',
  410: ' (the page is gone)',
  429: ' (too many requests)',
  451: ' (unavailable for legal reasons)',
};

/** What is kept and sent back; longer ones are not. */
const shortHeader = (value: string | null) => (value === null || value.length > 500 ? null : value);

/** "text/html; charset=utf-8" → its parts, in lower case. */
export function readContentType(header: string | null): {
  readonly mediaType: string | null;
  readonly charset: string | null;
} {
  const mediaType = /^[\w.+-]{1,60}\/[\w.+-]{1,80}/.exec(header ?? '')?.[0].toLowerCase() ?? null;
  const charset = /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(header ?? '')?.[1] ?? null;
  return { mediaType, charset: charset?.toLowerCase() ?? null };
}

const coded = z.object({ code: z.string() });

/** What an error of undici, node or zlib comes to; told by its code, not its words. */
function refusalOf(error: unknown): RefusedTry {
  if (error instanceof RefusedTry) return error;
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (error instanceof PrivateAddressError || cause instanceof PrivateAddressError) {
    const { message } = (error instanceof PrivateAddressError ? error : cause) as Error;
    return new RefusedTry('private-address', message.replace(/\.$/, ''), { cause: error });
  }
  const code = coded.safeParse(error).data?.code ?? coded.safeParse(cause).data?.code ?? '';
  const [reason, words, isTransient = false] = byCode(code);
  return new RefusedTry(reason, words, { cause: error, isTransient });
}

function byCode(code: string): readonly [RefusedTry['reason'], string, boolean?] {
  if (code === 'ENOTFOUND' || code === 'EAI_NODATA' || code === 'EAI_NONAME') {
    return ['unresolvable', 'its host name is not known'];
  }
  if (code === 'EAI_AGAIN') return ['unresolvable', 'its host name cannot be looked up now', true];
  if (/^(?:UND_ERR_(?:BODY|HEADERS)_TIMEOUT)$/.test(code)) {
    return ['timeout', 'the server stopped sending'];
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return ['timeout', 'no connection came about in time'];
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return ['malformed', 'its headers are too long'];
  if (/^(?:HPE_|UND_ERR_(?:RES|HTTP|INVALID|RESPONSE))/.test(code)) {
    return ['malformed', `its answer is not HTTP as it should be (${code})`];
  }
  if (/^(?:Z_|ERR__?(?:ERROR|BROTLI|PADDING)|ERR_BROTLI|ERR_BUFFER)/.test(code)) {
    return ['encoding', `it cannot be unpacked (${code})`];
  }
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
    return ['unreachable', `its certificate cannot be trusted (${code})`];
  }
  return ['unreachable', `it cannot be reached (${code || 'unknown reason'})`, true];
}
