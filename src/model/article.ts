import type { ArticleId, OutletId, RevisionId } from './ids.ts';
import type { Span } from './span.ts';
import type { Timestamp } from './time.ts';

export interface Outlet {
  readonly id: OutletId;
  readonly name: string;
  readonly site: string | null;
}

/** What is published under one address; its text is held by revisions. */
export interface Article {
  readonly id: ArticleId;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  /** Null is unknown, never "now". */
  readonly publishedAt: Timestamp | null;
  /** BCP 47, detected where not stated; 'und' where it cannot be told. */
  readonly language: string;
  readonly outlet: Outlet | null;
}

/** One state of an article's text. The text never changes; all offsets in the graph index into it. */
export interface Revision {
  readonly id: RevisionId;
  readonly articleId: ArticleId;
  /** Lower-case hex SHA-256 of the UTF-8 bytes of `text`. */
  readonly sha256: string;
  /** Canonical text: NFC, line ends \n. */
  readonly text: string;
  readonly retrievedAt: Timestamp;
}

/** An article read from a file, page or feed, ready for extraction. */
export interface ReadArticle {
  readonly article: Article;
  readonly revision: Revision;
  /** Sentences in order, trimmed; none crosses a paragraph. */
  readonly sentences: readonly Sentence[];
  /** What the reader should know: no date given, language guessed, text cut from a page … */
  readonly warnings: readonly string[];
}

export interface Sentence extends Span {
  /** 0-based number of the paragraph (block) the sentence stands in. */
  readonly paragraph: number;
}
