/** A calendar day as the number of days since 1970-01-01, so that arithmetic never meets a time zone. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day an ISO timestamp falls on in UTC; null where it is no date. */
export function dayOf(timestamp: string): Day | null {
  const ms = Date.parse(timestamp.length >= 10 ? `${timestamp.slice(0, 10)}T00:00:00Z` : '');
  return Number.isNaN(ms) ? null : ms / MS_PER_DAY;
}

/** ISO form of a day: "2013-03-22". */
export function isoDay(day: Day): string {
  const date = new Date(day * MS_PER_DAY);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** The day of a year, a month counted from 1 (any whole number: 13 is January of the next year) and a day. */
export function dayAt(year: number, month: number, day: number): Day {
  // Date.UTC reads years below 100 as 19xx.
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MS_PER_DAY;
}

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of month. */
export function calendarOf(day: Day): CalendarDay {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO week as TIMEX3 writes it: "2013-W12". */
export function isoWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = calendarOf(thursday);
  const week = 1 + Math.floor((thursday - dayAt(year, 1, 1)) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Monday of an ISO week. */
export function mondayOf(year: number, week: number): Day {
  const fourth = dayAt(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + 7 * (week - 1);
}

/** Moves a day by months, keeping the day of month where the target month has it. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = calendarOf(day);
  const first = dayAt(year, month + months, 1);
  const last = dayAt(year, month + months + 1, 1) - 1;
  return Math.min(first + date - 1, last);
}

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayAt(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The n-th weekday of a month, n −1 for the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  if (n > 0) {
    const first = dayAt(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  }
  const last = dayAt(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}
