import type { ArticleMetadata } from '../article/article-input.ts';
import { readArticle } from '../article/read-article.ts';
import type { Fetched } from '../fetch/fetch-result.ts';
import { readPdf } from '../formats/read-pdf.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Timestamp } from '../model/time.ts';

/** Media types that an article may come in. */
export const PAGE_TYPES = [
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'text/plain',
  'text/markdown',
] as const;

/**
 * The article in what was fetched.
 * @throws ArticleRejectedError, InputError
 */
export async function readFetched(
  { bytes, mediaType, charset, finalUrl }: Fetched,
  known: { readonly retrievedAt: Timestamp; readonly fallback?: Partial<ArticleMetadata> },
): Promise<ReadArticle> {
  const given = { ...known, fetchedFrom: finalUrl };
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (mediaType === 'application/pdf' || isPdf) return readPdf(bytes, given);
  return readArticle({
    ...given,
    ...(charset === null ? {} : { charset }),
    content: bytes,
    format:
      mediaType === 'text/plain' ? 'text' : mediaType === 'text/markdown' ? 'markdown' : 'html',
  });
}
