import type { ReadArticle } from '../../model/article.ts';
import type { ExtractedClaim } from '../../model/extraction.ts';
import { contains } from '../../model/span.ts';
import { type SpanIndex, spanIndex } from '../../model/span-index.ts';
import { DISCUSSION_WORDS } from '../lexicon/discussion-nouns.ts';
import type { EventDraft } from './event-draft.ts';
import type { EventReading } from './event-reading.ts';
import { salience } from './join-readings.ts';

interface Told {
  readonly draft: EventDraft;
  readonly reading: EventReading;
}

interface ToldIndex {
  readonly byPlace: SpanIndex<Told>;
  readonly bySentence: ReadonlyMap<number, readonly Told[]>;
}

const toldOf = new WeakMap<readonly EventDraft[], ToldIndex>();

/** In the order of the text; an article's claims all ask for the same list. */
function allTold(drafts: readonly EventDraft[]): ToldIndex {
  const known = toldOf.get(drafts);
  if (known !== undefined) return known;
  const told = drafts
    .flatMap((draft) => draft.readings.map((reading) => ({ draft, reading })))
    .sort((a, b) => a.reading.mention.span.start - b.reading.mention.span.start);
  const bySentence = new Map<number, Told[]>();
  for (const one of told) {
    const { sentence } = one.reading.mention;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), one]);
  }
  const index = {
    byPlace: spanIndex(told.map((one) => [one, one.reading.mention.span] as const)),
    bySentence,
  };
  toldOf.set(drafts, index);
  return index;
}

/** "after the Lima summit" inside a claim sets its time, and "combat lines" its detail, not its topic. */
const isTopic = ({ reading }: Told, text: string) =>
  !reading.attributive &&
  !/\b(?:after|following|since|before|until|ahead of)\s+(?:\S+\s+){0,4}$/iu.test(
    text.slice(Math.max(0, reading.mention.span.start - 50), reading.mention.span.start),
  );

/** The event that a claim names itself: the first that is its topic. */
export function namedEvent(
  claim: ExtractedClaim,
  drafts: readonly EventDraft[],
  text: string,
): EventDraft | null {
  const inside = allTold(drafts)
    .byPlace.near(claim.span)
    .filter(({ reading }) => contains(claim.span, reading.mention.span));
  return (inside.find((told) => isTopic(told, text)) ?? inside[0])?.draft ?? null;
}

/**
 * The event under discussion where a claim names none ("no understanding of dates"): one named in its sentence, nearest
 * before the claim; else, if the claim speaks of schedules or terms, the one most on the reader's mind.
 */
export function discussedEvent(
  claim: ExtractedClaim,
  drafts: readonly EventDraft[],
  { sentences, revision: { text } }: Pick<ReadArticle, 'sentences' | 'revision'>,
): EventDraft | null {
  const here = allTold(drafts).bySentence.get(claim.sentence) ?? [];
  const topics = here.filter((one) => isTopic(one, text));
  const heard = (one: Told) => one.reading.mention.span.end <= claim.span.start;
  const named = topics.findLast(heard) ?? here.findLast(heard) ?? topics[0] ?? here[0];
  if (named !== undefined) return named.draft;
  if (!DISCUSSION_WORDS.test(claim.span.text)) return null;
  const paragraph = sentences[claim.sentence]?.paragraph;
  const near = drafts.filter((draft) =>
    draft.readings.some(({ mention }) => {
      const other = sentences[mention.sentence]?.paragraph;
      return (
        paragraph !== undefined &&
        other !== undefined &&
        mention.sentence <= claim.sentence &&
        paragraph - other <= 1
      );
    }),
  );
  const atClaim = (draft: EventDraft) => {
    const heard = draft.readings.filter(({ mention }) => mention.sentence <= claim.sentence);
    return (
      salience({ ...draft, readings: heard }, claim.sentence) +
      (draft.phase === 'past' ? 0 : 1) -
      (draft.preparatory ? 2 : 0)
    );
  };
  const [best] = [...near].sort((a, b) => atClaim(b) - atClaim(a));
  return best ?? null;
}
