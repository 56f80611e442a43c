import type { JudgeVote } from '../../model/contradiction.ts';
import type { Span } from '../../model/span.ts';
import { type AlignedWords, isTurned } from '../alignment.ts';
import type { Context } from '../context.ts';
import { PLAN_NOUNS } from '../lexicon/scheduling.ts';
import { isNormative, isQuestion, type Reading } from '../reading.ts';
import { restOverlap } from '../rest-overlap.ts';
import type { Word } from '../words.ts';
import { abstain, bareSpan, clash, noClash } from './judge.ts';

const name = 'negation';
const PREDICATES: ReadonlySet<string> = new Set(['VERB', 'ADJ', 'NOUN', 'ADV']);
const QUESTIONED = 0.4;
const DEEP = 7;
/** "None of the letters were lost" denies no letters: a noun alone says little of what is denied. */
const BARE_NOUN = 0.6;

/** The same word affirmed by one side and negated by the other, with the rest of the two in common. */
export function judgeNegation(context: Context): JudgeVote {
  const { a, b, alignment } = context;
  const turned = alignment.links.filter(
    (link) =>
      link.turned &&
      link.relation.relation !== 'antonym' &&
      PREDICATES.has(link.a.pos) &&
      link.a.name === link.b.name &&
      !isPlanNoun(link),
  );
  const best = turned
    .map((link) => ({ link, weight: weigh(context, link) }))
    .sort((x, y) => y.weight - x.weight)[0];
  if (!best) {
    return a.negations.length + b.negations.length === 0 && !a.denyingCue && !b.denyingCue
      ? abstain(name, 'Neither side negates anything.')
      : noClash(name, 'What one side negates, the other does not affirm.');
  }
  if (a.modality === 'possible' && b.modality === 'possible')
    return noClash(name, 'Both only hold it possible.');
  if (isNormative(a) !== isNormative(b))
    return noClash(name, 'One says what should be, the other what is.');
  const question = isQuestion(a) || isQuestion(b) ? QUESTIONED : 1;
  const score = best.weight * (0.2 + 0.75 * restOverlap(context, best.link)) * question;
  const [spansA, spansB] = [spansFor(a, best.link.a), spansFor(b, best.link.b)];
  return clash(name, {
    score,
    type: 'negation',
    reason: isTurned(a, best.link.a)
      ? `One negates “${best.link.a.text}”, the other affirms “${best.link.b.text}”.`
      : `One affirms “${best.link.a.text}”, the other negates “${best.link.b.text}”.`,
    a: spansA,
    b: spansB,
  });
}

/** "no plans" denies an event's plan, which is the modal judge's to weigh; any other plan is another matter. */
function isPlanNoun({ a, b }: AlignedWords): boolean {
  return [a, b].every(({ pos, lemma }) => pos === 'NOUN' && PLAN_NOUNS.has(lemma));
}

/** A denial is aimed at its head; words further down its scope are often only background. */
function weigh({ a, b }: Context, link: AlignedWords): number {
  const aimed = a.deniedHeads.has(link.a.start) || b.deniedHeads.has(link.b.start);
  const verbal = [link.a, link.b].some(({ pos }) => pos === 'VERB' || pos === 'ADJ');
  const deep = Math.max(depthOf(a, link.a), depthOf(b, link.b)) > DEEP ? 0.75 : 1;
  const told = verbal ? 1 : link.relation.relation === 'same' ? BARE_NOUN : BARE_NOUN / 2;
  return ((aimed ? 0.85 : 0.4) + (verbal ? 0.15 : 0)) * deep * told;
}

/** Words of content before it: what comes late is often told in passing. */
function depthOf({ words }: Reading, word: Word): number {
  return words.filter(({ content, start }) => content && start < word.start).length;
}

/** The word with the negators over it, or with the denying cue. */
export function spansFor(reading: Reading, word: Word): readonly Span[] {
  const cues = reading.negations
    .filter(({ scope }) => scope.some(({ start }) => start === word.start))
    .map(({ cue }) => bareSpan(cue));
  const denied = reading.denyingCue && isTurned(reading, word) ? [reading.denyingCue] : [];
  return [...denied, ...cues, bareSpan(word)];
}
