import type { Token } from '../tokens.ts';

/** Where a claim starts and ends. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const OPENING = '“„«"‘';
const CLOSING = '”»"’';
const LEADING = /^(?:[\s,;:.…–—-]|that\s(?!(?:is|was|’s|'s|would|will|has|had|could|can)\b))+/iu;
const TRAILING = /(?:[\s,;:–—-]|(?<=[\s,])(?:and|but|or|while|as)$)+$/iu;

function balance(exact: string): number {
  let open = 0;
  let straight = 0;
  for (const character of exact) {
    if (character === '"') straight++;
    else if ('“„«'.includes(character)) open++;
    else if ('”»'.includes(character)) open--;
  }
  return open !== 0 ? open : straight % 2;
}

/** A quote that opens inside is closed inside, with the mark before the closing quote (American style). */
function closeQuote(text: string, { start, end }: Range): Range {
  const exact = text.slice(start, end);
  if (balance(exact) === 1) {
    const closing = /^[.,!?;…]*[”»"]/u.exec(text.slice(end, end + 4))?.[0];
    if (closing) return { start, end: end + closing.length };
  }
  if (balance(exact) !== 0 && start > 0 && OPENING.includes(text.charAt(start - 1))) {
    return { start: start - 1, end };
  }
  return { start, end };
}

/** Marks at the ends whose partner is not in the span are no part of it. */
function dropUnpaired(text: string, range: Range): Range {
  let { start, end } = range;
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (balance(text.slice(start, end)) !== 0) {
    if (OPENING.includes(first) && first !== '‘') start++;
    else if (CLOSING.includes(last) && last !== '’') end--;
  }
  return { start, end };
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
