import type { Sentence } from '../../model/article.ts';
import { overlaps } from '../../model/span.ts';
import { spanIndex } from '../../model/span-index.ts';
import { sentenceAt } from '../link-features.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import type { QuotedRange } from '../quoted-ranges.ts';
import { quotesNear } from '../quotes-near.ts';
import type { AttributionSpan } from '../tagged-span.ts';

export interface QuoteContext {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly quoted: readonly QuotedRange[];
}

/** Fewer words in quotes than this are a word mentioned, not a speaker going on. */
const LONG_QUOTE = 5;

const wordCount = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const inQuotes = ({ quoted }: QuoteContext, { start, end }: { start: number; end: number }) =>
  quotesNear(quoted, {
    start: Math.min(start + 1, end - 2),
    end: Math.max(start + 1, end - 2),
  }).some((range) => range.start <= start + 1 && end - 2 <= range.end);

/** Quoted stretches that no content touches: the tagger missed them, but quotes are somebody's words. */
function untaggedQuotes(
  context: QuoteContext,
  attributions: readonly LinkedAttribution[],
): readonly AttributionSpan[] {
  const parts = attributions
    .flatMap(({ source, cue, contents }) => [source, cue, ...contents])
    .filter((span): span is AttributionSpan => span !== null);
  const taken = spanIndex(parts.map((span) => [span, span] as const));
  return context.quoted
    .filter(({ start, end }) => wordCount(context.text.slice(start, end)) >= LONG_QUOTE)
    .filter((quote) => !taken.near(quote).some((span) => overlaps(span, quote)))
    .map(({ start, end }) => ({
      label: 'content',
      start: start - 1,
      end: Math.min(context.text.length, end + 1),
      confidence: 0.5,
      continuation: 1,
    }));
}

/** A reader that sees a speaker without a word of saying ("Ray: …") is believed. */
const isSomebodys = ({ source, cue }: LinkedAttribution) => cue !== null || source !== null;

/**
 * Gives quotes that no cue claims to whoever spoke last: in the same paragraph, or in the one before where the quote
 * opens the next (the speaker goes on until somebody else is named).
 */
export function inheritSpeakers(
  context: QuoteContext,
  attributions: readonly LinkedAttribution[],
): readonly LinkedAttribution[] {
  const { sentences } = context;
  const paragraphOf = (at: number) => sentences[sentenceAt(sentences, at)]?.paragraph ?? 0;
  const orphans = [
    ...attributions.filter((one) => !isSomebodys(one)).flatMap(({ contents }) => contents),
    ...untaggedQuotes(context, attributions),
  ].filter((content) => inQuotes(context, content));
  const spoken = attributions
    .filter(({ cue, contents }) => cue !== null && contents.some((c) => inQuotes(context, c)))
    .map((attribution, order) => ({
      attribution,
      order,
      end: Math.max(...attribution.contents.map(({ end }) => end), attribution.cue?.end ?? 0),
    }))
    // Of those that end together the first comes last, for it is the one to take.
    .sort((a, b) => a.end - b.end || b.order - a.order);
  const inherited = orphans.flatMap((content) => {
    const paragraph = paragraphOf(content.start);
    const before = lastEnded(spoken, content.start);
    if (!before || paragraph - paragraphOf(before.end - 1) > 1) return [];
    const { source, cue } = before.attribution;
    return [{ source, cue, contents: [content] }];
  });
  return [...attributions.filter(isSomebodys), ...inherited];
}

/** The last of those in order of their ends that ends at `at` or before. */
function lastEnded<T extends { readonly end: number }>(items: readonly T[], at: number) {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
