import type { Unit } from '../lexicon/time-words.ts';

const CODES: Readonly<Record<Unit, readonly [string, string, number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  night: ['P', 'D', 1],
  week: ['P', 'W', 1],
  fortnight: ['P', 'W', 2],
  weekend: ['P', 'WE', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'Q', 1],
  semester: ['P', 'M', 6],
  season: ['P', 'S', 1],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
  millennium: ['P', 'Y', 1000],
};

/** Smaller units by which a broken amount is told: half a year is six months. */
const FINER: Partial<Readonly<Record<Unit, readonly [Unit, number]>>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  day: ['hour', 24],
  year: ['month', 12],
};

/** TIMEX3 value of a length: "P2W", "PT30M", "PXY" where the amount is not said. */
export function timexDuration(amount: number | null, unit: Unit): string {
  const [prefix, code, factor] = CODES[unit];
  if (amount === null) return `${prefix}X${code}`;
  const finer = FINER[unit];
  if (amount > 0 && amount < 1 && finer)
    return timexDuration(Math.round(amount * finer[1]), finer[0]);
  return `${prefix}${Number((amount * factor).toFixed(3))}${code}`;
}
