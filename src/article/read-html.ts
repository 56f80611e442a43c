import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ArticleRejectedError } from '../errors.ts';
import type { Document } from './article-input.ts';
import type { DomElement } from './dom.ts';
import { refuseDeepNesting } from './html-depth.ts';
import { htmlMetadata } from './html-metadata.ts';
import { textBlocks } from './text-blocks.ts';

/** Fewer letters than a news flash: a login form, an error page. */
const MIN_LETTERS = 80;
const MAX_ELEMENTS = 50_000;

/**
 * The article of a web page: text blocks separated by blank lines, and what the page says of it. Nothing in it is run.
 * @param base where it was fetched: what addresses in it are relative to
 * @throws ArticleRejectedError where the page holds no readable article
 */
export function readHtml(html: string, base?: string): Document {
  refuseDeepNesting(html);
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`,
  );
  const metadata = htmlMetadata(document, base);
  const content = readable(document);
  const { text, linkShare } = content ? textBlocks(content) : { text: '', linkShare: 0 };
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS || linkShare > 0.6) {
    throw new ArticleRejectedError(
      'The page holds no readable article (a start page, a form, or one filled in by scripts). Give the page of one article, or its text.',
      { details: { letters, linkShare } },
    );
  }
  return { text, metadata, warnings: ['The text was cut from a web page; parts may be missing.'] };
}

function readable(document: Document_): DomElement | null {
  try {
    const found = new Readability<DomElement>(document, {
      maxElemsToParse: MAX_ELEMENTS,
      serializer: (node: unknown) => node as DomElement,
    }).parse();
    return found?.content ?? null;
  } catch (cause) {
    throw new ArticleRejectedError(
      `The page cannot be read (${String(cause).slice(0, 200)}). Save the article as plain text and give that.`,
      { cause },
    );
  }
}

type Document_ = ConstructorParameters<typeof Readability>[0];
