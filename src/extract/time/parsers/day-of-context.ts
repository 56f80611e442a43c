import type { TimexParser } from '../meaning.ts';

/**
 * A day told from the day mentioned before.
 * @example "The day before, she had called." → shift −1 day from the day mentioned
 */
export const dayOfContextParser: TimexParser = {
  name: 'day-of-context',
  pattern: /\bthe\s+(day|night|week|month|year)\s+(before|after)\b(?!\s+(?:yesterday|tomorrow))/gi,
  read: ([, unit = '', side = '']) => ({
    clock: unit.toLowerCase() === 'night' ? 'TNI' : null,
    meaning: {
      kind: 'shift',
      unit:
        unit.toLowerCase() === 'night'
          ? 'day'
          : (unit.toLowerCase() as 'day' | 'week' | 'month' | 'year'),
      amount: 1,
      sign: side.toLowerCase() === 'before' ? -1 : 1,
      from: 'mentioned',
    },
  }),
};
