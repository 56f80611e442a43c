import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { ArticleInput } from '../article/article-input.ts';
import { InputError } from '../errors.ts';

/** Of one line, in characters: an article of 2 million and its JSON escapes. */
const LONGEST_LINE = 8_000_000;

const field = z
  .string()
  .trim()
  .nullish()
  .transform((value) => value || undefined);

const shape = z
  .object({
    text: field,
    html: field,
    markdown: field,
    url: field,
    title: field,
    byline: field,
    publishedAt: field,
    outlet: field,
    language: field,
  })
  .refine(
    ({ text, html, markdown }) => [text, html, markdown].filter(Boolean).length === 1,
    'has not exactly one of text, html and markdown',
  );

type Line = { readonly number: number } & (
  | { readonly input: Omit<ArticleInput, 'retrievedAt'>; readonly error: null }
  | { readonly input: null; readonly error: InputError }
);

/**
 * The articles of a file of JSON Lines, one object a line, read as it streams; a line that cannot be used is given as its
 * error and the rest goes on. Fields: text, html or markdown; url, title, byline, publishedAt, outlet, language. Others
 * are left alone, and so are empty lines.
 */
export async function* readJsonLines(source: Readable): AsyncGenerator<Line, void, void> {
  let number = 0;
  for await (const line of linesOf(source)) {
    number += 1;
    if (line === null)
      yield {
        number,
        input: null,
        error: bad(number, `is longer than ${LONGEST_LINE} characters`),
      };
    else if (line.trim() !== '') yield { number, ...inputOf(line, number) };
  }
}

function inputOf(line: string, number: number) {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    return { input: null, error: bad(number, 'is no JSON', cause) };
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) =>
      `${path.join('.')} ${message}`.trim(),
    );
    return { input: null, error: bad(number, problems.join('; ')) };
  }
  const { text, html, markdown, ...known } = parsed.data;
  const format = text ? ('text' as const) : html ? ('html' as const) : ('markdown' as const);
  return { input: { ...known, content: text ?? html ?? markdown ?? '', format }, error: null };
}

const bad = (number: number, what: string, cause?: unknown) =>
  new InputError(
    `Line ${number} ${what}. Each line is one object such as {"text": "…", "url": "…"}.`,
    { cause },
  );

/** The lines of a stream; null for one that is too long, of which the rest is skipped. */
async function* linesOf(source: Readable): AsyncGenerator<string | null, void, void> {
  let open = '';
  let isTooLong = false;
  const decoder = new TextDecoder();
  for await (const piece of source as AsyncIterable<Buffer>) {
    const parts = decoder.decode(piece, { stream: true }).split('\n');
    for (const [n, part] of parts.entries()) {
      if (n > 0) {
        yield isTooLong ? null : open;
        open = '';
        isTooLong = false;
      }
      if (isTooLong) continue;
      open += part;
      if (open.length > LONGEST_LINE) {
        isTooLong = true;
        open = '';
      }
    }
  }
  if (isTooLong) yield null;
  else if (open !== '') yield open;
}
