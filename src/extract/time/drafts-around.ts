import type { TimexDraft } from './meaning.ts';
import { readDrafts } from './read-drafts.ts';
import { surroundings } from './surroundings.ts';

/**
 * The time expressions of the surroundings of a span, at their places in the text. Reading is the costly part: who asks
 * for many spans of one text reads it once and gives what was read.
 */
export function draftsAround(
  text: string,
  span: { readonly start: number; readonly end: number },
  read?: readonly TimexDraft[],
): readonly TimexDraft[] {
  const { start, text: around } = surroundings(text, span);
  if (read) return draftsWithin(read, { start, end: start + around.length });
  return readDrafts(around).map((draft) => ({
    ...draft,
    start: draft.start + start,
    end: draft.end + start,
  }));
}

/** Those of the drafts, which are in text order, that lie wholly in a window. */
export function draftsWithin(
  drafts: readonly TimexDraft[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly TimexDraft[] {
  let [low, high] = [0, drafts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((drafts[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last += 1;
  return drafts.slice(low, last);
}
