import { NUMBER, numberOf } from '../quantity/number-phrase.ts';

/** How many units, as a capturing source: a cardinal, "a", "half a", or a word for some. */
export const AMOUNT = `((?:a\\s+)?half[\\s-](?:an?\\b|of\\s+an?\\b)?|quarter[\\s-](?:of\\s+)?an?\\b|an?\\s+(?:few|number\\s+of|handful\\s+of|good\\s+many|great\\s+many|mere\\s+${NUMBER}|full|whole|single|dozen|couple(?:\\s+of)?)\\b|${NUMBER}|an?\\b|several\\b|some\\b|many\\b|few\\b|countless\\b|numerous\\b|multiple\\b|couple(?:\\s+of)?\\b)`;

/** The amount AMOUNT matched: a number, or null where it is not said ("several"). */
export function amountOf(written: string): number | null {
  const words = written.toLowerCase().replace(/\s+/g, ' ').trim();
  if (/^(?:a )?half\b/.test(words)) return 0.5;
  if (/^quarter\b/.test(words)) return 0.25;
  if (/^an?(?: (?:full|whole|single))?$/.test(words)) return 1;
  if (/couple/.test(words)) return 2;
  if (
    /^(?:an? (?:few|number of|handful of|good many|great many)|several|some|many|few|countless|numerous|multiple)$/.test(
      words,
    )
  )
    return null;
  return numberOf(words.replace(/^a mere /, ''));
}
