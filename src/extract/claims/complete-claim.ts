import type { ExtractedClaim } from '../../model/extraction.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Interval, Timestamp } from '../../model/time.ts';
import { readCommitment } from '../commitment.ts';
import { sentenceAt } from '../link-features.ts';
import { readQuantities } from '../quantities.ts';
import type { TimexDraft } from '../time/meaning.ts';
import { readTimes, readUtteranceTime } from '../times.ts';
import type { ClaimContext } from './attributed-claims.ts';
import type { DraftClaim } from './draft-claim.ts';
import { tenseOf } from './tense.ts';

export interface CompletionContext extends ClaimContext {
  readonly publishedAt: Timestamp | null;
  /** Every time expression of the text, read once for all claims. */
  readonly drafts: readonly TimexDraft[];
}

/** Reads commitment, times and quantities inside a claim's final span. */
export function completeClaim(
  draft: DraftClaim,
  { text, sentences, tokens, publishedAt, drafts }: CompletionContext,
): ExtractedClaim {
  const span = spanOf(text, draft.start, draft.end);
  const toSpan = (tagged: { start: number; end: number } | null): Span | null =>
    tagged ? spanOf(text, tagged.start, tagged.end) : null;
  const [nearest] = draft.chain;
  const cue = toSpan(nearest?.cue ?? null);
  const own = tokens[draft.sentence] ?? [];
  const utteredAt = utteranceTime();
  return {
    span,
    sentence: draft.sentence,
    quotation: draft.quotation,
    commitment: readCommitment({
      text,
      span: draft,
      // Inside the claim the cue is its predicate, not what somebody's commitment to it is told by.
      cue: draft.isStand ? null : cue,
      tokens: touched(),
    }),
    attributions: draft.chain.map(({ source, cue: reporting, speaker }) => ({
      source: toSpan(source),
      cue: toSpan(reporting),
      ...(speaker && { speaker: spanOf(text, speaker.start, speaker.end) }),
    })),
    times: readTimes({
      text,
      span: draft,
      reference: { publishedAt, utteredAt, tense: tenseOf(own, draft) },
      drafts,
    }),
    utteredAt,
    quantities: readQuantities(text, span, { drafts }),
    confidence: Math.min(1, Math.max(0, draft.confidence)),
  };

  function utteranceTime(): Interval | null {
    if (!nearest) return null;
    const sentence =
      sentences[nearest.cue ? sentenceAt(sentences, nearest.cue.start) : draft.sentence];
    if (!sentence) return null;
    const contents = draft.chain.flatMap(({ contents: reported }) => reported);
    return readUtteranceTime({
      text,
      sentence,
      cue,
      contents: [...contents, draft],
      publishedAt,
      drafts,
    });
  }

  /** Tokens of every sentence the claim or its cue touches. */
  function touched() {
    const numbers = [draft.start, draft.end - 1, ...(cue ? [cue.start, cue.end - 1] : [])].map(
      (at) => sentenceAt(sentences, at),
    );
    return [...new Set(numbers)].sort((a, b) => a - b).flatMap((number) => tokens[number] ?? []);
  }
}
