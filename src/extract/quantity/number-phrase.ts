import { alternatives } from '../alternatives.ts';
import { FRACTIONS, SCALES, SMALL_NUMBERS } from '../lexicon/number-words.ts';

const word = alternatives([...Object.keys(SMALL_NUMBERS), ...Object.keys(SCALES)]);
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const vulgar = '[½⅓⅔¼¾⅛]';
const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅛': 1 / 8,
};
const scale = alternatives(Object.keys(SCALES));

/**
 * Regular-expression source of a cardinal: "1,200", "2 1/2", "1.2 million", "twenty-five", "a hundred", "two dozen".
 * Flags: i.
 */
export const NUMBER = `(?:half\\s+an?\\s+(?:${scale})\\b|(?:${digits})(?:\\s?${vulgar}|[\\s-]\\d\\/\\d)?(?:[\\s-]+(?:${scale})s?\\b)?|${vulgar}|(?:an?\\s+(?:couple(?:\\s+of)?|(?:half[\\s-]+)?(?:${scale}))|(?:${word}))\\b(?:[\\s-]+(?:and\\s+)?(?:${word})\\b)*(?:\\s+and\\s+a\\s+(?:half|quarter))?)`;

const parts = new RegExp(`${digits}|${vulgar}|[a-z]+|\\/`, 'gi');

/** The value of a cardinal that NUMBER matches; null where the words make no number. */
export function numberOf(written: string): number | null {
  const half = /^half\s+an?\s+/i.exec(written);
  if (half) return (numberOf(written.slice(half[0].length)) ?? 0) / 2;
  const found = written.toLowerCase().match(parts) ?? [];
  let total = 0;
  let current: number | null = null;
  for (let i = 0; i < found.length; i++) {
    const part = found[i] ?? '';
    if (/^\d/.test(part)) {
      const number = Number(part.replaceAll(',', ''));
      if (found[i + 1] === '/' && /^\d$/.test(found[i + 2] ?? '')) {
        current = (current ?? 0) + number / Number(found[i + 2]);
        i += 2;
      } else current = (current ?? 0) + number;
    } else if (VULGAR[part] !== undefined) current = (current ?? 0) + VULGAR[part];
    else if (SMALL_NUMBERS[part] !== undefined) current = (current ?? 0) + SMALL_NUMBERS[part];
    else if (part === 'couple') current = 2;
    else if ((part === 'half' || part === 'quarter') && found[i - 1] !== undefined)
      current =
        current === null ? 1 / (FRACTIONS[part] ?? 1) : current + 1 / (FRACTIONS[part] ?? 1);
    else {
      const factor = SCALES[part.replace(/s$/, '')];
      if (factor === undefined) continue;
      if (factor === 100 || factor < 100) current = (current ?? 1) * factor;
      else {
        total += (current ?? 1) * factor;
        current = null;
      }
    }
  }
  const value = total + (current ?? 0);
  return found.length === 0 || !Number.isFinite(value) ? null : value;
}
