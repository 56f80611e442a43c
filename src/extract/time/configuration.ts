import type { TimexParser } from './meaning.ts';
import { agoParser } from './parsers/ago.ts';
import { bareDurationParser } from './parsers/bare-duration.ts';
import { dayOfContextParser } from './parsers/day-of-context.ts';
import { decadeParser } from './parsers/decade.ts';
import { deicticDayParser } from './parsers/deictic-day.ts';
import { durationParser } from './parsers/duration.ts';
import { holidayParser } from './parsers/holiday.ts';
import { militaryClockParser } from './parsers/military-clock.ts';
import { monthParser } from './parsers/month.ts';
import { ofTheYearParser } from './parsers/of-the-year.ts';
import { partOfDayParser } from './parsers/part-of-day.ts';
import { pastUnitParser } from './parsers/past-unit.ts';
import { quarterParser } from './parsers/quarter.ts';
import { relativeUnitParser } from './parsers/relative-unit.ts';
import { seasonParser } from './parsers/season.ts';
import { setParser } from './parsers/set.ts';
import { shortYearParser } from './parsers/short-year.ts';
import { vagueParser } from './parsers/vague.ts';
import { weekdayParser } from './parsers/weekday.ts';
import { yearParser } from './parsers/year.ts';
import { yearRangeParser } from './parsers/year-range.ts';

/**
 * The parsers that run beside chrono's reader of full dates. Where two match the same stretch the longer wins, and of
 * equal ones the earlier here, so the order says which reading is the more telling.
 */
export const TIMEX_PARSERS: readonly TimexParser[] = [
  // Named feasts first: "Black Friday" is no weekday.
  holidayParser,
  // "every Monday" and "twice a year" before the weekday and the length inside them.
  setParser,
  // "two years ago" before the length "two years".
  agoParser,
  // "the third quarter of last year" before "last year"; "last summer" and "late last June" before bare names.
  quarterParser,
  seasonParser,
  monthParser,
  weekdayParser,
  deicticDayParser,
  // "the day before" and "the past year" before the unit alone.
  dayOfContextParser,
  pastUnitParser,
  relativeUnitParser,
  ofTheYearParser,
  // "0800 GMT" before the year 0800 could be read.
  militaryClockParser,
  // "the 1990s" before the year 1990; the end of "2009-10" beside its start.
  decadeParser,
  yearRangeParser,
  yearParser,
  shortYearParser,
  durationParser,
  bareDurationParser,
  partOfDayParser,
  // Words without any name or number last.
  vagueParser,
];
