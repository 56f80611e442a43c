import { sentenceAt } from '../link-features.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import type { AttributionSpan } from '../tagged-span.ts';
import type { Token } from '../tokens.ts';
import { claimSpan, type Range, tokensIn } from './claim-span.ts';
import { finiteVerb, splitClauses } from './clauses.ts';
import type { DraftClaim } from './draft-claim.ts';
import type { QuoteContext } from './inherit-speaker.ts';
import { nest } from './nest.ts';
import { withoutParticipleTail } from './participle-tail.ts';
import { quotationOf } from './quotation-of.ts';
import { standOf } from './stands.ts';
import { swallowedAttributions } from './swallowed.ts';
import { wholeContents } from './whole-contents.ts';

export interface ClaimContext extends QuoteContext {
  readonly tokens: readonly (readonly Token[])[];
}

/** A comment cannot be cut off before the claim itself has had room for a subject and a verb. */
const SHORTEST = 3;

/** A content that runs over several sentences makes a claim of each. */
function bySentence(
  { sentences }: ClaimContext,
  content: Range,
): readonly (Range & { sentence: number })[] {
  const parts: (Range & { sentence: number })[] = [];
  const last = sentenceAt(sentences, content.end - 1);
  for (let i = sentenceAt(sentences, content.start); i <= last; i++) {
    const sentence = sentences[i];
    if (!sentence) continue;
    const start = Math.max(content.start, sentence.start);
    const end = Math.min(content.end, sentence.end);
    if (end > start) parts.push({ start, end, sentence: i });
  }
  return parts;
}

type ShapedClaim = Range & Pick<DraftClaim, 'sentence' | 'isStand'>;

function claimsOfContent(
  context: ClaimContext,
  content: Range,
  attribution: LinkedAttribution,
): readonly ShapedClaim[] {
  return bySentence(context, content).flatMap(({ sentence, ...part }) => {
    const tokens = context.tokens[sentence] ?? [];
    const cueFirst = (attribution.cue?.end ?? 0) <= part.start;
    const kept = cueFirst
      ? withoutParticipleTail(context.text, tokens, part, { atLeast: SHORTEST })
      : part;
    const shaped = claimSpan(context.text, kept);
    if (!shaped) return [];
    const halves = tokensIn(tokens, shaped).length > 0 ? splitClauses(tokens, shaped) : [shaped];
    return halves.flatMap((half): readonly ShapedClaim[] => {
      const range = claimSpan(context.text, half);
      if (range === null) return [];
      if (says(context, tokens, range)) return [{ ...range, sentence, isStand: false }];
      const stand = standOf(context, attribution, range);
      return stand === null ? [] : [{ ...stand, sentence, isStand: true }];
    });
  });
}

/**
 * Claims of all contents, each with its chain of speakers, nearest to the words first. In passages that nobody is held to
 * say, others may be said to speak.
 */
export function attributedClaims(
  context: ClaimContext,
  attributions: readonly LinkedAttribution[],
  passages: readonly AttributionSpan[] = [],
): readonly DraftClaim[] {
  const tagged = attributions.filter(({ contents }) => contents.length > 0);
  const said = [...tagged.flatMap(({ contents }) => contents), ...passages];
  const linked = [...tagged, ...swallowedAttributions(context, said)];
  return nest(linked, context.sentences).flatMap(({ attribution, outer }) =>
    wholeContents(context, attribution).flatMap((content) =>
      claimsOfContent(context, content, attribution).map((range) => ({
        ...range,
        quotation: quotationOf(context.text, range, context.quoted),
        chain: [attribution, ...outer],
        confidence: confidenceOf(attribution),
      })),
    ),
  );
}

/** Two bare words ("the call", "this doubt") say nothing of themselves unless they are quoted. */
function says({ text, quoted }: ClaimContext, tokens: readonly Token[], range: Range): boolean {
  const words = tokensIn(tokens, range).filter(({ pos }) => pos !== 'PUNCT');
  if (words.length > 2) return true;
  return quotationOf(text, range, quoted) !== 'indirect' || finiteVerb(words) > 0;
}

function confidenceOf({ source, cue, contents }: LinkedAttribution): number {
  const parts = [source, cue, ...contents].flatMap((span) => (span ? [span.confidence] : []));
  return parts.reduce((sum, value) => sum + value, 0) / Math.max(1, parts.length);
}
