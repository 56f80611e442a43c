import { ArticleRejectedError } from '../errors.ts';

/** Of one page or file; a long read has 50 KB. */
const MAX_BYTES = 5 * 1024 * 1024;

/** First bytes of what is no text: https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an Office document'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\u001f\u008b', 'gzip data'],
  ['\u007fELF', 'a program'],
];

/**
 * Text of a file's bytes: UTF-8, UTF-16 where a byte-order mark says so, and of HTML whatever charset the page declares.
 * @throws ArticleRejectedError for binary data, over-long data and bytes that are no text in that encoding
 */
export function decodeContent(
  content: Uint8Array | string,
  html: boolean,
  charset?: string,
): string {
  const size = typeof content === 'string' ? content.length : content.byteLength;
  if (size > MAX_BYTES) {
    throw new ArticleRejectedError(
      `The content has ${size} bytes; an article may have ${MAX_BYTES}. Give one article at a time.`,
      { details: { size, limit: MAX_BYTES } },
    );
  }
  const text = typeof content === 'string' ? content : decodeBytes(content, html, charset);
  const nul = text.indexOf('\0');
  if (nul >= 0) reject(`it holds a NUL character at ${nul}, so it is binary data`);
  return text;
}

function decodeBytes(bytes: Uint8Array, html: boolean, charset: string | undefined): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  for (const [signature, what] of SIGNATURES) {
    if (head.startsWith(signature)) reject(`it is ${what}`);
  }
  const encoding = declaredEncoding(head, html, charset);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof RangeError) reject(`its declared charset "${encoding}" is not known`);
    const at = encoding === 'utf-8' ? firstBadByte(bytes) : null;
    throw new ArticleRejectedError(
      `The content is no ${encoding.toUpperCase()} text${at === null ? '' : `: the byte at ${at} does not belong there`}. ` +
        'Convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 article.txt > article.utf8.txt',
      { cause, details: { encoding, byteOffset: at } },
    );
  }
}

function declaredEncoding(head: string, html: boolean, stated: string | undefined): string {
  if (head.startsWith('\u00ff\u00fe')) return 'utf-16le';
  if (head.startsWith('\u00fe\u00ff')) return 'utf-16be';
  if (head.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8';
  if (stated !== undefined && isKnown(stated)) return stated;
  if (!html) return 'utf-8';
  const charset = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1];
  // A page whose <meta> could be read as ASCII is not UTF-16, whatever it says (WHATWG HTML 13.2.3.2).
  return charset === undefined || /^utf-?16/i.test(charset) ? 'utf-8' : charset.toLowerCase();
}

/** Servers state what they like; what no decoder knows says nothing. */
function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

/** Where the bytes first differ from what they would be if they were UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  const mended = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf8');
  let at = 0;
  while (at < bytes.length && bytes[at] === mended[at]) at += 1;
  return at;
}

function reject(why: string): never {
  throw new ArticleRejectedError(
    `The content cannot be read as an article: ${why}. Give plain text, Markdown or HTML.`,
  );
}
