const segmenters = new Map<string, Intl.Segmenter>();
const MOST = 600;

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

/** The sentences of a text that a span lies in: where the first begins and the last ends; within its paragraph. */
export function sentenceAround(
  text: string,
  span: { readonly start: number; readonly end: number },
  language = 'en',
): { readonly start: number; readonly end: number } {
  const paragraphStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const nextBreak = text.indexOf('\n', span.end);
  const paragraphEnd = nextBreak < 0 ? text.length : nextBreak;
  let start = paragraphStart;
  let end = paragraphEnd;
  for (const { index, segment } of segmenter(language).segment(
    text.slice(paragraphStart, paragraphEnd),
  )) {
    const from = paragraphStart + index;
    const to = from + segment.trimEnd().length;
    if (from <= span.start) start = from;
    if (to >= span.end) {
      end = to;
      break;
    }
  }
  // A "sentence" without end (a table, a list) is cut to what fits beside the other side.
  return {
    start: Math.max(start, span.start - MOST),
    end: Math.min(end, span.end + MOST),
  };
}
