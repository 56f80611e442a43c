import { alternatives } from '../../alternatives.ts';
import { ORDINALS } from '../../lexicon/number-words.ts';
import type { TimexParser } from '../meaning.ts';

const TENS: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
};

/**
 * Decades and centuries.
 * @example "the mid-1990s" → 199
 * @example "the 20th century" → 19
 */
export const decadeParser: TimexParser = {
  name: 'decade',
  pattern: new RegExp(
    `\\b(?:the\\s+)?(?:(?:early|late|mid|middle)[\\s-]+|(?:end|turn|beginning|start|middle|first\\s+half|second\\s+half)\\s+of\\s+the\\s+)?(?:((?:1[4-9]|20)\\d)0[’']?s\\b|(${Object.keys(TENS).join('|')})\\b|(\\d{1,2})(?:st|nd|rd|th)[\\s-]+centur(?:y|ies)\\b|(${alternatives(Object.keys(ORDINALS))})[\\s-]+centur(?:y|ies)\\b)|(?:\\bthe\\s+(?:early\\s+|mid[\\s-]|late\\s+)?[’']?|[’'])([2-9])0s\\b`,
    'gi',
  ),
  read: ([all, digits, word, nth, ordinal, short], _text) => {
    const date = (value: string) => ({
      clock: null,
      meaning: { kind: 'value', type: 'DATE', value } as const,
    });
    if (digits !== undefined) return date(digits);
    if (short !== undefined) return date(`19${short}`);
    if (word !== undefined) {
      // "in his sixties" is an age.
      const tens = TENS[word.toLowerCase()];
      return tens === undefined || !/\bthe\s|early|late|mid/i.test(all) ? null : date(`19${tens}`);
    }
    const number = nth === undefined ? ORDINALS[(ordinal ?? '').toLowerCase()] : Number(nth);
    return number === undefined || number < 1 || number > 22
      ? null
      : date(String(number - 1).padStart(2, '0'));
  },
};
