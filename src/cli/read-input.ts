import { buffer } from 'node:stream/consumers';
import { readArticle } from '../article/read-article.ts';
import type { ArticleOverrides } from '../article/read-article-file.ts';
import type { ReadArticle } from '../model/article.ts';
import { readFileOf } from '../sources/read-file.ts';

/** One article from a file, or from stdin where the name is `-`. */
export async function readInput(
  file: string,
  overrides: Omit<ArticleOverrides, 'retrievedAt'>,
): Promise<ReadArticle> {
  const retrievedAt = new Date().toISOString();
  if (file !== '-') return readFileOf(file, { ...overrides, retrievedAt });
  return readArticle({ content: await buffer(process.stdin), ...overrides, retrievedAt });
}
