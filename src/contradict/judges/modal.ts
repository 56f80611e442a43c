import type { ContradictionType, JudgeVote } from '../../model/contradiction.ts';
import { isTurned } from '../alignment.ts';
import type { Context } from '../context.ts';
import { isEventWord, relatesToType } from '../lexical-relation.ts';
import { type Occurrence, occurrenceOf, toldAsPast } from '../occurrence.ts';
import { isNormative, isProspective, isQuestion, type Reading } from '../reading.ts';
import type { Word } from '../words.ts';
import { abstain, clash, concord, noClash } from './judge.ts';

const name = 'modal';
const NEARBY = 1_200;
/** What is done and what it is done to. */
const SHARED_WORDS = 2;
const SCORES = { act: 0.85, status: 0.75, plan: 0.85, date: 0.8 } as const;
const TYPES: Readonly<Record<Occurrence['about'], ContradictionType>> = {
  act: 'negation',
  status: 'factive-modal',
  plan: 'factive-modal',
  date: 'temporal',
};

/** One side has an event coming, the other denies it, its plan or its date, or says it is called off. */
export function judgeModal(context: Context): JudgeVote {
  const { a, b } = context;
  const [wordsA, wordsB] = [eventWordsOf(context, a, 'a'), eventWordsOf(context, b, 'b')];
  const [left, right] = [occurrenceOf(a, wordsA), occurrenceOf(b, wordsB)];
  if (!left || !right)
    return abstain(name, 'At least one side does not say whether it comes about.');
  const spans = { a: left.spans, b: right.spans };
  if (!left.holds && !right.holds)
    return linked(context, wordsA.length > 0 && wordsB.length > 0)
      ? concord(name, 'Both say that it is not to be, or not fixed.', spans)
      : noClash(name, 'Both deny something, but not surely the same.');
  if (left.holds && right.holds) return noClash(name, 'Neither denies that it comes about.');
  const [positive, negative] = left.holds ? [a, b] : [b, a];
  const denial = left.holds ? right : left;
  const names = (left.holds ? wordsB : wordsA).length > 0;
  if (
    isNormative(positive) !== isNormative(negative) &&
    (denial.about === 'act' || denial.about === 'plan') &&
    !oneEvent(context)
  )
    return noClash(name, 'One says what should be, the other what is.');
  // What has been, or merely is, is the negation judge's; only something to come can be planned, dated or called off.
  if (!isProspective(positive)) return noClash(name, 'Neither side speaks of something to come.');
  if (isQuestion(a) || isQuestion(b)) return noClash(name, 'One of them only asks.');
  if (toldAsPast(positive, left.holds ? wordsA : wordsB) && denial.about !== 'act')
    return noClash(name, 'One tells what has been, the other what is to come.');
  const deniedWords = left.holds ? wordsB : wordsA;
  if (
    denial.about === 'plan' &&
    !oneEvent(context) &&
    !deniedWords.some((word) => isTurned(negative, word))
  )
    return noClash(name, 'The plan that is denied is another one.');
  if (!linked(context, names) && !isAnswerToDate(context, positive, denial))
    return noClash(name, 'Nothing says that they speak of one event.');
  const cautious = positive.modality === 'possible' || positive.modality === 'conditional';
  return clash(name, {
    score:
      SCORES[denial.about] * (cautious ? 0.5 : 1) * (negative.modality === 'possible' ? 0.6 : 1),
    type: TYPES[denial.about],
    reason: `One side has it coming (${positive.modality}), the other denies ${WHAT[denial.about]}.`,
    ...spans,
  });
}

const WHAT = {
  act: 'that it comes about',
  plan: 'that it is meant',
  date: 'that it has a date',
  status: 'that it still stands',
} as const;

function oneEvent({ pair }: Context): boolean {
  return pair.a.event !== null && pair.a.event.id === pair.b.event?.id;
}

function linked(
  { pair, relatedness, discourse, alignment }: Context,
  namesEvent: boolean,
): boolean {
  if (pair.a.event && pair.b.event) return pair.a.event.id === pair.b.event.id;
  return (
    namesEvent &&
    (relatedness.sharedActors > 0 ||
      discourse.contrasted ||
      relatedness.topic >= 0.5 ||
      alignment.shared >= SHARED_WORDS)
  );
}

/** "No date exists" names no event: in the article that tells of a dated plan it is about that plan. */
function isAnswerToDate(
  { discourse, pair }: Context,
  positive: Reading,
  denial: Occurrence,
): boolean {
  const dated = positive.evidence.claim.times.some(({ interval }) => interval.to !== null);
  const near = discourse.distance !== null && discourse.distance <= NEARBY;
  const eventsDiffer =
    pair.a.event !== null && pair.b.event !== null && pair.a.event.id !== pair.b.event.id;
  return (
    near && dated && !eventsDiffer && positive.modality === 'intended' && denial.about === 'date'
  );
}

/** Words that name the event: of the event's own type, or, linked with the other side, of a kind of event at all. */
function eventWordsOf(
  { alignment, pair }: Context,
  reading: Reading,
  side: 'a' | 'b',
): readonly Word[] {
  const type = pair[side].event?.type;
  const linkedWords = alignment.links
    .filter(({ relation, a, b }) => relation.relation !== 'antonym' && !a.name && namesEvent(a, b))
    .map((link) => link[side]);
  const typed = type ? reading.words.filter((word) => relatesToType(word, type)) : [];
  return [...new Set([...typed, ...linkedWords])];
}

function namesEvent(a: Word, b: Word): boolean {
  return isEventWord(a) || isEventWord(b) || a.pos === 'VERB' || b.pos === 'VERB';
}
