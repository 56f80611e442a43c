import { alternatives } from '../../alternatives.ts';
import { VAGUE_TIMES } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';
import { keyOf } from '../words.ts';

/**
 * The past, the present or the future without a name.
 * @example "Nothing is planned in the near future." → FUTURE_REF
 */
export const vagueParser: TimexParser = {
  name: 'vague',
  pattern: new RegExp(`\\b(${alternatives(Object.keys(VAGUE_TIMES))})\\b(?![-’'])`, 'gi'),
  read: (match, text) => {
    const [all, words = ''] = match;
    const rest = text.slice(match.index + all.length, match.index + all.length + 12);
    const word = keyOf(words);
    // "the past two years" belongs to lengths; "shortly after", "soon after" hang on an event; "as soon as" joins clauses.
    if (
      word === 'the past' &&
      /^\s+[\w$]/.test(rest) &&
      !/^\s+(?:and|or|but|to|with|is|was|that)\b/i.test(rest)
    )
      return null;
    if (/^(?:soon|shortly)$/.test(word) && /^\s+(?:after|before|as|there)/i.test(rest)) return null;
    if (
      word === 'soon' &&
      /\b(?:as|too|how|so)\s+$/i.test(text.slice(Math.max(0, match.index - 5), match.index))
    )
      return null;
    if (/^now\b/.test(word) && /^\s+(?:that|defunct)\b/i.test(rest)) return null;
    if (/^(?:at the time|at this point|at that time)$/.test(word) && /^\s+of\b/i.test(rest))
      return null;
    return {
      clock: null,
      meaning: { kind: 'value', type: 'DATE', value: VAGUE_TIMES[word] ?? 'PRESENT_REF' },
    };
  },
};
