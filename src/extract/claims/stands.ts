import { sentenceAt } from '../link-features.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import type { Token } from '../tokens.ts';
import type { ClaimContext } from './attributed-claims.ts';
import { claimSpan, type Range, tokensIn } from './claim-span.ts';
import { standsAlone } from './clauses.ts';

/** A stand is told in a few words; past this it is a misread line. */
const LONGEST = 40;
/** Where the tagger stopped too soon: "wrote a", "pleads for". */
const LEFT_OPEN: ReadonlySet<string> = new Set(['DET', 'ADP', 'SCONJ', 'CCONJ', 'PART', 'PUNCT']);
const WH_WORD =
  /^(?:wh(?:at|ich|o|om|ose|ere|en|y|ether)|how|that|than|as|if|its|their|our|my|your)$/u;
const JOINED = /^(?:and|but|or|then|,)$/u;

/**
 * What is told of a bare thing ("the senator rejected that idea") is a claim only as a whole, speaker and cue included: the
 * stretch from the speaker to the end of the content, where it is a clause of its own; else null.
 */
export function standOf(
  { text, sentences, tokens }: ClaimContext,
  { source, cue }: LinkedAttribution,
  content: Range,
): Range | null {
  if (source === null || cue === null) return null;
  if (source.end > cue.start || cue.end > content.start) return null;
  const sentence = sentenceAt(sentences, source.start);
  const range = claimSpan(text, { start: source.start, end: content.end });
  if (range === null || sentenceAt(sentences, range.end - 1) !== sentence) return null;
  const own = tokensIn(tokens[sentence] ?? [], range);
  const between = own.filter(({ start, end }) => start >= source.end && end <= cue.start);
  const isWhole =
    own.length <= LONGEST &&
    standsAlone(own) &&
    isPredicateOf(between) &&
    !LEFT_OPEN.has(own.at(-1)?.pos ?? '') &&
    !WH_WORD.test(own.at(-1)?.lower ?? '');
  return isWhole ? range : null;
}

/** Whether a verb after these words still has for subject what stands before them: no other verb between, or one joined to it. */
function isPredicateOf(between: readonly Token[]): boolean {
  const verbs = between.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return !verbs || JOINED.test(between.at(-1)?.lower ?? '');
}
