import type { Refiner } from './refiner.ts';

const LEADING = /^[\s,;:.)\]}…–—-]+/u;
const TRAILING = /[\s,;:(\u005b{–—-]+$/u;

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
