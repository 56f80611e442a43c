import type { Readable } from 'node:stream';
import { WARCParser, type WARCRecord } from 'warcio';
import { InputError } from '../errors.ts';
import type { Timestamp } from '../model/time.ts';
import { dateOf } from './listed.ts';

/** Of one page once unpacked. */
const MOST_BYTES = 5 * 1024 * 1024;

/** A page as a web archive holds it. */
export interface ArchivedPage {
  readonly url: string;
  /** When it was fetched; null where the archive does not say. */
  readonly retrievedAt: Timestamp | null;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

export type ArchivedRecord =
  | { readonly url: string; readonly page: ArchivedPage; readonly error: null }
  | { readonly url: string; readonly page: null; readonly error: InputError };

/**
 * The HTML pages of a web archive (WARC 1.0 and 1.1, gzipped or not), one after another: responses with status 200, and
 * resources. What is in it beside them is passed over.
 * @throws InputError where it is no WARC, or breaks off
 */
export async function* readWarc(source: Readable): AsyncGenerator<ArchivedRecord, void, void> {
  try {
    for await (const record of new WARCParser(source)) {
      const found = await pageOf(record);
      if (found !== null) yield found;
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(
      `The web archive cannot be read any further (${String((cause as Error).message ?? cause).slice(0, 200)}): it is damaged, broken off, or no WARC.`,
      { cause },
    );
  }
}

async function pageOf(record: WARCRecord): Promise<ArchivedRecord | null> {
  const { warcType, warcTargetURI } = record;
  const url = warcTargetURI?.replace(/^<|>$/g, '') ?? '';
  if ((warcType !== 'response' && warcType !== 'resource') || !/^https?:/.test(url)) return null;
  const { httpHeaders } = record;
  if (warcType === 'response' && Number(httpHeaders?.statusCode) !== 200) return null;
  const type = httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record) {
    size += part.byteLength;
    if (size > MOST_BYTES) {
      const error = new InputError(
        `${url.slice(0, 200)} has more than ${MOST_BYTES} bytes in the archive.`,
      );
      return { url, page: null, error };
    }
    parts.push(part);
  }
  const charset = /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(type)?.[1]?.toLowerCase() ?? null;
  const retrievedAt = dateOf(record.warcDate ?? undefined);
  return { url, page: { url, retrievedAt, charset, bytes: Buffer.concat(parts) }, error: null };
}
