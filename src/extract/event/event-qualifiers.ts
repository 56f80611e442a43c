import { QUALIFIERS } from '../lexicon/event-qualifiers.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/time-words.ts';
import type { Token } from '../tokens.ts';

/** Ordinals, series words and names that stand before an event word in its phrase, nearest last, in lower case. */
export function eventQualifiers(tokens: readonly Token[], at: number): readonly string[] {
  const found: string[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const token = tokens[i];
    if (token === undefined) break;
    const compound = hyphened(tokens, i);
    if (compound !== null && QUALIFIERS.has(compound.word)) {
      found.unshift(compound.word);
      i = compound.from;
    } else if (QUALIFIERS.has(token.lower)) found.unshift(token.lower);
    else if (token.pos === 'PROPN' && !isDate(token)) found.unshift(token.lower);
    else if (
      !/^(?:ADJ|NOUN|PROPN|PART|NUM|ADV)$/.test(token.pos) &&
      !/^[-–'’”“"]|^'s$|^’s$/.test(token.text)
    )
      break;
  }
  return found;
}

/** Dates tell events apart too, but as times. */
const isDate = ({ lower }: Token) => lower in MONTHS || lower in WEEKDAYS;

/** The hyphened word that ends at `end`: "follow-up", "face-to-face". */
function hyphened(
  tokens: readonly Token[],
  end: number,
): { readonly word: string; readonly from: number } | null {
  let from = end;
  while (from >= 2 && tokens[from - 1]?.text === '-') from -= 2;
  if (from === end) return null;
  return {
    word: tokens
      .slice(from, end + 1)
      .map((token) => token.lower)
      .join(''),
    from,
  };
}
