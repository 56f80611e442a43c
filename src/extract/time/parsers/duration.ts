import { UNIT_FORMS } from '../../lexicon/time-words.ts';
import { AMOUNT, amountOf } from '../amount.ts';
import type { TimexParser } from '../meaning.ts';
import { UNIT } from '../words.ts';

const PAST = /past|last|previous|preceding|recent/;
const NEXT = /next|coming|following|upcoming/;

/**
 * A length of time, with where it lies where that is said.
 * @example "It took the past two years." → duration 2 years, before
 */
export const durationParser: TimexParser = {
  name: 'duration',
  pattern: new RegExp(
    `\\b(?:(?:the|these|those|his|her|its|their)\\s+)?(?:(past|last|next|coming|first|final|previous|preceding|following|upcoming|recent|remaining)\\s+)?(?:(?:a\\s+)?mere\\s+)?${AMOUNT}[\\s-]*(?:(?:full|long|straight|consecutive|more|additional|extra|working|business|trading|calendar|whole|successive)\\s+){0,2}(${UNIT})\\b([’']s?(?!\\w))?(\\s+and\\s+a\\s+(half|quarter)\\b)?`,
    'gi',
  ),
  read: (match, text) => {
    const [all, where = '', amount = '', written = '', , , fraction] = match;
    const unit = UNIT_FORMS[written.toLowerCase()];
    if (unit === undefined || isAge(text, match.index, all.length, amount)) return null;
    if (!isLength(all, amount, written, text, match.index)) return null;
    const count = amountOf(amount);
    const side = PAST.test(where.toLowerCase())
      ? 'before'
      : NEXT.test(where.toLowerCase())
        ? 'after'
        : null;
    const more = fraction === undefined ? 0 : fraction.toLowerCase() === 'half' ? 0.5 : 0.25;
    // In "the two-week closure" the article is the noun's.
    const article =
      where === '' && /\w-\w+$/.test(all)
        ? /^(?:the|these|those|his|her|its|their)\s+/i.exec(all)
        : null;
    return {
      clock: null,
      trim: [article?.[0].length ?? 0, 0],
      meaning: { kind: 'duration', unit, amount: count === null ? null : count + more, side },
    };
  },
};

/** "a second" and "some minutes" are lengths only by chance; "the second quarter" never is. */
function isLength(all: string, amount: string, unit: string, text: string, at: number): boolean {
  const singular = unit.toLowerCase();
  const word = amount.toLowerCase().trim();
  if (/^(?:min|hr|sec|yr)$/.test(singular) && !/^\d/.test(word)) return false;
  if (singular === 'second' && !/^(?:\d|half|one)/.test(word)) return false;
  if (/^(?:some|many|few)$/.test(word) && !/s$/.test(singular)) return false;
  if (singular === 'season' && /^an?$/.test(word)) return false;
  if (
    singular === 'quarter' &&
    (/^an?\b/.test(word) || /^\s+(?:of|to|past|final)/i.test(text.slice(at + all.length)))
  )
    return false;
  // "2013 season", "1953 year": a year counts nothing.
  if (/^(?:1[89]|20)\d\d$/.test(word) && /^(?:season|day|night|quarter)$/.test(singular))
    return false;
  return !/[$€£.,]$/.test(text.slice(Math.max(0, at - 1), at));
}

function isAge(text: string, at: number, length: number, amount: string): boolean {
  const after = text.slice(at + length, at + length + 16);
  const before = text.slice(Math.max(0, at - 24), at);
  if (
    /^[\s-]*(?:old|olds)\b|^\s+(?:of\s+age|or\s+older|and\s+(?:older|up)|younger|his\s+junior|her\s+senior)\b/i.test(
      after,
    )
  )
    return true;
  return (
    /\b(?:age|ages|aged)\s+(?:of\s+)?(?:[\w-]+\s+(?:to|and|or)\s+)?$/i.test(before) &&
    /\d|[a-z]/i.test(amount)
  );
}
