import type { ArticleInput } from '../article/article-input.ts';

/** What is known of an article that is read from a file: when it was read, and whatever goes before what the file says. */
export type Given = Omit<ArticleInput, 'content' | 'name' | 'format'>;
