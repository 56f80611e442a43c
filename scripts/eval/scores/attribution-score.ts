import { type GoldAttribution, type GoldParts, touches } from '../../polnear.ts';
import type { Counts } from './counts.ts';
import type { Stretch } from './span-score.ts';

/** An attribution as a system gives it; several contents where the cue stands amid a quote. */
export interface FoundAttribution {
  readonly source: Stretch | null;
  readonly cue: Stretch | null;
  readonly contents: readonly Stretch[];
}

/** A gold span from its first to its last character, over what stands between its parts. */
export const envelope = (parts: GoldParts): Stretch => ({
  start: Math.min(...parts.map(([start]) => start)),
  end: Math.max(...parts.map(([, end]) => end)),
});

/** Whether source, cue and content each overlap; where gold has no source, none may be given. */
export const isSameAttribution = (
  { source, cue, content }: GoldAttribution,
  found: FoundAttribution,
): boolean =>
  found.cue !== null &&
  touches(found.cue, cue) &&
  found.contents.some((span) => touches(span, content)) &&
  (source.length === 0
    ? found.source === null
    : found.source !== null && touches(found.source, source));

/** Adds one article's whole attributions, matched one to one in the order of gold. Returns the gold ones that were found. */
export function countAttributions(
  counts: Counts,
  gold: readonly GoldAttribution[],
  found: readonly FoundAttribution[],
): ReadonlyMap<GoldAttribution, FoundAttribution> {
  const complete = gold.filter(({ cue, content }) => cue.length > 0 && content.length > 0);
  const given = found.filter(({ cue, contents }) => cue !== null && contents.length > 0);
  const matches = new Map<GoldAttribution, FoundAttribution>();
  const used = new Set<FoundAttribution>();
  for (const attribution of complete) {
    const match = given.find(
      (candidate) => !used.has(candidate) && isSameAttribution(attribution, candidate),
    );
    if (!match) continue;
    used.add(match);
    matches.set(attribution, match);
  }
  counts.gold += complete.length;
  counts.found += given.length;
  counts.goldRight += matches.size;
  counts.foundRight += matches.size;
  return matches;
}
