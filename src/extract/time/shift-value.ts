import type { Unit } from '../lexicon/time-words.ts';
import { addMonths, calendarOf, type Day, dayOf, isoDay, isoWeek } from './day.ts';
import type { Meaning } from './meaning.ts';

interface ShiftContext {
  readonly anchor: Day | null;
  readonly mentioned: string | null;
}

/** TIMEX3 date of "two weeks ago", "next month", "the day before"; X where it cannot be known. */
export function shiftValue(
  { unit, amount, sign, from }: Extract<Meaning, { kind: 'shift' }>,
  { anchor, mentioned }: ShiftContext,
): string {
  if (amount === null) return sign < 0 ? 'PAST_REF' : sign > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
  const base =
    from === 'mentioned' ? (dayIn(mentioned) ?? (unit === 'day' ? null : anchor)) : anchor;
  if (base === null) return unit === 'day' ? 'XXXX-XX-XX' : 'XXXX';
  return valueAt(base, unit, amount * sign);
}

/** First day of a TIMEX3 date that names a day, month or year. */
function dayIn(value: string | null): Day | null {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value ?? '');
  if (!parts) return null;
  return dayOf(`${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`);
}

function valueAt(base: Day, unit: Unit, by: number): string {
  const whole = Math.round(by);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
    case 'night':
      return isoDay(['day', 'night'].includes(unit) ? base + whole : base);
    case 'week':
      return isoWeek(base + 7 * whole);
    case 'fortnight':
      return isoWeek(base + 14 * whole);
    case 'weekend':
      return `${isoWeek(base + 7 * whole)}-WE`;
    case 'month':
      return isoDay(addMonths(base, whole)).slice(0, 7);
    case 'semester':
      return isoDay(addMonths(base, 6 * whole)).slice(0, 7);
    case 'quarter':
    case 'season': {
      const { year, month } = calendarOf(addMonths(base, 3 * whole));
      return `${year}-Q${Math.ceil(month / 3)}`;
    }
    case 'year':
      return yearAt(base, Number.isInteger(by) ? whole : by);
    case 'decade':
      return yearAt(base, 10 * whole).slice(0, whole === 0 || Math.abs(whole) === 1 ? 3 : 4);
    case 'century':
      return yearAt(base, 100 * whole).slice(0, 2);
    case 'millennium':
      return yearAt(base, 1000 * whole).slice(0, 1);
  }
}

function yearAt(base: Day, by: number): string {
  if (Number.isInteger(by)) return String(Math.max(0, calendarOf(base).year + by)).padStart(4, '0');
  return isoDay(addMonths(base, Math.round(by * 12))).slice(0, 7);
}
