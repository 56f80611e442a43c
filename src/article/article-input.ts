import type { Timestamp } from '../model/time.ts';

export type ArticleFormat = 'text' | 'markdown' | 'html';

/** What is known about an article beside its text, as written by whoever knew it; null is unknown. */
export interface ArticleMetadata {
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  /** Name or host of the publisher. */
  readonly outlet: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** Something to read as an article. What is given here goes before what the document says of itself. */
export interface ArticleInput
  extends Partial<{ [K in keyof ArticleMetadata]: string | undefined }> {
  readonly content: Uint8Array | string;
  /** File name; its extension tells the format where `format` does not. */
  readonly name?: string;
  readonly format?: ArticleFormat;
  /** Charset that the transport stated; goes before what the document says of itself, not before a byte-order mark. */
  readonly charset?: string;
  /** Where it was fetched. The document may name another address of the same site as its own, and no other site's. */
  readonly fetchedFrom?: string;
  /** What is known from elsewhere, such as a feed, and stands where the document says nothing. */
  readonly fallback?: Partial<ArticleMetadata>;
  readonly retrievedAt: Timestamp;
}

/** What a reader of one format finds. */
export interface Document {
  readonly text: string;
  readonly metadata: ArticleMetadata;
  readonly warnings: readonly string[];
}

export const NO_METADATA: ArticleMetadata = {
  url: null,
  title: null,
  byline: null,
  publishedAt: null,
  outlet: null,
  language: null,
};
