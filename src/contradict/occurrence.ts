import type { Span } from '../model/span.ts';
import { isTurned } from './alignment.ts';
import { CALLED_OFF, DATE_NOUNS, OCCURRENCE_WORDS, PLAN_NOUNS } from './lexicon/scheduling.ts';
import { matches } from './matches.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** Whether a claim says that an event comes about, and what exactly it affirms or denies. */
export interface Occurrence {
  readonly holds: boolean;
  /** act: that it happens; plan: that it is meant; date: that it has a time; status: that it is called off. */
  readonly about: 'act' | 'plan' | 'date' | 'status';
  readonly spans: readonly Span[];
}

const PAST_FORMS: ReadonlySet<string> = new Set(
  'met held spoke went took gave did was were had'.split(' '),
);

/** What a claim says of the coming about of the thing that `eventWords` name; null where it says nothing of it. */
export function occurrenceOf(reading: Reading, eventWords: readonly Word[]): Occurrence | null {
  const plain = reading.negations.filter((negation) => negation.plain);
  const negated = reading.words.filter((word) => isTurned(reading, word));
  const dateNoun = negated.find(({ lemma, pos }) => DATE_NOUNS.has(lemma) && pos !== 'VERB');
  if (dateNoun) return { holds: false, about: 'date', spans: withNegator(reading, dateNoun) };
  const planNoun = negated.find(({ lemma, pos }) => PLAN_NOUNS.has(lemma) && pos === 'NOUN');
  if (planNoun) return { holds: false, about: 'plan', spans: withNegator(reading, planNoun) };
  const calledOff = matches(reading.evidence.claim.span, [CALLED_OFF]).find(
    ({ start }) => !reading.turned.has(start),
  );
  if (calledOff && eventWords.length > 0)
    return { holds: false, about: 'status', spans: [calledOff] };
  const aimedAt = new Set(plain.flatMap(({ heads, scope }) => [...heads, ...scope.slice(0, 2)]));
  const denied = negated.find(
    (word) => aimedAt.has(word) && (OCCURRENCE_WORDS.has(word.lemma) || eventWords.includes(word)),
  );
  if (denied && eventWords.length > 0)
    return { holds: false, about: 'act', spans: withNegator(reading, denied) };
  const affirmed = eventWords.find((word) => !isTurned(reading, word));
  if (!affirmed || negated.length > 0) return null;
  const times = reading.evidence.claim.times.map(({ span }) => span);
  return {
    holds: true,
    about: times.length > 0 ? 'date' : 'act',
    spans: [span(affirmed), ...times],
  };
}

/** A claim that tells the event as past ("met", "was held"): no denial of a coming one can touch it. */
export function toldAsPast(reading: Reading, eventWords: readonly Word[]): boolean {
  if (reading.modality !== 'asserted') return false;
  return eventWords.some(
    ({ pos, lower }) => pos === 'VERB' && (lower.endsWith('ed') || PAST_FORMS.has(lower)),
  );
}

function withNegator(reading: Reading, word: Word): readonly Span[] {
  const cues = reading.negations
    .filter(({ scope }) => scope.includes(word))
    .map(({ cue }) => span(cue));
  return [...cues, span(word)];
}

function span({ start, end, text }: Word): Span {
  return { start, end, text };
}
