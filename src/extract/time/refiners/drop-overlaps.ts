import type { TimexDraft } from '../meaning.ts';

/** Keeps the longest of overlapping drafts, of equally long ones the earlier in the list; in text order. */
export function dropOverlaps(drafts: readonly TimexDraft[]): readonly TimexDraft[] {
  const ranked = drafts
    .map((draft, rank) => ({ draft, rank }))
    .sort((a, b) => a.draft.start - b.draft.start || b.draft.end - a.draft.end || a.rank - b.rank);
  const kept: TimexDraft[] = [];
  for (const { draft } of ranked) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= draft.start) kept.push(draft);
    else if (draft.end - draft.start > last.end - last.start) kept[kept.length - 1] = draft;
  }
  return kept;
}
