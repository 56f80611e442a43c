import { UNIT_FORMS } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';

/**
 * One unit that ends or begins now: "the past year" is a length, while "last year" names the year before.
 * @example "Prices doubled in the past year." → duration 1 year, before
 */
export const pastUnitParser: TimexParser = {
  name: 'past-unit',
  pattern: /\b(?:the|this)\s+(past)\s+(day|week|fortnight|month|quarter|year|decade|century)\b/gi,
  read: ([, , unit = '']) => {
    const key = UNIT_FORMS[unit.toLowerCase()];
    return key === undefined
      ? null
      : { clock: null, meaning: { kind: 'duration', unit: key, amount: 1, side: 'before' } };
  },
};
