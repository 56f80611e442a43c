import type { Unit } from '../lexicon/time-words.ts';
import { addMonths, type Day } from './day.ts';

const DAYS: Partial<Readonly<Record<Unit, number>>> = {
  second: 0,
  minute: 0,
  day: 1,
  night: 1,
  week: 7,
  weekend: 7,
  fortnight: 14,
};
const MONTHS: Partial<Readonly<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  semester: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

/** The day a length before (negative amount) or after a day; hours count as days begun. */
export function moveBy(day: Day, amount: number, unit: Unit): Day {
  if (unit === 'hour') return day + Math.sign(amount) * Math.ceil(Math.abs(amount) / 24);
  const days = DAYS[unit];
  if (days !== undefined) return day + Math.round(amount * days);
  return addMonths(day, Math.round(amount * (MONTHS[unit] ?? 0)));
}
