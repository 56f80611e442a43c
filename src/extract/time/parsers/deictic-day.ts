import { PARTS_OF_DAY } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';
import { keyOf, PART_OF_DAY } from '../words.ts';

const OFFSETS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  last: -1,
  today: 0,
  tonight: 0,
  this: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
};

/**
 * A day told from the day of publication.
 * @example "He left yesterday evening." → shift −1 day, clock TEV
 */
export const deicticDayParser: TimexParser = {
  name: 'deictic-day',
  pattern: new RegExp(
    `\\b(?:(?:earlier|later|early|late)\\s+)?(?:(the\\s+day\\s+before\\s+yesterday|the\\s+day\\s+after\\s+tomorrow|yesterday|today|tonight|tomorrow)(?:\\s+(${PART_OF_DAY})\\b)?|(last|this)\\s+(night|morning|afternoon|evening)\\b)`,
    'gi',
  ),
  read: ([, named, part, deictic, partOf]) => {
    const word = keyOf(named ?? deictic ?? '');
    const offset = OFFSETS[word];
    if (offset === undefined) return null;
    const spoken = part ?? partOf ?? (word === 'tonight' ? 'night' : undefined);
    return {
      clock: spoken === undefined ? null : (PARTS_OF_DAY[keyOf(spoken)] ?? null),
      meaning: {
        kind: 'shift',
        unit: 'day',
        amount: Math.abs(offset),
        sign: Math.sign(offset) as -1 | 0 | 1,
        from: 'publication',
      },
    };
  },
};
