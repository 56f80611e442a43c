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
    `\\b(?:${EDGE})?(?:(?:the\\s+)?(${WHICH})\\s+)?(${WEEKDAY})\\b(?:\\.(?=\\s*[a-z,;]))?(?:\\s+(${PART_OF_DAY})\\b)?`,
    'gi',
  ),
  read: ([all, which, name = '', part], _text) => {
    const at = all.toLowerCase().indexOf(name.toLowerCase());
    const first = name[0] ?? '';
    if (first !== first.toUpperCase() || at < 0) return null;
    // "Mon", "Fri" and the like only as abbreviations, with their full stop.
    if (name.length < 6 && !/\.$/.test(all.trim())) return null;
    return {
      clock: part === undefined ? null : (PARTS_OF_DAY[keyOf(part)] ?? null),
      meaning: {
        kind: 'weekday',
        weekday: WEEKDAYS[name.toLowerCase()] ?? 1,
        which: whichOf(which),
      },
    };
  },
};
