import { UNIT_FORMS } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';

/**
 * An edge of the running unit: "the end of the year", "early in the week", "year-end".
 * @example "It peaked by the end of the year." → shift 0 years
 */
export const ofTheYearParser: TimexParser = {
  name: 'of-the-year',
  pattern:
    /\b(?:(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle|close|rest|remainder|turn|early\s+part|latter\s+part)\s+of|(?:earlier|later|early|late)\s+in)\s+(?:the\s+)?(day|week|month|year|decade|century)\b|\b(month|year|week)[’']?s?[\s-]end\b(?!-)|\b(?:over|during|at|for)\s+the\s+(weekend)\b/gi,
  read: ([, unit, ending, weekend]) => {
    const key = UNIT_FORMS[(unit ?? ending ?? weekend ?? '').toLowerCase()];
    return key === undefined
      ? null
      : {
          clock: null,
          meaning: { kind: 'shift', unit: key, amount: 0, sign: 0, from: 'publication' },
        };
  },
};
