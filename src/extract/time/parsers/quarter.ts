import { ORDINALS } from '../../lexicon/number-words.ts';
import type { TimexParser } from '../meaning.ts';
import { WHICH, whichOf } from '../words.ts';

/**
 * Quarters and halves of a year.
 * @example "in the third quarter of 2012" → Q3 of 2012
 */
export const quarterParser: TimexParser = {
  name: 'quarter',
  pattern: new RegExp(
    `\\b(?:(?:the\\s+)?(?:(?:fiscal|financial)\\s+)?(first|second|third|fourth|final|1st|2nd|3rd|4th|latter)[\\s-](quarter|half)\\b|(Q[1-4]|H[12])\\b)(?:\\s+(?:of\\s+)?(?:(?:the\\s+|its\\s+)?(?:(${WHICH})\\s+)?(?:(?:fiscal|financial)\\s+)?(?:year\\b(?:\\s+)?)?)((?:19|20)\\d\\d)?(?![\\d,]))?`,
    'gi',
  ),
  read: (match, text) => {
    const [all, nth = '', kind = '', code, which, year] = match;
    const trimmed = all.length - all.trimEnd().length;
    if (code !== undefined && code[0] !== code[0]?.toUpperCase()) return null;
    const word = nth.toLowerCase();
    const number =
      word === 'latter' ? 2 : word === 'final' ? 4 : (ORDINALS[word] ?? Number.parseInt(word, 10));
    const half = kind.toLowerCase() === 'half';
    const tail = text.slice(match.index + all.length, match.index + all.length + 14);
    // "the second half of the match": a half is of a year only where the words say so.
    if ((half || word === 'final') && !/year|\d{4}/i.test(all)) return null;
    if (/^\s*(?:final|back|mile|pounder)/i.test(tail) || (half && number > 2)) return null;
    return {
      clock: null,
      trim: [0, trimmed],
      meaning: {
        kind: 'part-of-year',
        part: code?.toUpperCase() ?? `${half ? 'H' : 'Q'}${number}`,
        year: year === undefined ? null : Number(year),
        which: whichOf(which),
      },
    };
  },
};
