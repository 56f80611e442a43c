import { AMBIGUOUS_MONTHS, MONTHS } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';
import { EDGE, MONTH, TIME_PREPOSITION_BEFORE, WHICH, whichOf } from '../words.ts';

const PREPOSITION_BEFORE = /\b(?:in|of|since|by|until|till|during|through)\s+$/i;

/**
 * A month with or without its year.
 * @example "It opened early last June." → calendar, month 6, which last
 */
export const monthParser: TimexParser = {
  name: 'month',
  pattern: new RegExp(
    `\\b(${EDGE})?(?:(?:the\\s+)?(${WHICH})\\s+)?(?:the\\s+month\\s+of\\s+)?(${MONTH})(?:(?:\\s+of|,)?\\s+((?:1[5-9]|20)\\d\\d)\\b)?`,
    'gi',
  ),
  read: (match, text) => {
    const [all, edge, which, name = '', year] = match;
    const key = name.toLowerCase().replace('.', '');
    const first = name[0] ?? '';
    if (first !== first.toUpperCase()) return null;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const after = text.slice(match.index + all.length, match.index + all.length + 12);
    const told = edge ?? which ?? year;
    if (AMBIGUOUS_MONTHS.has(key) && !told && !TIME_PREPOSITION_BEFORE.test(before)) return null;
    // "April Smith", "August Wilson": a name goes on with a capital; "June 5" is for the reader of full dates.
    if (!told && !PREPOSITION_BEFORE.test(before) && /^\s+\p{Lu}\p{Ll}/u.test(after)) return null;
    if (!year && /^\.?\s+\d{1,2}(?!\d)/.test(after)) return null;
    return {
      clock: null,
      meaning: {
        kind: 'calendar',
        year: year === undefined ? null : Number(year),
        month: MONTHS[key] ?? 1,
        day: null,
        which: whichOf(which),
      },
    };
  },
};
