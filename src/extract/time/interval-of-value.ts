import type { Interval } from '../../model/time.ts';
import { addMonths, type Day, dayAt, dayOf, isoDay, mondayOf } from './day.ts';

const UNKNOWN: Interval = { from: null, to: null };
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  // A winter is named for the year it ends in or begins in; December to February of the turn of the year.
  WI: [12, 3],
};

/**
 * The days a TIMEX3 date or time stands for, both ends included; nulls where it names none.
 * "Now" is the day of the anchor; the near future is open: from the anchor on, its end is not said.
 */
export function intervalOfValue(value: string, anchor: Day | null): Interval {
  if (value === 'PRESENT_REF') return ofDays(anchor, anchor);
  if (value === 'FUTURE_REF') return ofDays(anchor, null);
  if (value === 'PAST_REF') return ofDays(null, anchor);
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    return week[3] ? ofDays(monday + 5, monday + 6) : ofDays(monday, monday + 6);
  }
  const part = /^(\d{4})-([QHSFW][1-4PUAI])$/.exec(value);
  if (part) {
    const [month, length] = PARTS[part[2] ?? ''] ?? [1, 12];
    return months(Number(part[1]), month, length);
  }
  const date = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|T)/.exec(value);
  if (date) {
    if (date[2] === undefined) return months(Number(date[1]), 1, 12);
    if (date[3] === undefined) return months(Number(date[1]), Number(date[2]), 1);
    const day = dayOf(value);
    return ofDays(day, day);
  }
  const years = /^(\d{2,3})$/.exec(value);
  if (years?.[1] === undefined) return UNKNOWN;
  const span = 10 ** (4 - years[1].length);
  return months(Number(years[1]) * span, 1, 12 * span);
}

function months(year: number, month: number, length: number): Interval {
  const first = dayAt(year, month, 1);
  return ofDays(first, addMonths(first, length) - 1);
}

/** An interval of whole days; null on a side where it is unknown. */
export function ofDays(from: Day | null, to: Day | null): Interval {
  const iso = (day: Day | null) => (day === null || Number.isNaN(day) ? null : isoDay(day) || null);
  return { from: iso(from), to: iso(to) };
}
