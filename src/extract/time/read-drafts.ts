import { TIMEX_PARSERS } from './configuration.ts';
import type { TimexDraft, TimexParser } from './meaning.ts';
import { readChronoDates } from './parsers/chrono-date.ts';
import { dropOverlaps } from './refiners/drop-overlaps.ts';
import { joinDayAndClock } from './refiners/join-day-and-clock.ts';
import { joinWeekdayAndDate } from './refiners/join-weekday-and-date.ts';

/** Every time expression of a text with what its words mean, not yet set against any date; in text order. */
export function readDrafts(text: string): readonly TimexDraft[] {
  // No expression goes over a paragraph's end: a heading "Friday" and the date under it stay apart.
  return [...text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)].flatMap(({ 0: paragraph, index }) =>
    readParagraph(paragraph).map((draft) => ({
      ...draft,
      start: draft.start + index,
      end: draft.end + index,
    })),
  );
}

function readParagraph(text: string): readonly TimexDraft[] {
  const drafts = [
    ...readChronoDates(text),
    ...TIMEX_PARSERS.flatMap((parser) => runParser(parser, text)),
  ];
  // Joining comes after overlaps are gone, so that it never joins two readings of one stretch.
  return joinDayAndClock(joinWeekdayAndDate(dropOverlaps(drafts), text), text);
}

function runParser(parser: TimexParser, text: string): readonly TimexDraft[] {
  const drafts: TimexDraft[] = [];
  const { pattern } = parser;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const reading = parser.read(match, text);
    if (reading !== null) {
      const [head, tail] = reading.trim ?? [0, 0];
      const start = match.index + head;
      const end = match.index + match[0].length - tail;
      if (end > start) drafts.push({ start, end, meaning: reading.meaning, clock: reading.clock });
    } else pattern.lastIndex = match.index + 1;
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return drafts;
}
