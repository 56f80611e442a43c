import type { TimexParser } from '../meaning.ts';

/**
 * Years cut to two digits with an apostrophe; of the century that ended in 2000 unless 00 to 29.
 * @example "It began in '82." → 1982
 */
export const shortYearParser: TimexParser = {
  name: 'short-year',
  pattern: /(?<=\b(?:in|of|since|by|from|until|before|after|during)\s)[’'](\d\d)\b(?!s|[’'])/gi,
  read: ([, digits = '']) => ({
    clock: null,
    meaning: {
      kind: 'value',
      type: 'DATE',
      value: `${Number(digits) < 30 ? '20' : '19'}${digits}`,
    },
  }),
};
