import type { Refiner } from './refiner.ts';

/** Two persons do not stand side by side with only a space between: given name and surname are one. */
export const joinNames: Refiner = (text, spans) => {
  const joined: (typeof spans)[number][] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const adjacent = before && text.slice(before.end, span.start) === ' ';
    const words = before ? text.slice(before.start, before.end) : '';
    if (
      before &&
      adjacent &&
      before.label === 'PER' &&
      span.label === 'PER' &&
      !words.includes(' ')
    ) {
      joined[joined.length - 1] = {
        ...before,
        end: span.end,
        confidence: Math.min(before.confidence, span.confidence),
      };
    } else joined.push(span);
  }
  return joined;
};
