/** A stretch of the article that the tagger gave a label, before it is known what it belongs to. */
export interface TaggedSpan<Label extends string = string> {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
  /** 0..1: mean probability of the chosen labels over its word pieces. */
  readonly confidence: number;
  /** 0..1: how much the tagger takes its first piece for the going-on of an earlier span (a quote that "he said" cuts in two). */
  readonly continuation: number;
}

export type AttributionLabel = 'source' | 'cue' | 'content';
export type AttributionSpan = TaggedSpan<AttributionLabel>;
