import type { TimexDraft } from '../meaning.ts';

/** Joins a weekday and the calendar date that repeats it: "Friday, 22 March", "March 22, a Friday" stays two. */
export function joinWeekdayAndDate(
  drafts: readonly TimexDraft[],
  text: string,
): readonly TimexDraft[] {
  const joined: TimexDraft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const dated = draft.meaning.kind === 'calendar' && draft.meaning.day !== null;
    if (
      last?.meaning.kind === 'weekday' &&
      dated &&
      /^,?\s+(?:the\s+)?$/.test(text.slice(last.end, draft.start))
    ) {
      joined[joined.length - 1] = { ...draft, start: last.start, clock: draft.clock ?? last.clock };
    } else joined.push(draft);
  }
  return joined;
}
