import type { Inference } from '../inference/inference.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { spanOf } from '../model/span.ts';
import type { Interval } from '../model/time.ts';
import { quotationOf } from './claims/quotation-of.ts';
import { tenseOf } from './claims/tense.ts';
import { readCommitment } from './commitment.ts';
import { EXTRACTOR, refineEntities } from './configuration.ts';
import { readEventMentions } from './event-mentions.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { readQuantities } from './quantities.ts';
import { quotedRanges } from './quoted-ranges.ts';
import { readTags } from './read-tags.ts';
import { readTimes } from './times.ts';
import { tokenise } from './tokens.ts';

export interface StatementOptions {
  readonly utteredAt?: Interval | null;
  /** Who says it, where known: then the claim is somebody's, not an outlet's. */
  readonly source?: string | null;
}

/**
 * Reads a bare statement, canonicalised like an article, as one claim over its whole text. It gets no attribution, for its
 * source is not part of the text; a known source only makes unquoted words indirect speech.
 */
export async function extractStatement(
  { article: { publishedAt }, revision: { text }, sentences }: ReadArticle,
  { utteredAt = null, source = null }: StatementOptions,
  inference: Inference,
): Promise<Extraction> {
  const start = text.length - text.trimStart().length;
  const span = spanOf(text, start, Math.max(start, text.trimEnd().length));
  if (span.text === '') {
    const warning = 'The statement is empty, so it has no claim.';
    return {
      claims: [],
      attributions: [],
      mentions: [],
      eventMentions: [],
      extractor: EXTRACTOR,
      warnings: [warning],
    };
  }
  const tagged = readTags(text, sentences, inference);
  const tokens = tokenise(text, sentences);
  const own = tokens.flat();
  const quotation = quotationOf(text, span, quotedRanges(text));
  const claim = {
    span,
    sentence: 0,
    quotation: source === null && quotation === 'indirect' ? ('none' as const) : quotation,
    commitment: readCommitment({ text, span, cue: null, tokens: own }),
    attributions: [],
    times: readTimes({
      text,
      span,
      reference: { publishedAt, utteredAt, tense: tenseOf(own, span) },
    }),
    utteredAt,
    quantities: readQuantities(text, span),
    confidence: 1,
  };
  const eventMentions = readEventMentions({ text, sentences, tokens, publishedAt });
  const { entities } = await tagged;
  return {
    claims: [claim],
    attributions: [],
    mentions: findMentions({ text, sentences, tokens }, refineEntities(text, entities)),
    eventMentions,
    extractor: EXTRACTOR,
    warnings: [],
  };
}
