import { overlaps } from '../../model/span.ts';
import type { Range } from '../claims/claim-span.ts';
import { refineAttribution } from '../configuration.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import type { AttributionLabel, AttributionSpan } from '../tagged-span.ts';
import type { Anchor } from './anchor.ts';
import type { AttributionAnswer, Said } from './answer.ts';

/** Models do not say how sure they are of a span; what was found in the text is held for about as good as a surely tagged one. */
export const CONFIDENCE = 0.8;
/** Who speaks, and the cue, are phrases; a longer "phrase" is a mistake or an attack. */
const LONGEST_PHRASE = 300;

export interface Placed {
  /** Null where nothing of use was found. */
  readonly linked: LinkedAttribution | null;
  /** How many of its spans do not stand in the text as they must. */
  readonly rejected: number;
}

/**
 * Puts an attribution where its words stand. A cue or a source cannot stand within the content, and of several places takes
 * the one nearest to it. Without the source or cue it names, an attribution would say something else: it is dropped whole.
 */
export function placeAttribution(
  text: string,
  anchor: Anchor,
  { source, cue, contents }: AttributionAnswer,
): Placed {
  const toSpan = (label: AttributionLabel, range: Range | null): AttributionSpan | null =>
    range === null
      ? null
      : (refineAttribution(text, [
          { label, ...range, confidence: CONFIDENCE, continuation: 0 },
        ])[0] ?? null);
  const said = contents.flatMap((content) => toSpan('content', anchor(content)[0] ?? null) ?? []);
  const phrase = (label: 'source' | 'cue', given: Said | null, taken: readonly Range[]) => {
    if (given === null || given.text.length > LONGEST_PHRASE) return null;
    const free = anchor(given).filter((range) => !taken.some((other) => overlaps(range, other)));
    return toSpan(label, nearest(free, taken.at(-1) ?? null));
  };
  const cueSpan = phrase('cue', cue, said);
  const sourceSpan = phrase('source', source, cueSpan ? [...said, cueSpan] : said);
  const lost =
    Number(cue !== null && cueSpan === null) + Number(source !== null && sourceSpan === null);
  const says = said.length > 0 && (cueSpan !== null || sourceSpan !== null);
  return {
    linked: lost === 0 && says ? { source: sourceSpan, cue: cueSpan, contents: said } : null,
    rejected: contents.length - said.length + lost,
  };
}

function nearest(ranges: readonly Range[], to: Range | null): Range | null {
  const distance = ({ start, end }: Range) =>
    to === null ? start : Math.max(to.start - end, start - to.end, 0);
  return ranges.reduce<Range | null>(
    (best, range) => (best === null || distance(range) < distance(best) ? range : best),
    null,
  );
}
