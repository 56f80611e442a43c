import { actorId, claimId } from '../identity.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Attribution, Claim, ClaimMention, Selector } from '../model/claim.ts';
import type {
  ExtractedAttribution,
  ExtractedClaim,
  Extraction,
  Mention,
} from '../model/extraction.ts';
import type { ActorId, ArticleId, EventId } from '../model/ids.ts';
import { contains, type Span } from '../model/span.ts';
import type { BuiltCast } from './build-cast.ts';
import type { Cast } from './cast.ts';
import { idOf } from './reconcile.ts';
import { jointMentions } from './source-mention.ts';
import { wordingOf } from './wording.ts';

const CONTEXT = 32;
const NO_WORDS: ExtractedAttribution = { source: null, cue: null };

/** W3C TextQuoteSelector: the words and a little of what stands around them. */
export function selectorOf(text: string, { start, end }: Span): Selector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** The actor that stands for "it was said": somebody of this article, untold. */
export const untoldSource = (article: ArticleId): ActorId =>
  actorId('anonymous', article, 'untold');

function mentionsIn(cast: Cast, inside: readonly Mention[]): readonly ClaimMention[] {
  return inside.flatMap((mention) => {
    const members = cast.meantTogether.get(mention) ?? [cast.meant.get(mention)];
    return members
      .filter((member) => member !== undefined)
      .map((member) => ({ span: mention.span, actor: idOf(member) }));
  });
}

/** The mentions inside a span, by place; a long article has many, so that each claim looks only at those near it. */
function mentionFinder(cast: Cast): (span: Span) => readonly Mention[] {
  const sorted = [...new Set([...cast.meant.keys(), ...cast.meantTogether.keys()])]
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start);
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.span.start ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let i = low; (sorted[i]?.span.start ?? span.end) < span.end; i++) {
      const mention = sorted[i];
      if (mention !== undefined && contains(span, mention.span)) found.push(mention);
    }
    return found;
  };
}

function attributionsOf(
  claim: ExtractedClaim,
  { cast, sources }: BuiltCast,
  {
    article,
    mentionsWithin,
  }: {
    readonly article: ArticleId;
    readonly mentionsWithin: (span: Span) => readonly Mention[];
  },
): readonly Attribution[] {
  const mentions = sources.get(claim) ?? [];
  // A speaker given beside the text has no source span.
  const written = claim.attributions.length > 0 ? claim.attributions : mentions.map(() => NO_WORDS);
  return written.flatMap(({ source, cue, speaker = source }, position) => {
    const joint = speaker === null ? [] : jointMentions(speaker, mentionsWithin(speaker));
    const speaking = joint.length > 0 ? joint : [mentions[position]];
    const actors = speaking.map((mention) => {
      const speaker = mention ? cast.meant.get(mention) : undefined;
      return speaker ? idOf(speaker) : untoldSource(article);
    });
    // Who speak together stand at one position.
    return [...new Set(actors)].map((actor) => ({ position, source, cue, actor }));
  });
}

export interface ClaimContext {
  readonly built: BuiltCast;
  readonly extraction: Extraction;
  readonly events: ReadonlyMap<ExtractedClaim, EventId>;
}

/** Completes the claims of an extraction with ids, actors, wording and events. */
export function completeClaims(
  { article, revision }: ReadArticle,
  { built, extraction, events }: ClaimContext,
): readonly Claim[] {
  const { text } = revision;
  const { cast } = built;
  const mentionsWithin = mentionFinder(cast);
  return extraction.claims.map((claim) => ({
    id: claimId(revision.id, claim.span.start, claim.span.end),
    articleId: article.id,
    revisionId: revision.id,
    span: claim.span,
    selector: selectorOf(text, claim.span),
    wording: wordingOf(claim, cast, { text, mentions: mentionsWithin(claim.span) }),
    quotation: claim.quotation,
    commitment: claim.commitment,
    attributions: attributionsOf(claim, built, { article: article.id, mentionsWithin }),
    mentions: mentionsIn(cast, mentionsWithin(claim.span)),
    event: events.get(claim) ?? null,
    times: claim.times,
    utteredAt: claim.utteredAt,
    publishedAt: article.publishedAt,
    quantities: claim.quantities,
    confidence: claim.confidence,
    extractor: extraction.extractor,
  }));
}
