import type { ReadArticle } from '../model/article.ts';
import type { ExtractedClaim, Extraction, Mention } from '../model/extraction.ts';
import { contains } from '../model/span.ts';
import { indexOf, type SpanIndex } from '../model/span-index.ts';
import { bind, type Cast, emptyCast } from './cast.ts';
import type { Directory } from './directory.ts';
import { extraMentions } from './extra-mentions.ts';
import { insideQuotes } from './inside-quotes.ts';
import type { Member } from './member.ts';
import { missedNames } from './missed-names.ts';
import { bindNames } from './names.ts';
import { bindNominal, shareOffices } from './nominals.ts';
import { outsideSpeaker } from './outside-speaker.ts';
import { addPrincipals } from './principals.ts';
import { type PronounContext, pairMeant, pronounReferent, type Speech } from './pronouns.ts';
import { reconcile } from './reconcile.ts';
import { sourceMention } from './source-mention.ts';

/** The cast of an article with the mention that each attribution's source stands for. */
export interface BuiltCast {
  readonly cast: Cast;
  /** By claim, in the order of its attributions; null where no source is written. */
  readonly sources: ReadonlyMap<ExtractedClaim, readonly (Mention | null)[]>;
  /** All mentions of the article, by place. */
  readonly mentions: readonly Mention[];
}

const byStart = (a: Mention, b: Mention) => a.span.start - b.span.start || a.span.end - b.span.end;

/**
 * Finds out who is meant by each mention: names first, then what the directory knows of them, then descriptions and
 * pronouns that speak, in the order of the text, and last the pronouns inside what is said.
 */
export async function buildCast(
  article: ReadArticle,
  extraction: Extraction,
  { directory, speaker }: { readonly directory: Directory; readonly speaker: string | null },
): Promise<BuiltCast> {
  const { text } = article.revision;
  const sentenceAt = sentenceFinder(article);
  const found = [...extraction.mentions, ...missedNames(text, extraction.mentions, sentenceAt)];
  const given = [...found, ...extraMentions(text, found, sentenceAt)];
  const outside = speaker === null ? null : outsideSpeaker(speaker, extraction.mentions);
  const written = sourcesOf(extraction.claims, {
    text,
    mentions: indexOf(given),
    sentenceAt,
  });
  const sources = new Map(
    [...written].map(([claim, of]) => [
      claim,
      of.length === 0 && outside !== null ? [outside] : of,
    ]),
  );
  const mentions = [...new Set([...given, ...[...sources.values()].flat()])]
    .filter((mention) => mention !== null)
    .sort(byStart);
  const speaking = new Set([...sources.values()].flat().filter((mention) => mention !== null));

  const cast = emptyCast();
  bindNames(cast, mentions, { text, speaking });
  await reconcile(cast, directory);
  shareOffices(cast);
  const spoken = claimsBySentence(extraction.claims, sources);
  const claims = indexOf(extraction.claims);
  const described = mentions.filter(
    (mention) =>
      mention.form === 'nominal' || (mention.form === 'pronoun' && speaking.has(mention)),
  );
  for (const mention of described) {
    if (mention.form === 'nominal')
      bindNominal(cast, mention, { text, article: article.article.id });
    else bindPronoun(cast, mention, sourceContext(cast, mention, spoken, sources));
  }
  for (const mention of mentions) {
    if (mention.form !== 'pronoun' || cast.meant.has(mention)) continue;
    const within = speechAround(cast, mention, claims, sources, text);
    bindPronoun(cast, mention, { within, previousSpeaker: null });
  }
  addPrincipals(cast, text);
  return { cast, sources, mentions };
}

function sentenceFinder({ sentences }: ReadArticle) {
  /** The first sentence that ends after the offset. */
  return (offset: number) => {
    let low = 0;
    let high = Math.max(0, sentences.length - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function sourcesOf(
  claims: readonly ExtractedClaim[],
  context: Parameters<typeof sourceMention>[1],
) {
  const made = new Map<string, Mention>();
  const mentionOf = (source: { start: number; end: number; text: string }) => {
    const key = `${source.start}:${source.end}`;
    const mention = made.get(key) ?? sourceMention(source, context);
    made.set(key, mention);
    return mention;
  };
  return new Map(
    claims.map((claim) => [
      claim,
      claim.attributions.map(({ source, speaker }) => {
        const named = speaker ?? source;
        return named === null ? null : mentionOf(named);
      }),
    ]),
  );
}

function bindPronoun(cast: Cast, mention: Mention, context: PronounContext): void {
  const meant = pronounReferent(cast, mention, context);
  if (meant !== null) {
    bind(cast, mention, meant);
    return;
  }
  const pair = pairMeant(cast, mention);
  if (pair !== null) cast.meantTogether.set(mention, pair);
}

type Sources = BuiltCast['sources'];

interface Numbered {
  readonly claim: ExtractedClaim;
  readonly order: number;
}

/** Claims by the sentence where their source stands. */
function claimsBySentence(
  claims: readonly ExtractedClaim[],
  sources: Sources,
): ReadonlyMap<number, readonly Numbered[]> {
  const spoken = new Map<number, Numbered[]>();
  for (const [order, claim] of claims.entries()) {
    const sentence = sources.get(claim)?.[0]?.sentence;
    if (sentence === undefined) continue;
    const there = spoken.get(sentence);
    if (there) there.push({ claim, order });
    else spoken.set(sentence, [{ claim, order }]);
  }
  return spoken;
}

/** For "he" as a source: who spoke last, in this sentence or the one before. */
function sourceContext(
  cast: Cast,
  mention: Mention,
  spoken: ReadonlyMap<number, readonly Numbered[]>,
  sources: Sources,
): PronounContext {
  let last: { speaker: Member; end: number } | null = null;
  const near = [mention.sentence - 1, mention.sentence].flatMap((at) => spoken.get(at) ?? []);
  for (const { claim } of near.sort((a, b) => a.order - b.order)) {
    const source = sources.get(claim)?.[0];
    if (source === undefined || source === null || source === mention) continue;
    const speaker = cast.meant.get(source);
    if (speaker === undefined || source.span.start >= mention.span.start) continue;
    if (last === null || source.span.end > last.end) last = { speaker, end: source.span.end };
  }
  return { within: null, previousSpeaker: last?.speaker ?? null };
}

/** The innermost claim around a mention, with its speaker. */
function speechAround(
  cast: Cast,
  mention: Mention,
  claims: SpanIndex<ExtractedClaim>,
  sources: Sources,
  text: string,
): Speech | null {
  const around = claims
    .near(mention.span)
    .filter(({ span }) => contains(span, mention.span))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  for (const claim of around) {
    const source = sources.get(claim)?.[0];
    const speaker = source ? cast.meant.get(source) : undefined;
    if (speaker === undefined) continue;
    const quoted =
      claim.quotation === 'direct' || insideQuotes(text, claim.span.start, mention.span.start);
    return { span: claim.span, speaker, quoted };
  }
  return null;
}
