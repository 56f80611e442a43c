import type { ActorId, ArticleId, ClaimId, EventId, RevisionId } from './ids.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';
import type { Interval, TimeExpression, Timestamp } from './time.ts';

export const QUOTATIONS = ['direct', 'indirect', 'mixed', 'none'] as const;
export type Quotation = (typeof QUOTATIONS)[number];

export const POLARITIES = ['positive', 'negative'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** The source's commitment beside polarity; FactBank's scheme widened by what news needs. */
export const MODALITIES = [
  'asserted',
  'intended',
  'proposed',
  'necessary',
  'possible',
  'expected',
  'conditional',
  'denied-knowledge',
] as const;
export type Modality = (typeof MODALITIES)[number];

/** How firmly, and which way, the source stands to the content, with the words that show it. */
export interface Commitment {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly cues: readonly Span[];
}

/** W3C TextQuoteSelector around a claim's span. */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** One link of "A said that B told C": position 0 is nearest to the words. */
export interface Attribution {
  readonly position: number;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly actor: ActorId;
}

/** Somebody's statement, at some time, in some article, with some commitment. Never true or false here. */
export interface Claim {
  readonly id: ClaimId;
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly span: Span;
  readonly selector: Selector;
  /** Self-contained wording: pronouns and "the two leaders" replaced, attribution words removed. Equal to the exact span where nothing needs replacing. */
  readonly wording: string;
  readonly quotation: Quotation;
  readonly commitment: Commitment;
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly ClaimMention[];
  readonly event: EventId | null;
  readonly times: readonly TimeExpression[];
  /** When the speaker said it; null is unknown. */
  readonly utteredAt: Interval | null;
  readonly publishedAt: Timestamp | null;
  readonly quantities: readonly Quantity[];
  /** 0..1: the tagger's mean certainty over the claim's spans. */
  readonly confidence: number;
  readonly extractor: ExtractorName;
}

export interface ClaimMention {
  readonly span: Span;
  readonly actor: ActorId;
}

export interface ExtractorName {
  readonly name: string;
  readonly version: string;
}
