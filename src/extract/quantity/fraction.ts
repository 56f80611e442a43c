import { FRACTIONS, SMALL_NUMBERS } from '../lexicon/number-words.ts';

/** The value of "half", "a third", "two-thirds"; null for what is no fraction. */
export function fractionOf(written: string): number | null {
  const words = written.toLowerCase().split(/[\s-]+/);
  const name = words.at(-1) ?? '';
  const denominator = FRACTIONS[name];
  if (denominator === undefined || words.length > 2) return null;
  const first = words.length === 1 ? 'one' : (words[0] ?? '');
  const numerator = first === 'a' || first === 'an' ? 1 : SMALL_NUMBERS[first];
  return numerator === undefined ? null : numerator / denominator;
}
