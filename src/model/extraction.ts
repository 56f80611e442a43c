import type { Commitment, ExtractorName, Quotation } from './claim.ts';
import type { EventStatus, EventType } from './event.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';
import type { Interval, TimeExpression } from './time.ts';

/** What `extract/` reads off one revision, before anything is known of other articles. */
export interface Extraction {
  readonly claims: readonly ExtractedClaim[];
  /** In the order of the text. */
  readonly attributions: readonly AttributionRecord[];
  readonly mentions: readonly Mention[];
  readonly eventMentions: readonly EventMention[];
  readonly extractor: ExtractorName;
  readonly warnings: readonly string[];
}

export interface ExtractedClaim {
  readonly span: Span;
  /** Index into the sentences of the article of the sentence where the claim starts. */
  readonly sentence: number;
  readonly quotation: Quotation;
  readonly commitment: Commitment;
  /** Nearest to the words first. Empty: the outlet itself asserts it. */
  readonly attributions: readonly ExtractedAttribution[];
  readonly times: readonly TimeExpression[];
  readonly utteredAt: Interval | null;
  readonly quantities: readonly Quantity[];
  readonly confidence: number;
}

export interface ExtractedAttribution {
  /** As the article has it at the cue; null where no source is written ("it was said that …"). */
  readonly source: Span | null;
  readonly cue: Span | null;
  /** The words that name who speaks, where they are others than the source: "Ray" for "who" in "Ray, who said". */
  readonly speaker?: Span;
}

/** Who is given which words by which cue, as the article has them, before claims are shaped: the record of PARC and PolNeAR. */
export interface AttributionRecord {
  readonly source: Span | null;
  readonly cue: Span | null;
  /** In the order of the text; several where the cue stands amid them. Never empty. */
  readonly contents: readonly Span[];
  /** Those made of it, by index into `claims`; none where its words claim nothing ("Ray shouted obscenities"). */
  readonly claims: readonly number[];
}

/** name: a proper name; nominal: "the senior official"; pronoun: "he". */
export type MentionForm = 'name' | 'nominal' | 'pronoun';
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

/** A span that refers to somebody or something. Titles and roles before a name belong to the span's `role`, not to `name`. */
export interface Mention {
  /** The whole referring phrase as written: "Russian Foreign Minister Sergei Lavrov". */
  readonly span: Span;
  /** The name inside it ("Sergei Lavrov"); equal to `span` for bare names, pronouns and nominals. */
  readonly head: Span;
  readonly form: MentionForm;
  readonly entityType: EntityType;
  /** "foreign minister", in lower case; null where none is written. */
  readonly role: string | null;
  /** Country the phrase names by its demonym or as possessor ("Russian", "U.S."), as a country name; null where none. */
  readonly nationality: string | null;
  readonly sentence: number;
}

/** A word that names or tells an event: "summit", "met", "cease-fire". */
export interface EventMention {
  readonly span: Span;
  readonly type: EventType;
  readonly sentence: number;
  readonly status: EventStatus | null;
  readonly times: readonly TimeExpression[];
  /**
   * Words before the mention that tell events of one type apart, in lower case and as written there: ordinals
   * ("second"), roles in a series ("preparatory", "follow-up") and proper names ("budapest").
   */
  readonly qualifiers: readonly string[];
}
