import { readArticle } from '../article/read-article.ts';
import { extractStatement } from '../extract/extract-statement.ts';
import type { Inference } from '../inference/inference.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { Interval, Timestamp } from '../model/time.ts';
import { evidenceOf } from '../resolve/evidence.ts';
import type { MemoryDirectory } from '../resolve/memory-directory.ts';
import { resolve } from '../resolve/resolve.ts';

/** A claim given as bare text, with what is known of who said it, when and where. */
export interface Statement {
  readonly text: string;
  readonly source?: string | undefined;
  readonly utteredAt?: Interval | undefined;
  readonly publishedAt?: Timestamp | undefined;
  readonly outlet?: string | undefined;
}

interface Means {
  readonly inference: Inference;
  /** Shared by the two sides of a pair, so that "Smith" and "John Smith" can be one actor, and one meeting one event. */
  readonly directory: MemoryDirectory;
  readonly now: Timestamp;
}

/**
 * Reads a statement as if it stood in an article of its own: extraction, resolution, evidence. Spans of the evidence
 * index into the statement's text after canonicalisation (NFC, \n line ends).
 * @throws ArticleRejectedError where the text cannot be read
 */
export async function statementEvidence(
  statement: Statement,
  means: Means,
): Promise<ClaimEvidence> {
  const { text, source, utteredAt, publishedAt, outlet } = statement;
  const article = readArticle({
    content: text,
    format: 'text',
    retrievedAt: means.now,
    ...(publishedAt !== undefined && { publishedAt }),
    ...(outlet !== undefined && { outlet }),
  });
  const extraction = await extractStatement(
    article,
    { source: source ?? null, utteredAt: utteredAt ?? null },
    means.inference,
  );
  const resolution = await resolve(article, extraction, means.directory, {
    speaker: source ?? null,
  });
  means.directory.remember(resolution);
  const [evidence] = evidenceOf(resolution, article);
  if (!evidence) throw new Error('extractStatement gave no claim'); // a bug: it makes one by contract
  return evidence;
}
