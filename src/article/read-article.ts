import { ArticleRejectedError } from '../errors.ts';
import { articleId, revisionId, sha256 } from '../identity.ts';
import type { Article, ReadArticle } from '../model/article.ts';
import type { ArticleFormat, ArticleInput, ArticleMetadata, Document } from './article-input.ts';
import { NO_METADATA } from './article-input.ts';
import { canonicalText } from './canonical-text.ts';
import { canonicalUrl } from './canonical-url.ts';
import { decodeContent } from './decode-content.ts';
import { detectFormat } from './detect-format.ts';
import { detectLanguage, languageTag } from './detect-language.ts';
import { outletOf } from './outlet.ts';
import { mayBeCalled } from './own-address.ts';
import { parseDate, refuseFutureDate } from './publication-date.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { splitSentences } from './split-sentences.ts';

/** Of canonical text, in UTF-16 code units; the longest reports of news agencies have 100,000. */
const MAX_LENGTH = 2_000_000;

/**
 * Reads text, Markdown or HTML as an article: canonical text, sentences, metadata, content-derived ids.
 * What the input states goes before what the document says of itself.
 * @throws ArticleRejectedError where there is no article in it; InputError where a date or address given cannot be used
 */
export function readArticle(input: ArticleInput): ReadArticle {
  const format = input.format ?? detectFormat(input.content, input.name);
  const content = decodeContent(input.content, format === 'html', input.charset);
  const document = readDocument(format, content, input.fetchedFrom);
  const text = canonicalText(document.text);
  refuseUnreadable(text);
  const warnings = [...document.warnings];
  const found = mergeMetadata(input, {
    ...document.metadata,
    url: addressOf(document, input, warnings),
  });

  const publishedAt = found.publishedAt === null ? null : parseDate(found.publishedAt);
  if (publishedAt === null) {
    warnings.push(
      'No publication date is known: weekdays and "within two weeks" cannot be resolved. Give publishedAt.',
    );
  } else refuseFutureDate(publishedAt, input.retrievedAt);

  const url = found.url === null ? null : canonicalUrl(found.url);
  const sum = sha256(text);
  const id = articleId(url ?? sum);
  const article: Article = {
    id,
    url,
    title: found.title,
    byline: found.byline,
    publishedAt,
    language: languageOf(found.language, text, warnings),
    outlet: outletOf(found.outlet, url),
  };
  return {
    article,
    revision: {
      id: revisionId(id, sum),
      articleId: id,
      sha256: sum,
      text,
      retrievedAt: input.retrievedAt,
    },
    sentences: splitSentences(text, article.language),
    warnings,
  };
}

function readDocument(format: ArticleFormat, content: string, base?: string): Document {
  switch (format) {
    case 'html':
      return readHtml(content, base);
    case 'markdown':
      return readMarkdown(canonicalText(content));
    case 'text':
      return { text: content, metadata: NO_METADATA, warnings: [] };
  }
}

/** The address a document gives itself; of a fetched one, if it may. */
function addressOf(
  { metadata: { url } }: Document,
  { fetchedFrom }: ArticleInput,
  warnings: string[],
): string | null {
  if (fetchedFrom === undefined) return url;
  if (url === null || mayBeCalled(url, fetchedFrom)) return url ?? fetchedFrom;
  warnings.push(
    `The page says that its address is ${url.slice(0, 200)}; that is not for it to say, and where it was fetched stands instead.`,
  );
  return fetchedFrom;
}

function refuseUnreadable(text: string): void {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ArticleRejectedError('The article is empty: it has no words. Give its text.');
  }
  if (text.length > MAX_LENGTH) {
    throw new ArticleRejectedError(
      `The article has ${text.length} characters; it may have ${MAX_LENGTH}. Give one article at a time.`,
      { details: { length: text.length, limit: MAX_LENGTH } },
    );
  }
}

function mergeMetadata(input: ArticleInput, own: ArticleMetadata): ArticleMetadata {
  const pick = (field: keyof ArticleMetadata) => {
    const value =
      input[field]?.trim() || own[field]?.trim() || input.fallback?.[field]?.trim() || '';
    return value === '' ? null : value.normalize('NFC');
  };
  return {
    url: pick('url'),
    title: pick('title'),
    byline: pick('byline'),
    publishedAt: pick('publishedAt'),
    outlet: pick('outlet'),
    language: pick('language'),
  };
}

function languageOf(stated: string | null, text: string, warnings: string[]): string {
  const tag = stated === null ? null : languageTag(stated);
  if (tag !== null) return tag;
  if (stated !== null)
    warnings.push(`"${stated.slice(0, 40)}" is no language tag; it was left out.`);
  const detected = detectLanguage(text);
  if (detected === 'und')
    warnings.push('The language cannot be told; the text is read as English.');
  return detected;
}
