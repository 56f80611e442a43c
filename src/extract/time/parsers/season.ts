import { SEASONS } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';
import { EDGE, SEASON, WHICH, whichOf } from '../words.ts';

/**
 * Seasons of the year, where the words make them times.
 * @example "He vanished last summer." → SU, which last
 */
export const seasonParser: TimexParser = {
  name: 'season',
  pattern: new RegExp(
    `\\b(?:${EDGE})?(?:(?:(?:the|this)\\s+)?(${WHICH})\\s+|the\\s+|(in|during|since|by|until|every|each)\\s+(?:the\\s+)?)?(${SEASON})(?:(?:\\s+of|,)?\\s+((?:19|20)\\d\\d))?\\b`,
    'gi',
  ),
  read: (match, text) => {
    const [all, which, preposition, name = '', year] = match;
    const rest = text.slice(match.index + all.length, match.index + all.length + 12);
    const edge = /^(?:early|late|mid|earlier|later|the\s+(?:end|beginning|start))/i.test(all);
    const article = /^the\s/i.test(all);
    if (which === undefined && year === undefined && preposition === undefined && !edge && !article)
      return null;
    // "the fall of the city", "the spring in his step", "a fall in prices"
    if (
      year === undefined &&
      which === undefined &&
      /fall|spring/i.test(name) &&
      (article || /^\s+(?:in|of|from|to)\b/i.test(rest))
    )
      return null;
    if (/^(?:\s+(?:Olympics|Games|Palace|Street)|[-\p{L}])/u.test(rest)) return null;
    const lead = preposition === undefined ? 0 : preposition.length + 1;
    if (/^(?:every|each)$/i.test(preposition ?? ''))
      return {
        clock: null,
        meaning: { kind: 'value', type: 'SET', value: `XXXX-${SEASONS[name.toLowerCase()]}` },
      };
    return {
      clock: null,
      trim: [edge ? 0 : lead, 0],
      meaning: {
        kind: 'part-of-year',
        part: SEASONS[name.toLowerCase()] ?? 'SU',
        year: year === undefined ? null : Number(year),
        which: whichOf(which),
      },
    };
  },
};
