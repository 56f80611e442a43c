import type { Refiner } from './refiner.ts';

const POSSESSIVE_ENDING = /^['’]s?(?![\p{L}\p{N}])/u;
const PLURAL_S = /s$/iu;

/** Word pieces end before an apostrophe; a span cut there ("Trump’") takes or drops the ending whole. */
export const dropPossessive: Refiner = (text, spans) =>
  spans.map((span) => {
    const exact = text.slice(span.start, span.end);
    const whole = exact.replace(/(?<=\p{L})['’]s?$/u, '');
    return whole.length > 0 && whole.length < exact.length
      ? { ...span, end: span.start + whole.length }
      : span;
  });

/** Whether a span is followed by a possessive ending: the name owns what comes next. */
export function isPossessor(text: string, end: number): boolean {
  const after = POSSESSIVE_ENDING.exec(text.slice(end, end + 3))?.[0];
  if (after === undefined) return false;
  return after.length > 1 || PLURAL_S.test(text.charAt(end - 1));
}
