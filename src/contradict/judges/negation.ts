import type { JudgeVote } from '../../model/contradiction.ts';
import type { Span } from '../../model/span.ts';
import { type AlignedWords, isTurned } from '../alignment.ts';
import type { Context } from '../context.ts';
import type { Reading } from '../reading.ts';
import { restOverlap } from '../rest-overlap.ts';
import type { Word } from '../words.ts';
import { abstain, bareSpan, clash, noClash } from './judge.ts';

const name = 'negation';
const PREDICATES: ReadonlySet<string> = new Set(['VERB', 'ADJ', 'NOUN', 'ADV']);
const PREDICATE_BONUS = 0.1;

/** The same word affirmed by one side and negated by the other, with the rest of the two in common. */
export function judgeNegation(context: Context): JudgeVote {
  const { a, b, alignment } = context;
  const turned = alignment.links.filter(
    (link) => link.turned && link.relation.relation !== 'antonym' && PREDICATES.has(link.a.pos),
  );
  const best = [...turned].sort((x, y) => weight(y) - weight(x))[0];
  if (!best) {
    return a.negations.length + b.negations.length === 0
      ? abstain(name, 'Neither side negates anything.')
      : noClash(name, 'What one side negates, the other does not affirm.');
  }
  if (a.modality === 'possible' && b.modality === 'possible')
    return noClash(name, 'Both only hold it possible.');
  const score = 0.15 + 0.7 * restOverlap(context, best) + (weight(best) - 1) * PREDICATE_BONUS;
  const [spansA, spansB] = [spansFor(a, best.a), spansFor(b, best.b)];
  return clash(name, {
    score,
    type: 'negation',
    reason: isTurned(a, best.a)
      ? `One negates “${best.a.text}”, the other affirms “${best.b.text}”.`
      : `One affirms “${best.a.text}”, the other negates “${best.b.text}”.`,
    a: spansA,
    b: spansB,
  });
}

function weight({ a }: AlignedWords): number {
  return a.pos === 'VERB' ? 2 : a.pos === 'ADJ' ? 1.5 : 1;
}

/** The word with the negators over it, or with the denying cue. */
export function spansFor(reading: Reading, word: Word): readonly Span[] {
  const cues = reading.negations
    .filter(({ scope }) => scope.some(({ start }) => start === word.start))
    .map(({ cue }) => bareSpan(cue));
  const denied = reading.denyingCue && isTurned(reading, word) ? [reading.denyingCue] : [];
  return [...denied, ...cues, bareSpan(word)];
}
