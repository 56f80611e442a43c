import { PARTS_OF_DAY, WEEKDAYS } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';
import { EDGE, keyOf, PART_OF_DAY, WEEKDAY, WHICH, whichOf } from '../words.ts';

/**
 * A day of the week, with a part of the day where one is said.
 * @example "They spoke last Tuesday night." → weekday 2, which last, clock TNI
 */
export const weekdayParser: TimexParser = {
  name: 'weekday',
  pattern: new RegExp(
    `\\b(?:${EDGE})?(?:(?:the\\s+)?(${WHICH})\\s+)?(${WEEKDAY})(?:\\s+(${PART_OF_DAY})\\b)?`,
    'gi',
  ),
  read: ([, which, name = '', part]) => {
    if (name[0] !== name[0]?.toUpperCase()) return null;
    return {
      clock: part === undefined ? null : (PARTS_OF_DAY[keyOf(part)] ?? null),
      meaning: {
        kind: 'weekday',
        weekday: WEEKDAYS[keyOf(name).replace('.', '')] ?? 1,
        which: whichOf(which),
      },
    };
  },
};
