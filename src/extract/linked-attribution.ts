import type { AttributionSpan } from './tagged-span.ts';

/** One cue with who it is about and what it reports; `contents` holds several where the cue stands amid a quote. */
export interface LinkedAttribution {
  readonly source: AttributionSpan | null;
  readonly cue: AttributionSpan | null;
  readonly contents: readonly AttributionSpan[];
  /** The words that name who speaks, where they are others than the source: "Ray" in "Ray, who said", "Ray's statement". */
  readonly speaker?: AttributionSpan;
  /** What a reader linked, where this was made of it. */
  readonly origin?: LinkedAttribution;
}
