import type { Span } from '../../model/span.ts';

const AROUND = 32;

/** A function from offsets in UTF-16 code units, as spans have them, to code points, as Web Annotation counts characters. */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) {
      pairs.push(at);
      at += 1;
    }
  }
  /** How many surrogate pairs end at or before the offset; one that is cut through is counted from its second half on. */
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/** The nearest place at or before (`-1`), or at or after (`1`), an offset that is not within a surrogate pair. */
function whole(text: string, offset: number, direction: -1 | 1): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const isWithin = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return isWithin ? offset + direction : offset;
}

/**
 * W3C TextQuoteSelector: the words, with up to 32 characters on either side, of the text as it is.
 */
export function quoteSelector(text: string, { start, end }: Span) {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - AROUND), 1), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + AROUND), -1)),
  } as const;
}

/** W3C TextPositionSelector: code points from the start of the text, the end excluded. */
export function positionSelector(toCodePoints: (offset: number) => number, { start, end }: Span) {
  return {
    type: 'TextPositionSelector',
    start: toCodePoints(start),
    end: toCodePoints(end),
  } as const;
}
