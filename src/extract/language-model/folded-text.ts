/** A stretch of text as models tend to copy it, with the way back to the characters that were written. */
export interface FoldedText {
  readonly folded: string;
  /** Where in the article each unit of `folded` stands; one more for the end. */
  readonly places: Int32Array;
}

const FOLDS: ReadonlyMap<string, string> = new Map([
  ...[...'’‘‛ʼ′'].map((mark) => [mark, "'"] as const),
  ...[...'“”„‟«»″'].map((mark) => [mark, '"'] as const),
  ...[...'‐‑‒–—―'].map((mark) => [mark, '-'] as const),
]);
/** Soft hyphens, zero-width and direction marks: nobody copies what cannot be seen. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const SPACE = /\s/u;

/** Folds typographic marks, white space and unseen characters; words stay as they are. */
export function foldText(text: string, start: number, end: number): FoldedText {
  const places = new Int32Array(end - start + 1);
  let folded = '';
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    if (UNSEEN.test(unit)) continue;
    if (SPACE.test(unit)) {
      if (folded === '' || folded.endsWith(' ')) continue;
      places[folded.length] = at;
      folded += ' ';
      continue;
    }
    places[folded.length] = at;
    folded += FOLDS.get(unit) ?? unit;
  }
  places[folded.length] = end;
  return { folded, places };
}
