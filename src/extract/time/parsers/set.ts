import { UNIT_FORMS, WEEKDAYS } from '../../lexicon/time-words.ts';
import { AMOUNT, amountOf } from '../amount.ts';
import type { TimexParser } from '../meaning.ts';
import { timexDuration } from '../timex-duration.ts';
import { UNIT, WEEKDAY } from '../words.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P3M',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
  biennial: 'P2Y',
  'year-round': 'P1Y',
};

/**
 * Times that come back: "every Monday", "twice a week", "annually".
 * @example "They meet every two weeks." → set P2W
 */
export const setParser: TimexParser = {
  name: 'set',
  pattern: new RegExp(
    `\\b(?:(hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|annual|annually|yearly|biennial)|(?:every|each)\\s+(?:other\\s+|single\\s+)?(?:${AMOUNT}\\s+)?(${UNIT}|${WEEKDAY}|morning|afternoon|evening)|(?:once|twice|(?:[a-z]+|\\d+)\\s+times)\\s+(?:an?|per|every|each)\\s+(${UNIT})|((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|mornings|afternoons|evenings))\\b`,
    'gi',
  ),
  read: ([all, adverb, amount, each, rate, plural], _text) => {
    const set = (value: string) => ({
      clock: null,
      meaning: { kind: 'value', type: 'SET', value } as const,
    });
    if (adverb !== undefined) return set(ADVERBS[adverb.toLowerCase()] ?? 'P1Y');
    if (plural !== undefined) {
      const weekday = WEEKDAYS[plural.toLowerCase().replace(/s$/, '')];
      return weekday === undefined || plural[0] !== plural[0]?.toUpperCase()
        ? null
        : set(`XXXX-WXX-${weekday}`);
    }
    const word = (each ?? rate ?? '').toLowerCase();
    const weekday = WEEKDAYS[word];
    if (weekday !== undefined) return set(`XXXX-WXX-${weekday}`);
    const unit = UNIT_FORMS[word];
    if (unit === undefined)
      return /^(?:morning|afternoon|evening)$/.test(word)
        ? set(`XXXX-XX-XXT${word === 'morning' ? 'MO' : word === 'evening' ? 'EV' : 'AF'}`)
        : null;
    const count = amount === undefined ? (/\bother\b/i.test(all) ? 2 : 1) : amountOf(amount);
    return set(timexDuration(count, unit));
  },
};
