import { PARTS_OF_DAY } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';
import { keyOf } from '../words.ts';

/**
 * A part of a day that is told elsewhere.
 * @example "Police came in the early morning." → TMO of the day spoken of
 */
export const partOfDayParser: TimexParser = {
  name: 'part-of-day',
  pattern:
    /\b(?:at\s+(?:around\s+)?(noon|midnight|dawn|dusk|midday|night)|in\s+the\s+(?:early\s+|late\s+)?(morning|afternoon|evening)|(overnight))\b/gi,
  read: ([all, at, in_, overnight]) => {
    const word = at ?? in_ ?? overnight ?? '';
    const lead = /^(?:at\s+(?:around\s+)?|in\s+)/i.exec(all)?.[0].length ?? 0;
    return {
      clock: null,
      trim: [lead, 0],
      meaning: { kind: 'clock', suffix: PARTS_OF_DAY[keyOf(word)] ?? 'TNI' },
    };
  },
};
