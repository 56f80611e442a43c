import { EASTER_HOLIDAYS, FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS } from '../lexicon/time-words.ts';
import { calendarOf, type Day, dayAt, easterOf, isoDay, nthWeekday, weekdayOf } from './day.ts';
import type { Meaning, TimexType, Which } from './meaning.ts';
import { shiftValue } from './shift-value.ts';
import type { Tense } from './tense.ts';
import { timexDuration } from './timex-duration.ts';

export interface Context {
  /** The day the words are told from; null is unknown. */
  readonly anchor: Day | null;
  /** The day or longer stretch mentioned last, as a TIMEX3 date; null where none is. */
  readonly mentioned: string | null;
  readonly tense: Tense | null;
}

export interface Resolved {
  readonly type: TimexType;
  /** TIMEX3 value, X for digits that cannot be known. */
  readonly value: string;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Sets what the words mean against a context. */
export function resolveMeaning(meaning: Meaning, clock: string | null, context: Context): Resolved {
  switch (meaning.kind) {
    case 'value':
      return { type: meaning.type, value: meaning.value };
    case 'duration':
      return { type: 'DURATION', value: timexDuration(meaning.amount, meaning.unit) };
    case 'clock':
      return { type: 'TIME', value: `${dayOfClock(context)}${meaning.suffix}` };
    case 'shift':
      return withClock(shiftValue(meaning, context), clock);
    case 'calendar':
      return withClock(calendarValue(meaning, context), clock);
    case 'weekday':
      return withClock(weekdayValue(meaning.weekday, meaning.which, context), clock);
    case 'holiday':
      return withClock(holidayValue(meaning, context), clock);
    case 'part-of-year':
      return { type: 'DATE', value: partOfYearValue(meaning, context) };
  }
}

function withClock(value: string, clock: string | null): Resolved {
  return clock === null ? { type: 'DATE', value } : { type: 'TIME', value: `${value}${clock}` };
}

function dayOfClock({ anchor, mentioned }: Context): string {
  const day = mentioned?.slice(0, 10);
  if (day && /^\d{4}-\d\d-\d\d$/.test(day)) return day;
  return anchor === null ? 'XXXX-XX-XX' : isoDay(anchor);
}

/** The year in which a month (and day) lies, by "last" and "next", else by tense, else the nearest in the past. */
function yearFor(
  month: number,
  day: number | null,
  which: Which | null,
  context: Context,
): number | null {
  if (context.anchor === null) return null;
  const now = calendarOf(context.anchor);
  const order = month - now.month || (day === null ? 0 : day - now.day);
  if (which === 'this') return now.year;
  if (which === 'last') return order < 0 ? now.year : now.year - 1;
  if (which === 'next') return order > 0 ? now.year : now.year + 1;
  if (context.tense === 'future') return order >= 0 ? now.year : now.year + 1;
  if (day !== null) {
    // A day written without its year is not eleven months gone: soon to come, whatever the verb says.
    const soon = dayAt(now.year + (order < 0 ? 1 : 0), month, day) - context.anchor;
    if (soon > 0 && soon <= 31) return order < 0 ? now.year + 1 : now.year;
  }
  if (context.tense === 'past') return order <= 0 ? now.year : now.year - 1;
  // No tense shows: a date a few weeks ahead is announced rather than told after eleven months.
  const ahead = (month - now.month + 12) % 12;
  return order <= 0 ? now.year : ahead <= 2 ? now.year : now.year - 1;
}

function calendarValue(
  { year, month, day, which }: Extract<Meaning, { kind: 'calendar' }>,
  context: Context,
): string {
  const known = year ?? yearFor(month, day, which, context);
  const stem = `${known ?? 'XXXX'}-${two(month)}`;
  return day === null ? stem : `${stem}-${two(day)}`;
}

function weekdayValue(weekday: number, which: Which | null, { anchor, tense }: Context): string {
  if (anchor === null) return `XXXX-WXX-${weekday}`;
  const today = weekdayOf(anchor);
  const back = (today - weekday + 7) % 7;
  const ahead = (weekday - today + 7) % 7;
  if (which === 'last') return isoDay(anchor - (back || 7));
  if (which === 'next') return isoDay(anchor + (ahead || 7));
  if (which === 'this') return isoDay(anchor - today + weekday);
  return isoDay(tense === 'future' ? anchor + ahead : anchor - back);
}

function holidayValue(
  { name, year, which }: Extract<Meaning, { kind: 'holiday' }>,
  context: Context,
): string {
  const fixed = FIXED_HOLIDAYS[name];
  const dayIn = (y: number): Day => {
    const rule = WEEKDAY_HOLIDAYS[name];
    if (fixed) return dayAt(y, Number(fixed.slice(0, 2)), Number(fixed.slice(3)));
    return rule ? nthWeekday(y, ...rule) : easterOf(y) + (EASTER_HOLIDAYS[name] ?? 0);
  };
  if (year !== null) return isoDay(dayIn(year));
  if (context.anchor === null) return `XXXX-${fixed ?? 'XX-XX'}`;
  const now = calendarOf(context.anchor).year;
  const { month, day } = calendarOf(dayIn(now));
  return isoDay(dayIn(yearFor(month, day, which, context) ?? now));
}

const MIDDLES: Readonly<Record<string, number>> = {
  SP: 4,
  SU: 7,
  FA: 10,
  WI: 1,
  Q1: 2,
  Q2: 5,
  Q3: 8,
  Q4: 11,
  H1: 3,
  H2: 9,
};

function partOfYearValue(
  { part, year, which }: Extract<Meaning, { kind: 'part-of-year' }>,
  context: Context,
): string {
  if (year !== null) return `${year}-${part}`;
  if (context.anchor === null) return `XXXX-${part}`;
  const { year: now, month } = calendarOf(context.anchor);
  // "the third quarter of last year" moves the year; "last summer" the season.
  if (/^[QH]/.test(part) && which !== null)
    return `${now + (which === 'last' ? -1 : which === 'next' ? 1 : 0)}-${part}`;
  const middle = MIDDLES[part] ?? 6;
  const running = Math.abs(middle - month) <= 1;
  const effective = which === 'last' && running ? 'last' : which;
  if (running && effective !== 'last' && effective !== 'next') return `${now}-${part}`;
  return `${yearFor(middle, null, effective, context) ?? now}-${part}`;
}
