import type { LinkedAttribution } from '../linked-attribution.ts';
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
  const adopted = attributions.flatMap((outer): readonly LinkedAttribution[] => {
    const { source, cue, contents } = outer;
    if (cue === null || source === null || contents.length > 0 || source.start > cue.start)
      return [];
    const inner = linked.find((other) => {
      const { start } = spread(other);
      if (other.cue === null || start < cue.end || start - cue.end > BRIDGE_LENGTH) return false;
      return BRIDGE.test(text.slice(cue.end, start));
    });
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

/** Orders attributions into chains: one that lies wholly within another's content is reported by it. */
export function nest(attributions: readonly LinkedAttribution[]): readonly NestedAttribution[] {
  return attributions.map((attribution) => {
    const { start, end } = spread(attribution);
    const outer = attributions
      .filter(
        (other) =>
          other !== attribution &&
          other.contents.some((content) => content.start <= start && end <= content.end) &&
          attribution.cue !== null,
      )
      .sort((a, b) => width(a, start) - width(b, start));
    return { attribution, outer };
  });
}

const width = ({ contents }: LinkedAttribution, at: number): number => {
  const around = contents.find((content) => content.start <= at && at <= content.end);
  return around ? around.end - around.start : 0;
};
