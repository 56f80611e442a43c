import { parse } from 'yaml';
import { z } from 'zod';
import { ArticleRejectedError } from '../errors.ts';
import type { ArticleMetadata } from './article-input.ts';

const MAX_LENGTH = 16_384;

const word = z.union([z.string(), z.number()]).transform(String);
const words = z
  .union([word, z.array(word).transform((list) => list.join(', '))])
  .nullish()
  .transform((value) => value?.trim() || undefined);

const fields = z.object({
  title: words,
  date: words,
  publishedat: words,
  published: words,
  url: words,
  canonical: words,
  outlet: words,
  publisher: words,
  site: words,
  author: words,
  authors: words,
  byline: words,
  language: words,
  lang: words,
});

/**
 * Splits a Markdown file into its YAML front matter and its body.
 * @throws ArticleRejectedError where the front matter is no YAML of plain fields
 */
export function readFrontMatter(source: string): {
  readonly metadata: Partial<ArticleMetadata>;
  readonly body: string;
} {
  const opening = /^---[ \t]*\n/.exec(source)?.[0];
  const closing =
    opening && /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source.slice(opening.length - 1));
  if (!opening || !closing) return { metadata: {}, body: source };
  const from = opening.length - 1;
  const yaml = source.slice(from, from + closing.index);
  const body = source.slice(from + closing.index + closing[0].length);
  return { metadata: parseFields(yaml), body };
}

function parseFields(yaml: string): Partial<ArticleMetadata> {
  if (yaml.length > MAX_LENGTH) reject(`it is longer than ${MAX_LENGTH} characters`);
  let raw: unknown;
  try {
    // Aliases are what YAML bombs are made of; dates stay strings in the core schema.
    raw = parse(yaml, { schema: 'core', maxAliasCount: 0 }) ?? {};
  } catch (cause) {
    reject(String(cause), cause);
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    reject('it is no list of fields');
  const lowered = Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [key.toLowerCase().replace(/[_-]/g, ''), value]),
  );
  const parsed = fields.safeParse(lowered);
  if (!parsed.success)
    reject(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '));
  const f = parsed.data;
  return {
    title: f.title ?? null,
    publishedAt: f.publishedat ?? f.published ?? f.date ?? null,
    url: f.url ?? f.canonical ?? null,
    outlet: f.outlet ?? f.publisher ?? f.site ?? null,
    byline: f.byline ?? f.author ?? f.authors ?? null,
    language: f.language ?? f.lang ?? null,
  };
}

function reject(why: string, cause?: unknown): never {
  throw new ArticleRejectedError(
    `The front matter of the Markdown file cannot be read: ${why.slice(0, 300)}. Write "field: value" lines between two lines of ---.`,
    { cause },
  );
}
