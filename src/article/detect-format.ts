import type { ArticleFormat } from './article-input.ts';

const BY_EXTENSION: Readonly<Record<string, ArticleFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** The format of an article: by its file extension, else by how it begins. */
export function detectFormat(content: Uint8Array | string, name?: string): ArticleFormat {
  const extension = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const known = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  if (known) return known;
  const head = (
    typeof content === 'string'
      ? content.slice(0, 1024)
      : Buffer.from(content.subarray(0, 1024)).toString('latin1')
  ).replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '');
  if (/^\s{0,200}<(?:!doctype\s+html|html|head|body|\?xml|!--)/i.test(head)) return 'html';
  return /^---[ \t]*\r?\n[\w-]+[ \t]*:/.test(head) ? 'markdown' : 'text';
}
