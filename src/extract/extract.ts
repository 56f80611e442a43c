import type { Inference } from '../inference/inference.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { contains } from '../model/span.ts';
import type { AttributionReader } from './attribution-reader.ts';
import { attributionRecords } from './attribution-records.ts';
import { attributedClaims } from './claims/attributed-claims.ts';
import { completeClaim } from './claims/complete-claim.ts';
import type { DraftClaim } from './claims/draft-claim.ts';
import { inheritSpeakers } from './claims/inherit-speaker.ts';
import { outletAssertions } from './claims/outlet-assertions.ts';
import { soundAttributions } from './claims/sound-attributions.ts';
import { readEventMentions } from './event-mentions.ts';
import { headlineSpeaker } from './headline-speaker.ts';
import type { LinkedAttribution } from './linked-attribution.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { quotedRanges } from './quoted-ranges.ts';
import { readableSentences } from './readable-sentences.ts';
import { type SpeakerTurns, speakerTurns } from './speaker-turns.ts';
import { taggerReader } from './tagger-reader.ts';
import { readDrafts } from './time/read-drafts.ts';
import { tokenise } from './tokens.ts';

const READABLE = /^(?:en|und)\b/i;

/** Reads claims with their speakers, mentions and event mentions off an article by the neural tagger. */
export function extract(article: ReadArticle, inference: Inference): Promise<Extraction> {
  return extractBy(article, taggerReader(inference));
}

/** Reads an article by the reader given; the order is explained in configuration.ts. */
export async function extractBy(
  { article, revision, sentences: given }: ReadArticle,
  reader: AttributionReader,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Extraction> {
  const { extractor } = reader;
  const { text } = revision;
  const { language, publishedAt } = article;
  if (!READABLE.test(language)) {
    const warning = `The article is in the language "${language}"; only English is read, so it has no claims.`;
    return {
      claims: [],
      attributions: [],
      mentions: [],
      eventMentions: [],
      extractor,
      warnings: [warning],
    };
  }
  if (given.length === 0) {
    const warning = 'The article has no sentences, so it has no claims.';
    return {
      claims: [],
      attributions: [],
      mentions: [],
      eventMentions: [],
      extractor,
      warnings: [warning],
    };
  }
  const { sentences, warnings } = readableSentences(text, given);
  const reading = reader.read({ text, sentences, signal });
  // The reader works in its own thread, or far away: parts of speech are read meanwhile.
  reading.catch(() => undefined); // it is awaited below, where its failure is told
  const tokens = tokenise(text, sentences);
  const turns = speakerTurns(text, sentences);
  const quoted = [...quotedRanges(text), ...turns.spoken].sort((a, b) => a.start - b.start);
  const times = readDrafts(text);
  const eventMentions = readEventMentions({
    text,
    sentences,
    tokens,
    publishedAt,
    drafts: times,
  });
  const { linked, entities, warnings: ofReader } = await reading;

  const context = { text, sentences, tokens, quoted };
  const read = withoutTurns(linked, turns);
  const labelled =
    turns.attributions.length > 0
      ? turns.attributions
      : headlineSpeaker(text, sentences, { linked, entities });
  const { sound, unsound } = soundAttributions(context, [
    ...inheritSpeakers(context, read),
    ...labelled,
  ]);
  const mentions = findMentions(context, entities);
  const drafts = [
    ...attributedClaims(context, sound, unsound),
    ...outletAssertions(context, sound, { mentions, eventMentions }),
  ];
  const claims = withoutTwins(drafts).map((draft) =>
    completeClaim(draft, { ...context, publishedAt, drafts: times }),
  );
  return {
    claims,
    attributions: attributionRecords([...read, ...labelled], drafts, { text, claims }),
    mentions,
    eventMentions,
    extractor,
    warnings: [...warnings, ...ofReader],
  };
}

/**
 * What the reader makes of a transcript's turns as a whole ("Ray:" taken for a cue) gives way to the turns; what is told
 * within one turn is told of nothing in another.
 */
function withoutTurns(
  linked: readonly LinkedAttribution[],
  { attributions, turns }: SpeakerTurns,
): readonly LinkedAttribution[] {
  if (attributions.length === 0) return linked;
  return linked.flatMap((attribution): readonly LinkedAttribution[] => {
    const { source, cue } = attribution;
    if (cue === null) return [];
    const turn = turns.find((one) => contains(one, cue));
    if (turn === undefined) return [attribution];
    const contents = attribution.contents.filter((content) => contains(turn, content));
    if (contents.length === 0) return [];
    return [{ source: source && contains(turn, source) ? source : null, cue, contents }];
  });
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
