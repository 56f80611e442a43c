import type { Rating } from '../../model/claim-review.ts';

/** Common words of ratings, 0 (false) to 1 (true); what is not here has no place on the scale. */
const TERMS: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        0,
        'false|pants on fire|fake|hoax|fabricated|untrue|incorrect|wrong|debunked|bogus|not true',
      ],
      [0, 'four pinocchios|falso|faux|falsch|fałsz|ложь|salah|yanlış|falsa'],
      [0.25, 'mostly false|misleading|largely false|mainly false|distorts the facts|inaccurate'],
      [0.25, 'three pinocchios|enganoso|engañoso|trompeur|irreführend|partly misleading'],
      [0.5, 'half true|mixture|mixed|partly true|partially true|partly false|partially false'],
      [0.5, 'half-true|half false|two pinocchios|true but misleading|verdadero a medias'],
      [0.75, 'mostly true|largely true|mostly correct|mainly true|one pinocchio|mostly accurate'],
      [1, 'true|correct|accurate|geppetto checkmark|verdadero|verdadeiro|vrai|wahr|richtig|prawda'],
    ] as const
  ).flatMap(([value, terms]) => terms.split('|').map((term) => [term, value] as const)),
);

/** schema.org: a rating whose bounds are not given goes from 1 to 5. */
const WORST = 1;
const BEST = 5;

/**
 * A rating on a scale from 0 (false) to 1 (true): by its number within its bounds, else by its words. Null where neither
 * says: publishers write -1 or 0 for "not rated", and words of their own.
 */
export function scaleOf({ value, best, worst, text }: Rating): number | null {
  const from = worst ?? WORST;
  const to = best ?? BEST;
  if (value !== null && to > from && value >= from && value <= to) {
    return (value - from) / (to - from);
  }
  return text === null ? null : (TERMS.get(folded(text)) ?? null);
}

const folded = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.!?:"“”'’]/g, '')
    .trim()
    .replace(/\s+/g, ' ');
