import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { ReadArticle } from '../model/article.ts';
import type { ArticleInput } from './article-input.ts';
import { readArticle } from './read-article.ts';

const field = z
  .string()
  .trim()
  .min(1)
  .nullish()
  .transform((value) => value ?? undefined);
const sidecar = z.strictObject({
  url: field,
  title: field,
  byline: field,
  publishedAt: field,
  outlet: field,
  language: field,
});

export type ArticleOverrides = Omit<ArticleInput, 'content' | 'name'>;

/**
 * Reads an article file, with what `<file without extension>.meta.json` beside it says of it where there is one; the
 * overrides go before both.
 * @throws InputError where a file cannot be read or the sidecar has another shape
 */
export async function readArticleFile(
  path: string,
  overrides: ArticleOverrides,
): Promise<ReadArticle> {
  const { content, given } = await readWithSidecar(path, overrides);
  return readArticle({ ...given, content, name: basename(path) });
}

/**
 * The bytes of a file, and what is known of it: the overrides, then the sidecar.
 * @throws InputError where a file cannot be read or the sidecar has another shape
 */
export async function readWithSidecar(
  path: string,
  overrides: ArticleOverrides,
): Promise<{ readonly content: Buffer; readonly given: ArticleOverrides }> {
  const content = await readBytes(path);
  if (content === null) throw new InputError(`There is no file ${path}. Check the path.`);
  const besides = await readSidecar(
    `${path.slice(0, path.length - extname(path).length)}.meta.json`,
  );
  const given = Object.fromEntries(
    Object.entries(overrides).filter(([, value]) => value !== undefined),
  );
  return { content, given: { ...besides, ...given, retrievedAt: overrides.retrievedAt } };
}

async function readSidecar(path: string): Promise<Partial<ArticleInput>> {
  const bytes = await readBytes(path);
  if (bytes === null) return {};
  const parsed = sidecar.safeParse(parseJson(bytes.toString('utf8'), path));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`);
  throw new InputError(
    `${path} cannot be used: ${problems.join('; ')}. It may hold url, title, byline, publishedAt, outlet, language, each a text.`,
    { details: { problems } },
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${path} is no JSON (${cause}). Mend or remove it.`, { cause });
  }
}

async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new InputError(`${path} cannot be read (${code}). Give a file that this user may read.`, {
      cause,
    });
  }
}
