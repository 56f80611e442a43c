import { wordsIn } from './lucene-terms.ts';

/** A text of a hit, and where the words that were searched for stand in it (UTF-16 offsets, end exclusive). */
export interface MatchedText {
  /** Which property it is: "text", "name", "label" … */
  readonly field: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Of a hit's texts the one with most of the words; the first where none has any. */
export function matchedText(
  typed: string,
  texts: readonly (readonly [field: string, text: string])[],
): MatchedText | null {
  const wanted = new Set(wordsIn(typed).map(({ word }) => word));
  let best: MatchedText | null = null;
  let most = -1;
  for (const [field, text] of texts) {
    const found = wordsIn(text).filter(({ word }) => wanted.has(word));
    const distinct = new Set(found.map(({ word }) => word)).size;
    if (distinct <= most) continue;
    most = distinct;
    best = { field, text, spans: found.map(({ start, end }) => ({ start, end })) };
  }
  return best;
}
