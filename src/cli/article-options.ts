import { type Command, Option } from 'commander';
import type { ArticleOverrides } from '../article/read-article-file.ts';

export interface ArticleFlags {
  readonly title?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly format?: 'text' | 'markdown' | 'html';
}

/** Adds the options that say what a plain text cannot say of itself; they win over front matter and sidecar files. */
export function withArticleOptions(command: Command): Command {
  return command
    .option('--title <text>', 'headline')
    .option('--url <url>', 'address the article was published under')
    .option('--byline <text>', 'author as printed')
    .option(
      '--published-at <date>',
      'publication date, ISO 8601 (2025-10-21 or 2025-10-21T09:30:00Z)',
    )
    .option('--outlet <name>', 'name or host of the publisher')
    .addOption(
      new Option('--format <kind>', 'what the input is, where its name does not tell').choices([
        'text',
        'markdown',
        'html',
      ]),
    )
    .addHelpText(
      'after',
      `
A file NAME.txt, NAME.md or NAME.html may have a NAME.meta.json beside it with url, title, byline, publishedAt, outlet and language.`,
    );
}

export function overridesOf(flags: ArticleFlags): Omit<ArticleOverrides, 'retrievedAt'> {
  const { title, url, byline, publishedAt, outlet, format } = flags;
  return {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(byline !== undefined && { byline }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(outlet !== undefined && { outlet }),
    ...(format !== undefined && { format }),
  };
}
