import type { Refiner } from './refiner.ts';

const LETTER = /[\p{L}\p{N}\p{M}]/u;

const splitsPair = (text: string, at: number) =>
  at > 0 && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

const insideWord = (text: string, at: number) =>
  at > 0 && at < text.length && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));

/** A word is one word: a span that the tagger began or ended inside one takes it whole, and no character is cut in two. */
export const snapToWords: Refiner = (text, spans) =>
  spans.map((span) => {
    let { start, end } = span;
    while (insideWord(text, start) || splitsPair(text, start)) start--;
    while (insideWord(text, end) || splitsPair(text, end)) end++;
    return start === span.start && end === span.end ? span : { ...span, start, end };
  });
