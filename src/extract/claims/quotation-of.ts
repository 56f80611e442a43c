import type { Quotation } from '../../model/claim.ts';
import { overlaps } from '../../model/span.ts';
import type { QuotedRange } from '../quoted-ranges.ts';
import { quotesNear } from '../quotes-near.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** How much of an attributed span stands in quotation marks: all its words, some, or none. */
export function quotationOf(
  text: string,
  span: { readonly start: number; readonly end: number },
  quoted: readonly QuotedRange[],
): Exclude<Quotation, 'none'> {
  const near = quotesNear(quoted, span).filter((range) => overlaps(range, span));
  if (near.length === 0) return 'indirect';
  let inside = 0;
  let words = 0;
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const at = span.start + match.index;
    words++;
    if (near.some((range) => range.start <= at && at < range.end)) inside++;
  }
  if (inside === 0) return 'indirect';
  return inside === words ? 'direct' : 'mixed';
}
