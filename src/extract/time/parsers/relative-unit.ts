import { UNIT_FORMS } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';
import { EDGE, keyOf } from '../words.ts';

const SIGNS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  previous: -1,
  preceding: -1,
  this: 0,
  current: 0,
  same: 0,
  that: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
  following: 1,
};
const UNIT = 'week|weekend|month|quarter|year|decade|century|day';

/**
 * The unit before, of or after the moment.
 * @example "Sales fell late last year." → shift −1 year
 * @example "He left the next day." → shift +1 day from the day mentioned before
 */
export const relativeUnitParser: TimexParser = {
  name: 'relative-unit',
  pattern: new RegExp(
    `\\b(?:${EDGE})?(?:(?:the|this)\\s+)?(last|previous|preceding|this|current|same|that|next|coming|upcoming|following)\\s+(?:(?:fiscal|financial|calendar|school|academic|whole|full|very)\\s+)?(${UNIT})\\b(?!-)`,
    'gi',
  ),
  read: ([all, which = '', unit = ''], _text) => {
    const sign = SIGNS[which.toLowerCase()];
    const key = UNIT_FORMS[unit.toLowerCase()];
    if (sign === undefined || key === undefined) return null;
    const word = keyOf(which);
    const definite = /^(?:.*\s)?the\s+\S+\s+\S+$/i.test(all);
    const mentioned =
      ['same', 'that', 'following', 'previous', 'preceding'].includes(word) ||
      (definite && word === 'next');
    return {
      clock: null,
      meaning: {
        kind: 'shift',
        unit: key,
        amount: Math.abs(sign),
        sign,
        from: mentioned ? 'mentioned' : 'publication',
      },
    };
  },
};
