import type { Inference } from '../inference/inference.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { attributedClaims } from './claims/attributed-claims.ts';
import { completeClaim } from './claims/complete-claim.ts';
import type { DraftClaim } from './claims/draft-claim.ts';
import { inheritSpeakers } from './claims/inherit-speaker.ts';
import { outletAssertions } from './claims/outlet-assertions.ts';
import { EXTRACTOR, refineEntities } from './configuration.ts';
import { readEventMentions } from './event-mentions.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { quotedRanges } from './quoted-ranges.ts';
import { readAttributions } from './read-attributions.ts';
import { readTags } from './read-tags.ts';
import { readableSentences } from './readable-sentences.ts';
import { tokenise } from './tokens.ts';

const READABLE = /^(?:en|und)\b/i;

/** Reads claims with their speakers, mentions and event mentions off an article; the order is explained in configuration.ts. */
export async function extract(
  { article, revision, sentences: given }: ReadArticle,
  inference: Inference,
): Promise<Extraction> {
  const { text } = revision;
  const { language, publishedAt } = article;
  if (!READABLE.test(language)) {
    const warning = `The article is in the language "${language}"; only English is read, so it has no claims.`;
    return {
      claims: [],
      mentions: [],
      eventMentions: [],
      extractor: EXTRACTOR,
      warnings: [warning],
    };
  }
  if (given.length === 0) {
    const warning = 'The article has no sentences, so it has no claims.';
    return {
      claims: [],
      mentions: [],
      eventMentions: [],
      extractor: EXTRACTOR,
      warnings: [warning],
    };
  }
  const { sentences, warnings } = readableSentences(text, given);
  const tagged = readTags(text, sentences, inference);
  // The tagger works in its own thread: parts of speech are read meanwhile.
  const tokens = tokenise(text, sentences);
  const quoted = quotedRanges(text);
  const eventMentions = readEventMentions({ text, sentences, tokens, publishedAt });
  const tags = await tagged;

  const context = { text, sentences, tokens, quoted };
  const { linked } = readAttributions(text, sentences, tags);
  const attributions = inheritSpeakers(context, linked);
  const mentions = findMentions(context, refineEntities(text, tags.entities));
  const drafts = [
    ...attributedClaims(context, attributions),
    ...outletAssertions(context, attributions, { mentions, eventMentions }),
  ];
  return {
    claims: withoutTwins(drafts).map((draft) => completeClaim(draft, { ...context, publishedAt })),
    mentions,
    eventMentions,
    extractor: EXTRACTOR,
    warnings,
  };
}

/** In the order of the text; of two drafts over the same characters the surer one, for a claim is its span. */
function withoutTwins(drafts: readonly DraftClaim[]): readonly DraftClaim[] {
  const bySpan = new Map<string, DraftClaim>();
  for (const draft of drafts) {
    const key = `${draft.start}-${draft.end}`;
    const twin = bySpan.get(key);
    if (!twin || twin.confidence < draft.confidence) bySpan.set(key, draft);
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
