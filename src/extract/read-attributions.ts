import type { Sentence } from '../model/article.ts';
import { adoptInner } from './claims/nest.ts';
import { refineAttribution } from './configuration.ts';
import { LINK_WEIGHTS } from './lexicon/link-weights.ts';
import { linkSpans } from './link.ts';
import type { LinkedAttribution } from './linked-attribution.ts';
import type { Tags } from './read-tags.ts';
import type { AttributionSpan } from './tagged-span.ts';

/** Cleans the tagger's spans and links them; a content that no cue claims comes back with none. */
export function readAttributions(
  text: string,
  sentences: readonly Sentence[],
  { attribution }: Pick<Tags, 'attribution'>,
): { readonly spans: readonly AttributionSpan[]; readonly linked: readonly LinkedAttribution[] } {
  const spans = refineAttribution(text, attribution);
  return { spans, linked: adoptInner(text, linkSpans({ text, sentences, spans }, LINK_WEIGHTS)) };
}
