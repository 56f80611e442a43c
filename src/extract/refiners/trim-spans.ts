import type { Refiner } from './refiner.ts';

/** Pictures, and marks that only steer how text is shown, are no part of a phrase at its ends. */
const LEADING =
  /^(?:[\s,;:.)\]}…–—\u200b-\u200f\u202a-\u202e\u2060-\u2069-]|\ufe0f|\p{Extended_Pictographic})+/u;
const TRAILING =
  /(?:[\s,;:(\u005b{–—\u200b-\u200f\u202a-\u202e\u2060-\u2069-]|\ufe0f|\p{Extended_Pictographic})+$/u;

/** Takes white space and dangling marks off both ends; closing stops and quotes stay for the claims to judge. */
export const trimSpans: Refiner = (text, spans) =>
  spans.flatMap((span) => {
    const exact = text.slice(span.start, span.end);
    const lead = LEADING.exec(exact)?.[0].length ?? 0;
    const rest = exact.slice(lead);
    const tail = TRAILING.exec(rest)?.[0].length ?? 0;
    if (tail >= rest.length) return [];
    return lead + tail === 0
      ? [span]
      : [{ ...span, start: span.start + lead, end: span.end - tail }];
  });
