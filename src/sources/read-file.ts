import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { readArticle } from '../article/read-article.ts';
import {
  type ArticleOverrides,
  readArticleFile,
  readWithSidecar,
} from '../article/read-article-file.ts';
import { InputError } from '../errors.ts';
import { readEmail } from '../formats/read-email.ts';
import { readJsonLines } from '../formats/read-json-lines.ts';
import { readPdf } from '../formats/read-pdf.ts';
import { readWarc } from '../formats/read-warc.ts';
import type { ArticleSource } from '../ingest/ingest-many.ts';
import type { ReadArticle } from '../model/article.ts';

type Overrides = Omit<ArticleOverrides, 'retrievedAt'>;

/** One article from a file: PDF and e-mail by their extension, and what `readArticleFile` reads. */
export async function readFileOf(path: string, overrides: ArticleOverrides): Promise<ReadArticle> {
  const kind = /\.(pdf|eml)$/i.exec(path)?.[1]?.toLowerCase();
  if (kind === undefined || overrides.format !== undefined) return readArticleFile(path, overrides);
  const { content, given } = await readWithSidecar(path, overrides);
  return kind === 'pdf' ? readPdf(content, given) : readEmail(content, given);
}

/** Whether a file holds many articles: a web archive, or JSON Lines. */
export const holdsMany = (path: string) => /\.(?:jsonl|ndjson|warc|warc\.gz)$/i.test(path);

/**
 * The articles of such a file, read as it streams; one that cannot be used fails when its turn comes, and the rest goes on.
 * A web archive's pages are of the time at which they were archived.
 */
export async function* articlesIn(
  path: string,
  overrides: Overrides,
  now: () => string,
): AsyncGenerator<ArticleSource, void, void> {
  const source = createReadStream(path);
  try {
    yield* /\.warc(?:\.gz)?$/i.test(path)
      ? archived(source, overrides, now)
      : lines(source, path, overrides, now);
  } catch (error) {
    const failure = isFileError(error)
      ? new InputError(
          `${path} cannot be read (${error.code}). Give a file that this user may read.`,
          { cause: error },
        )
      : error;
    if (!(failure instanceof InputError)) throw failure;
    yield { name: path, read: () => Promise.reject(failure) };
  } finally {
    source.destroy();
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

async function* archived(source: Readable, overrides: Overrides, now: () => string) {
  for await (const { url, page, error } of readWarc(source)) {
    yield {
      name: url,
      read: () => {
        if (page === null) throw error;
        const { bytes, charset, retrievedAt } = page;
        return readArticle({
          ...overrides,
          ...(charset === null ? {} : { charset }),
          content: bytes,
          format: 'html',
          fetchedFrom: url,
          retrievedAt: retrievedAt ?? now(),
        });
      },
    };
  }
}

async function* lines(source: Readable, path: string, overrides: Overrides, now: () => string) {
  for await (const { number, input, error } of readJsonLines(source)) {
    yield {
      name: `${basename(path)}:${number}`,
      read: () => {
        if (input === null) throw error;
        return readArticle({
          ...input,
          ...overrides,
          format: input.format ?? 'text',
          retrievedAt: now(),
        });
      },
    };
  }
}
