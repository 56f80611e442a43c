import { readArticle } from '../../src/article/read-article.ts';
import type { ReadArticle } from '../../src/model/article.ts';

/** A made-up article, read as English news of a Wednesday. */
export function readEnglish(content: string, language = 'en'): ReadArticle {
  return readArticle({
    content,
    format: 'text',
    language,
    publishedAt: '2024-05-15',
    retrievedAt: '2024-05-16T08:00:00.000Z',
  });
}
