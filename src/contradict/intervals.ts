import type { Interval, Timestamp } from '../model/time.ts';

/** Whether two intervals share a moment; an open or unknown side meets everything. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd({ from }: Interval, { to }: Interval): boolean {
  if (from === null || to === null) return true;
  return day(from) <= day(to);
}

/** The calendar day of a timestamp; days compare as text. */
export function day(timestamp: Timestamp): string {
  return timestamp.slice(0, 10);
}

/** Whole days from one timestamp to another, negative where the second is earlier. */
export function daysBetween(from: Timestamp, to: Timestamp): number {
  return Math.round((Date.parse(day(to)) - Date.parse(day(from))) / 86_400_000);
}
