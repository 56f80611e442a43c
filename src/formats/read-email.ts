import PostalMime from 'postal-mime';
import { readArticle } from '../article/read-article.ts';
import { ArticleRejectedError } from '../errors.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Given } from './given.ts';
import { dateOf } from './listed.ts';

const MOST_BYTES = 10 * 1024 * 1024;

/**
 * An e-mail (.eml) as an article: its HTML, or its text where that holds none; subject, date, sender. The sender's host is the
 * outlet; Archived-At (RFC 5064) gives the address. Attachments are left out.
 * @throws ArticleRejectedError where there is no article in it
 */
export async function readEmail(bytes: Uint8Array, given: Given): Promise<ReadArticle> {
  if (bytes.byteLength > MOST_BYTES) {
    throw new ArticleRejectedError(
      `The e-mail has ${bytes.byteLength} bytes; it may have ${MOST_BYTES}.`,
    );
  }
  const mail = await PostalMime.parse(bytes, {
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
  }).catch((cause) => {
    throw new ArticleRejectedError('The e-mail cannot be read: it is damaged or nested too deep.', {
      cause,
    });
  });
  const header = (key: string) => mail.headers.find((each) => each.key === key)?.value;
  const archived = /<?(https?:\/\/[^>\s]{1,2000})>?/.exec(header('archived-at') ?? '')?.[1];
  const { name, address } = mail.from ?? {};
  const published = dateOf(mail.date);
  const metadata = {
    ...(mail.subject ? { title: mail.subject } : {}),
    ...(name ? { byline: name } : {}),
    ...(published ? { publishedAt: published } : {}),
    ...(address?.includes('@') ? { outlet: address.slice(address.lastIndexOf('@') + 1) } : {}),
    ...(archived && URL.canParse(archived) ? { url: archived } : {}),
    ...given,
  };
  const text = mail.text?.trim() ?? '';
  if (mail.html) {
    try {
      // What the page would say of itself, its letter heads say better.
      return readArticle({ ...metadata, content: mail.html, format: 'html' });
    } catch (error) {
      if (!(error instanceof ArticleRejectedError) || text === '') throw error;
    }
  }
  if (text === '') throw new ArticleRejectedError('The e-mail has no text.');
  return readArticle({ ...metadata, content: text, format: 'text' });
}
