import type { Token } from '../tokens.ts';

/** Where a claim starts and ends. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const OPENING = /^(?:''|``|[“„«"])/u;
const OPENED_BEFORE = /(?:''|``|[“„«"‘])$/u;
const CLOSING = /(?:''|[”»"])$/u;
const LEADING = /^(?:[\s,;:.…–—-]|that\s(?!(?:is|was|’s|'s|would|will|has|had|could|can)\b))+/iu;
const TRAILING =
  /(?:[\s,;:–—-]|(?<=[\s,])(?:and|but|or|while|as)$|,\s+(?:said|says|added|adds)$)+$/iu;

const QUOTE_MARK = /''|``|["“„«”»]/gu;

/** Quotes opened less quotes closed; of marks that look alike on both sides, whether one is left over. */
function balance(exact: string): number {
  let open = 0;
  let straight = 0;
  let low = 0;
  for (const [mark] of exact.matchAll(QUOTE_MARK)) {
    // „so“: what opens elsewhere closes here.
    if (mark === '“' && low > 0) {
      low--;
      open--;
      continue;
    }
    if (mark === '„') low++;
    if (mark === '"' || mark === "''") straight++;
    else if (mark === '”' || mark === '»') open--;
    else open++;
  }
  return open !== 0 ? open : straight % 2;
}

/** A quote that opens inside is closed inside, with the mark before the closing quote (American style). */
function closeQuote(text: string, { start, end }: Range): Range {
  const exact = text.slice(start, end);
  if (balance(exact) === 1) {
    const closing = /^[.,!?;…]*(?:''|[”»"])/u.exec(text.slice(end, end + 5))?.[0];
    if (closing) return { start, end: end + closing.length };
  }
  const before = OPENED_BEFORE.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  if (balance(exact) !== 0 && before) return { start: start - before.length, end };
  return { start, end };
}

/** Marks at the ends whose partner is not in the span are no part of it. */
function dropUnpaired(text: string, range: Range): Range {
  const exact = text.slice(range.start, range.end);
  if (balance(exact) === 0) return range;
  const opening = OPENING.exec(exact)?.[0];
  if (opening) return { start: range.start + opening.length, end: range.end };
  const closing = CLOSING.exec(exact)?.[0];
  return closing ? { start: range.start, end: range.end - closing.length } : range;
}

/** The full stop of the sentence is outside unless it stands inside a closing quote or ends an abbreviation. */
function dropStop(text: string, { start, end }: Range): Range {
  const exact = text.slice(start, end);
  if (/(?:^|[\s.])\p{L}\.$/u.test(exact)) return { start, end };
  const stop = /[.!…]+$/u.exec(exact)?.[0];
  return stop ? { start, end: end - stop.length } : { start, end };
}

/**
 * Shapes a content into a claim: without the leading "that", outer marks and the sentence's full stop, with its quotes
 * paired. Null where nothing is left to say.
 */
export function claimSpan(text: string, content: Range): Range | null {
  let range = closeQuote(text, content);
  const lead = LEADING.exec(text.slice(range.start, range.end))?.[0].length ?? 0;
  range = { start: range.start + lead, end: range.end };
  range = dropUnpaired(text, range);
  range = dropStop(text, range);
  const tail = TRAILING.exec(text.slice(range.start, range.end))?.[0].length ?? 0;
  range = { start: range.start, end: range.end - tail };
  return /[\p{L}\p{N}]/u.test(text.slice(range.start, range.end)) ? range : null;
}

/** Tokens wholly inside a range. */
export function tokensIn(tokens: readonly Token[], { start, end }: Range): readonly Token[] {
  return tokens.filter((token) => token.start >= start && token.end <= end);
}
