import type { TimexParser } from '../meaning.ts';

/**
 * Clock times in four digits with their zone.
 * @example "It struck at 0815 GMT." → clock T08:15Z
 */
export const militaryClockParser: TimexParser = {
  name: 'military-clock',
  pattern: /\b([01]\d|2[0-3])([0-5]\d)\s?(GMT|UTC|hours|hrs|local\s+time)\b/gi,
  read: ([, hour, minute, zone = '']) => ({
    clock: null,
    meaning: { kind: 'clock', suffix: `T${hour}:${minute}${/GMT|UTC/i.test(zone) ? 'Z' : ''}` },
  }),
};
