import { UNIT_FORMS } from '../../lexicon/time-words.ts';
import { AMOUNT, amountOf } from '../amount.ts';
import type { TimexParser } from '../meaning.ts';
import { UNIT } from '../words.ts';

const AFTER = new Set(['later', 'after', 'hence', 'from now', 'from today', 'on']);

/**
 * So long before or after.
 * @example "He met her just six years ago." → shift −6 years
 * @example "He resigned two days later." → shift +2 days from the day mentioned before
 */
export const agoParser: TimexParser = {
  name: 'ago',
  pattern: new RegExp(
    `\\b(?:${AMOUNT}[\\s-]+)?(${UNIT})\\s+(ago|back|earlier|later|before|hence|from\\s+now|from\\s+today)\\b(?!\\s+than\\b)`,
    'gi',
  ),
  read: (match, text) => {
    const unit = UNIT_FORMS[(match[2] ?? '').toLowerCase()];
    const direction = (match[3] ?? '').toLowerCase().replace(/\s+/g, ' ');
    if (unit === undefined) return null;
    // "the day before" is told by another pattern; "weeks before the vote" hangs on an event, not on a date.
    if (direction === 'before' && /^\s+[\p{L}\d]/u.test(text.slice(match.index + match[0].length)))
      return null;
    if (direction === 'back' && match[1] === undefined) return null;
    if (match[1] === undefined && !/s$/i.test(match[2] ?? '')) return null;
    const amount = match[1] === undefined ? null : amountOf(match[1]);
    return {
      clock: null,
      meaning: {
        kind: 'shift',
        unit,
        amount,
        sign: AFTER.has(direction) ? 1 : -1,
        from: /^(?:ago|back|from|hence)/.test(direction) ? 'publication' : 'mentioned',
      },
    };
  },
};
