import type { Sentence } from '../model/article.ts';
import type { ExtractorName } from '../model/claim.ts';
import type { LinkedAttribution } from './linked-attribution.ts';
import type { EntitySpan } from './mentions/names.ts';

/** The text to be read; a sentence without characters is a passage that must not be read. */
export interface Passage {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly signal?: AbortSignal | undefined;
}

/** Who says what in a text, and the names in it, in order of place. */
export interface Reading {
  /** A content that nothing claims comes with neither source nor cue. */
  readonly linked: readonly LinkedAttribution[];
  readonly entities: readonly EntitySpan[];
  readonly warnings: readonly string[];
}

/**
 * Finds attributions and names, by whatever means; all that follows (claims, commitment, time, quantities, mentions) is
 * common to all readers.
 */
export interface AttributionReader {
  /** As it stands in the provenance of every claim. */
  readonly extractor: ExtractorName;
  /** @throws ModelError, ExternalServiceError, BudgetSpentError, PipelineError */
  read(passage: Passage): Promise<Reading>;
}
