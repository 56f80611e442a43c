const REACH = 300;

/** The paragraph around a span, cut to a reach on each side, so that words beside the span are read but not the whole text. */
export function surroundings(
  text: string,
  span: { readonly start: number; readonly end: number },
): { readonly text: string; readonly start: number } {
  const paragraph = text.lastIndexOf('\n\n', span.start);
  const start = Math.max(0, paragraph + 1, span.start - REACH);
  const next = text.indexOf('\n\n', span.end);
  const end = Math.min(next < 0 ? text.length : next, span.end + REACH);
  return { text: text.slice(start, end), start };
}
