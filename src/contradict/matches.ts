import type { Span } from '../model/span.ts';

/** Where any of the patterns (global flag set) occurs in a span, as spans of the same text, in order. */
export function matches(span: Span, patterns: readonly RegExp[]): readonly Span[] {
  const text = span.text.slice(0, 2_000);
  return patterns
    .flatMap((pattern) =>
      [...text.matchAll(new RegExp(pattern, 'gi'))].map((match) => ({
        start: span.start + match.index,
        end: span.start + match.index + match[0].length,
        text: match[0],
      })),
    )
    .sort((x, y) => x.start - y.start || y.end - x.end);
}
