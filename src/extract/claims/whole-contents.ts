import { overlaps } from '../../model/span.ts';
import { sentenceAt } from '../link-features.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import { quotesNear } from '../quotes-near.ts';
import type { ClaimContext } from './attributed-claims.ts';
import { type Range, tokensIn } from './claim-span.ts';
import { finiteVerb } from './clauses.ts';

/**
 * A cue amid a sentence cuts a content in two. "Back home, she said, they voted" leaves a fragment that is dropped;
 * "Acts of protest, he said, are acts of love" has no half that stands alone, and is kept from end to end, cue and all,
 * for a claim is one stretch of text.
 */
export function wholeContents(
  { sentences, tokens, quoted }: ClaimContext,
  { source, cue, contents }: LinkedAttribution,
): readonly Range[] {
  if (contents.length < 2 || cue === null) return contents;
  const kept: Range[] = [];
  const sorted = [...contents].sort((a, b) => a.start - b.start);
  const says = (range: Range, sentence: number) =>
    finiteVerb(tokensIn(tokens[sentence] ?? [], range)) > 0;
  for (const content of sorted) {
    const before = kept.at(-1);
    const sentence = sentenceAt(sentences, content.start);
    const apart = !before || sentenceAt(sentences, before.start) !== sentence;
    const gap = before && { start: before.end, end: content.start };
    const cut = gap && (overlaps(gap, cue) || (source !== null && overlaps(gap, source)));
    const inQuotes = [before, content].some(
      (part) => part && quotesNear(quoted, part).some((range) => overlaps(range, part)),
    );
    if (apart || !cut || inQuotes) {
      kept.push(content);
      continue;
    }
    const left = says(before, sentence);
    const right = says(content, sentence);
    if (left && right) kept.push(content);
    else if (right) kept[kept.length - 1] = content;
    else if (!left) kept[kept.length - 1] = { start: before.start, end: content.end };
  }
  return kept;
}
