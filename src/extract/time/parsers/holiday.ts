import { alternatives } from '../../alternatives.ts';
import { EASTER_HOLIDAYS, FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';
import { keyOf, WHICH, whichOf } from '../words.ts';

const NAMES = alternatives([
  ...Object.keys(FIXED_HOLIDAYS),
  ...Object.keys(WEEKDAY_HOLIDAYS),
  ...Object.keys(EASTER_HOLIDAYS),
]);

/**
 * Feasts that name a day.
 * @example "They met on Christmas Eve." → 24 December
 */
export const holidayParser: TimexParser = {
  name: 'holiday',
  pattern: new RegExp(`\\b(?:(${WHICH})\\s+)?(${NAMES})\\b(?:,?\\s+((?:19|20)\\d\\d)\\b)?`, 'gi'),
  read: (match, text) => {
    const [all, which, name = '', year] = match;
    if (name[0] !== name[0]?.toUpperCase()) return null;
    if (/^\s+(?:Island|Party|Carol)/.test(text.slice(match.index + all.length))) return null;
    return {
      clock: null,
      meaning: {
        kind: 'holiday',
        name: keyOf(name),
        year: year === undefined ? null : Number(year),
        which: whichOf(which),
      },
    };
  },
};
