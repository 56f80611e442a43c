import type { Interval, Timestamp } from '../model/time.ts';

const day = (timestamp: Timestamp) => timestamp.slice(0, 10);

/** Whether two intervals may share a day; a null side is open. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  const before = (to: Timestamp | null, from: Timestamp | null) =>
    to !== null && from !== null && day(to) < day(from);
  return !before(a.to, b.from) && !before(b.to, a.from);
}
