import {
  NEVER_FINAL,
  NOT_FINAL_BEFORE_NUMBER,
  SENTENCE_OPENERS,
  SOMETIMES_FINAL,
} from './sentence-abbreviations.ts';

/** As much of a neighbour as any rule looks at; keeps the work linear in hostile text. */
const REACH = 48;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Mends the cuts of a segmenter that knows no abbreviations: joins trimmed ranges of `text` where the mark between them
 * ends no sentence.
 */
export function joinSentences(text: string, ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const open = joined.at(-1);
    const before = open && text.slice(Math.max(open.start, open.end - REACH), open.end);
    if (open && before && belongsTogether(before, text.slice(range.start, range.start + REACH))) {
      joined[joined.length - 1] = { start: open.start, end: range.end };
    } else joined.push(range);
  }
  return joined;
}

function belongsTogether(before: string, after: string): boolean {
  // Nothing but marks: the closing quote of the sentence before, a stray full stop.
  if (!/[\p{L}\p{N}]/u.test(after) && after.length < REACH)
    return !/^[^\p{L}\p{N}\s]*[“‘«([]/u.test(after);
  // “Why now?” he asked. An opening that ends in ? or ! goes on in lower case.
  if (/[!?…]["”’'»)\]]*$/.test(before) && /^\p{Ll}/u.test(after)) return true;
  // The number of a list item, "3. Taxes".
  if (/^\(?\d{1,3}[.)]$/.test(before)) return true;
  const abbreviated = /(?:^|[\s(["“‘'«—–/-])((?:\p{L}{1,6}\.)*\p{L}{1,6})\.$/u.exec(before);
  return abbreviated?.[1] !== undefined && goesOn(abbreviated[1], after);
}

function goesOn(abbreviation: string, after: string): boolean {
  const short = abbreviation.toLowerCase();
  const beginsWithNumber = /^[\p{N}$€£#]/u.test(after);
  if (NEVER_FINAL.has(short)) return !/^["“‘]/.test(after);
  if (NOT_FINAL_BEFORE_NUMBER.has(short)) return beginsWithNumber;
  const next = /^\p{Lu}[\p{L}'’]*/u.exec(after)?.[0].toLowerCase();
  if (next === undefined)
    return beginsWithNumber && (short.includes('.') || SOMETIMES_FINAL.has(short));
  if (SENTENCE_OPENERS.has(next)) return false;
  // "U.S. Secretary", "9 a.m. Sunday", "D-Conn. …": rather one sentence too long than one torn apart.
  if (short.includes('.') || SOMETIMES_FINAL.has(short)) return true;
  // The initial of a name, "Julie A. Diaz", "S. Donald Sussman"; not the pronoun.
  return /^(?!I$)\p{Lu}$/u.test(abbreviation);
}
