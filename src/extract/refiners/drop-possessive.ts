import type { Refiner } from './refiner.ts';

/** Word pieces end before an apostrophe; a span cut there ("Trump’") takes or drops the ending whole. */
export const dropPossessive: Refiner = (text, spans) =>
  spans.map((span) => {
    const exact = text.slice(span.start, span.end);
    const whole = exact.replace(/(?<=\p{L})['’]s?$/u, '');
    return whole.length > 0 && whole.length < exact.length
      ? { ...span, end: span.start + whole.length }
      : span;
  });
