import MarkdownIt from 'markdown-it';
import { type ArticleMetadata, type Document, NO_METADATA } from './article-input.ts';
import { readFrontMatter } from './front-matter.ts';

/** HTML in Markdown is recognised, so that it can be left out. */
const markdown = new MarkdownIt('commonmark', { html: true });

/** Front matter and plain text of a Markdown article: blocks joined by blank lines; markup, images, HTML and code blocks dropped. */
export function readMarkdown(source: string): Document {
  const { metadata, body } = readFrontMatter(source);
  const blocks: string[] = [];
  let title: string | null = null;
  let level = '';
  for (const { type, tag, children } of markdown.parse(body, {})) {
    if (type === 'heading_open') level = tag;
    if (type !== 'inline') continue;
    const block = plainText(children ?? []);
    if (block !== '') blocks.push(block);
    if (level === 'h1' && title === null) title = block;
    level = '';
  }
  const known: ArticleMetadata = { ...NO_METADATA, ...metadata };
  return {
    text: blocks.join('\n\n'),
    metadata: { ...known, title: known.title ?? title },
    warnings: [],
  };
}

interface InlineToken {
  readonly type: string;
  readonly content: string;
}

function plainText(tokens: readonly InlineToken[]): string {
  let text = '';
  for (const { type, content } of tokens) {
    if (type === 'text' || type === 'code_inline' || type === 'text_special') text += content;
    else if (type === 'softbreak') text += ' ';
    else if (type === 'hardbreak') text += '\n';
  }
  return text.trim();
}
