import type { TimexParser } from '../meaning.ts';

/**
 * The second year of a range, whole or cut to two digits.
 * @example "the season of 1957-58" → 1958
 */
export const yearRangeParser: TimexParser = {
  name: 'year-range',
  pattern: /(?<![\w$€£.,/-])((?:1[4-9]|20)\d\d)[-–—/]((?:1[4-9]|20)?\d\d)(?![\w%]|[.,/:-]\d)/g,
  read: ([, first = '', second = '']) => {
    const year = second.length === 4 ? second : first.slice(0, 2) + second;
    if (Number(year) <= Number(first)) return null;
    return {
      clock: null,
      trim: [first.length + 1, 0],
      meaning: { kind: 'value', type: 'DATE', value: year },
    };
  },
};
