import type { TimexDraft } from '../meaning.ts';

const isClock = (draft: TimexDraft) => draft.meaning.kind === 'clock';
const isDay = (draft: TimexDraft) =>
  draft.clock === null &&
  (draft.meaning.kind === 'weekday' ||
    draft.meaning.kind === 'holiday' ||
    (draft.meaning.kind === 'calendar' && draft.meaning.day !== null) ||
    (draft.meaning.kind === 'shift' && draft.meaning.unit === 'day'));

/** Joins a clock time and the day beside it ("15:00 GMT Saturday", "Friday 9 a.m.", "8 p.m. on April 7") into one. */
export function joinDayAndClock(
  drafts: readonly TimexDraft[],
  text: string,
): readonly TimexDraft[] {
  const joined: TimexDraft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const near =
      last !== undefined &&
      draft.start - last.end <= 16 &&
      /^,?\s*(?:local\s+time\s*,?\s*)?(?:on\s+|at\s+)?$/i.test(text.slice(last.end, draft.start));
    if (last !== undefined && near && isClock(last) && isDay(draft))
      joined[joined.length - 1] = merge(last, draft);
    else if (last !== undefined && near && isDay(last) && isClock(draft))
      joined[joined.length - 1] = merge(draft, last);
    else joined.push(draft);
  }
  return joined;
}

function merge(clock: TimexDraft, day: TimexDraft): TimexDraft {
  return {
    start: Math.min(clock.start, day.start),
    end: Math.max(clock.end, day.end),
    meaning: day.meaning,
    clock: clock.clock ?? (clock.meaning.kind === 'clock' ? clock.meaning.suffix : null),
  };
}
