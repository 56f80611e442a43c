import type { Sentence } from '../../model/article.ts';
import { sentenceAt } from '../link-features.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import { indexBySentence } from '../sentence-index.ts';
import type { AttributionSpan } from '../tagged-span.ts';
import type { Range } from './claim-span.ts';

/** An attribution with all it covers, and the attributions within whose content it stands, nearest first. */
export interface NestedAttribution {
  readonly attribution: LinkedAttribution;
  readonly outer: readonly LinkedAttribution[];
}

const spread = ({ source, cue, contents }: LinkedAttribution): Range => {
  const spans = [source, cue, ...contents].filter((span): span is AttributionSpan => span !== null);
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
};

/** Between a cue and the attribution that it reports stands at most "that" and a few small words. */
const BRIDGE = /^(?:\s|,|:|[“"‘']|\b(?:that|how|whether|the|a|an)\b)*$/iu;
const BRIDGE_LENGTH = 40;

/**
 * The tagger writes one label a piece, so what "A said that B told C" reports has lost its label to B and C. A cue that
 * got no content, right before another attribution, takes that attribution whole for its content.
 */
export function adoptInner(
  text: string,
  attributions: readonly LinkedAttribution[],
): readonly LinkedAttribution[] {
  const linked = attributions.filter(({ contents }) => contents.length > 0);
  const byStart = linked
    .map((attribution) => ({ attribution, start: spread(attribution).start }))
    .sort((a, b) => a.start - b.start);
  const within = (from: number, to: number) => {
    const first = lowerBound(byStart, from);
    const found: LinkedAttribution[] = [];
    for (let i = first; i < byStart.length && (byStart[i]?.start ?? to) <= to; i++) {
      const attribution = byStart[i]?.attribution;
      if (attribution) found.push(attribution);
    }
    return found;
  };
  const adopted = attributions.flatMap((outer): readonly LinkedAttribution[] => {
    const { source, cue, contents } = outer;
    if (cue === null || source === null || contents.length > 0 || source.start > cue.start)
      return [];
    const inner = within(cue.end, cue.end + BRIDGE_LENGTH).find(
      (other) => other.cue !== null && BRIDGE.test(text.slice(cue.end, spread(other).start)),
    );
    if (!inner) return [];
    const content: AttributionSpan = {
      label: 'content',
      ...spread(inner),
      confidence: cue.confidence,
      continuation: 0,
    };
    return [{ source, cue, contents: [content] }];
  });
  return [...linked, ...adopted];
}

/** Index of the first item that starts at `from` or later. */
function lowerBound(items: readonly { readonly start: number }[], from: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Orders attributions into chains: one that lies wholly within another's content is reported by it. */
export function nest(
  attributions: readonly LinkedAttribution[],
  sentences: readonly Sentence[],
): readonly NestedAttribution[] {
  const around = indexBySentence(sentences, attributions, ({ contents }) => contents);
  return attributions.map((attribution) => {
    const { start, end } = spread(attribution);
    if (attribution.cue === null) return { attribution, outer: [] };
    const outer = around(sentenceAt(sentences, start))
      .filter(
        (other) =>
          other !== attribution &&
          other.contents.some((content) => content.start <= start && end <= content.end),
      )
      .sort((a, b) => width(a, start) - width(b, start));
    return { attribution, outer };
  });
}

const width = ({ contents }: LinkedAttribution, at: number): number => {
  const around = contents.find((content) => content.start <= at && at <= content.end);
  return around ? around.end - around.start : 0;
};
