import type { Sentence } from '../model/article.ts';
import type { AttributionSpan } from './tagged-span.ts';

/** What the linker sees of an article: its tagged spans in order. */
export interface LinkContext {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly spans: readonly AttributionSpan[];
}

const QUOTE = /["“”«»„‟]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

/** Index of the sentence that holds `at`, or of the nearest one before it. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const upTo = (count: number, cap: number) => (count >= cap ? `${cap}+` : `${count}`);

function gapBucket(words: number): string {
  if (words <= 1) return `${words}`;
  if (words <= 3) return '2-3';
  if (words <= 8) return '4-8';
  return words <= 20 ? '9-20' : '21+';
}

/**
 * What speaks for and against a cue and another span belonging together, as names of features; the weights are data
 * (lexicon/link-weights.ts), so that retraining touches no code.
 */
export function pairFeatures(
  { text, sentences, spans }: LinkContext,
  cueIndex: number,
  otherIndex: number,
): readonly string[] {
  const cue = spans[cueIndex];
  const other = spans[otherIndex];
  if (!cue || !other) return [];
  const side = otherIndex > cueIndex ? 'after' : 'before';
  const [left, right] = side === 'after' ? [cue, other] : [other, cue];
  const between = { source: 0, cue: 0, content: 0 };
  for (let i = Math.min(cueIndex, otherIndex) + 1; i < Math.max(cueIndex, otherIndex); i++) {
    const label = spans[i]?.label;
    if (label) between[label]++;
  }
  const gap = text.slice(left.end, Math.max(left.end, right.start));
  const words = gap.match(WORD)?.length ?? 0;
  const cueSentence = sentenceAt(sentences, cue.start);
  const otherSentence = sentenceAt(
    sentences,
    other.label === 'content' && side === 'before' ? other.end - 1 : other.start,
  );
  const apart = Math.abs(cueSentence - otherSentence);
  const paragraphs = Math.abs(
    (sentences[cueSentence]?.paragraph ?? 0) - (sentences[otherSentence]?.paragraph ?? 0),
  );
  const quoted = QUOTE.test(text.slice(other.start, other.start + 1)) ? 'quoted' : 'plain';
  const opensSentence = other.start - (sentences[otherSentence]?.start ?? 0) <= 2;
  const place = `${side},s${upTo(apart, 2)}`;
  const neighbours = `c${upTo(between.cue, 2)}t${upTo(between.content, 2)}s${upTo(between.source, 2)}`;
  return [
    place,
    `${side},gap${gapBucket(words)}`,
    `${place},${neighbours}`,
    `${place},cues${upTo(between.cue, 3)}`,
    `${place},contents${upTo(between.content, 3)}`,
    `${place},sources${upTo(between.source, 3)}`,
    `${place},${quoted},paragraphs${upTo(paragraphs, 2)}`,
    `${place},comma${/^\s*,|,\s*$/.test(gap)}`,
    `${place},stop${/[.!?;]/.test(gap)}`,
    `${place},gapquote${QUOTE.test(gap)}`,
    `${place},continuation${other.continuation > 0.5}`,
    `${place},opens${opensSentence},${quoted}`,
    `${side},that${/\bthat\s*$/i.test(gap)}`,
    `${place},to${/^\s*(?:according|per|in)\b/i.test(text.slice(cue.start, cue.start + 10))}`,
  ];
}
