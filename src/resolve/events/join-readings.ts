import { addReading, draftOf, type EventDraft, shapeOf } from './event-draft.ts';
import type { EventReading } from './event-reading.ts';
import { mayBeSame } from './event-shape.ts';

const DEFINITE =
  /\b(?:the|this|that|these|those|his|her|their|its|such)\s+(?:[\p{L}\d’'-]+\s+){0,4}$/iu;

function isDefinite({ mention }: EventReading, text: string): boolean {
  return DEFINITE.test(text.slice(Math.max(0, mention.span.start - 60), mention.span.start));
}

/** How much an event is on a reader's mind at a sentence: told often, told lately. */
export function salience(draft: EventDraft, sentence: number): number {
  const last = draft.readings.at(-1)?.mention.sentence ?? 0;
  const distance = Math.abs(sentence - last);
  return (
    Math.min(draft.readings.length, 4) +
    (distance === 0 ? 2 : distance === 1 ? 1.5 : distance < 4 ? 1 : 0)
  );
}

function affinity(draft: EventDraft, reading: EventReading): number {
  const shared = [...reading.participants.keys()].filter((member) =>
    draft.participants.has(member),
  ).length;
  const sameWord = draft.readings.some(({ word }) => word === reading.word);
  return (
    salience(draft, reading.mention.sentence) +
    shared * 4 +
    (sameWord ? 2 : 0) +
    (reading.place !== null && draft.place === reading.place ? 3 : 0) +
    (reading.phase !== null && draft.phase === reading.phase ? 1 : 0) +
    (reading.series !== null && draft.series === reading.series ? 2 : 0) -
    // A step on the way is named as such; a bare "meeting" is the thing itself.
    (draft.preparatory && !reading.preparatory && shared === 0 ? 10 : 0)
  );
}

/** A new place or day, told with an indefinite, is news: another event. */
function bringsNews(reading: EventReading, draft: EventDraft, text: string): boolean {
  if (reading.participants.size > 0 || isDefinite(reading, text)) return false;
  return reading.place !== null && draft.place === null;
}

function likeliest(
  drafts: readonly EventDraft[],
  reading: EventReading,
  passes: (draft: EventDraft) => boolean,
): EventDraft | null {
  const [best] = drafts
    .filter(passes)
    .map((draft) => ({ draft, score: affinity(draft, reading) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return best?.draft ?? null;
}

/** "the call" has been told of before, even where what is now said of it sounds like another time. */
function antecedent(
  drafts: readonly EventDraft[],
  reading: EventReading,
  text: string,
): EventDraft | null {
  if (reading.participants.size > 0 || reading.place !== null || !isDefinite(reading, text))
    return null;
  return likeliest(
    drafts,
    reading,
    (draft) =>
      draft.class === reading.class &&
      draft.preparatory === reading.preparatory &&
      draft.readings.some(
        ({ word }) =>
          word === reading.word || word.endsWith(` ${reading.word}`) || reading.class !== 'meeting',
      ),
  );
}

/** Joins the event mentions of an article, in the order of the text, into events. */
export function joinReadings(
  readings: readonly EventReading[],
  text: string,
): readonly EventDraft[] {
  const drafts: EventDraft[] = [];
  const byClass = new Map<string, EventDraft[]>();
  for (const reading of readings) {
    const alike = byClass.get(reading.class) ?? [];
    byClass.set(reading.class, alike);
    const shape = shapeOf(reading);
    const best =
      likeliest(
        alike,
        reading,
        (draft) => mayBeSame(shapeOf(draft), shape) && !bringsNews(reading, draft, text),
      ) ?? antecedent(alike, reading, text);
    if (best !== null) {
      addReading(best, reading);
      continue;
    }
    const draft = draftOf(reading);
    drafts.push(draft);
    alike.push(draft);
  }
  return drafts;
}
