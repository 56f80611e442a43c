import type { JudgeVote } from '../../model/contradiction.ts';
import type { Span } from '../../model/span.ts';
import type { Context } from '../context.ts';
import { DENYING_CUES, OPPOSING_CUES, SUPPORTING_CUES } from '../lexicon/stance-cues.ts';
import { callsFor, nearestAttribution, type Reading } from '../reading.ts';
import { abstain, clash, concord, noClash } from './judge.ts';

const name = 'stance';
const MIN_TOPIC = 0.35;

/** One source stands for a thing by its verb of saying, the other against it. */
export function judgeStance({ a, b, relatedness, alignment }: Context): JudgeVote {
  const [left, right] = [stanceOf(a), stanceOf(b)];
  if (left.sign === 0 || right.sign === 0)
    return abstain(name, 'At least one source only says it, without taking sides.');
  if (relatedness.topic < MIN_TOPIC || alignment.shared === 0)
    return noClash(name, 'They take sides on different things.');
  const spans = { a: left.span ? [left.span] : [], b: right.span ? [right.span] : [] };
  if (left.sign === right.sign)
    return relatedness.topic >= 0.6
      ? concord(name, 'Both stand on the same side of it.', spans)
      : noClash(name, 'Both stand on the same side.');
  return clash(name, {
    score: 0.25 + 0.6 * relatedness.topic,
    type: 'antonym',
    reason: `“${left.span?.text ?? ''}” against “${right.span?.text ?? ''}”: they take opposite sides.`,
    ...spans,
  });
}

interface Stance {
  readonly sign: -1 | 0 | 1;
  readonly span: Span | null;
}

/** The sign of the cue; a negated content under a supporting cue is a stance against. */
function stanceOf(reading: Reading): Stance {
  const cue = nearestAttribution(reading.evidence)?.cue ?? null;
  const cueNegated = /\b(?:not|n['’]t|never|declin\w+|refus\w+)\b/i.test(cue?.text ?? '');
  if (callsFor(reading.cueWords)) return { sign: 1, span: cue };
  for (const { lemma } of reading.cueWords) {
    const sign = SUPPORTING_CUES.has(lemma)
      ? 1
      : OPPOSING_CUES.has(lemma) || DENYING_CUES.has(lemma)
        ? -1
        : 0;
    if (sign !== 0) return { sign: cueNegated ? (sign === 1 ? -1 : 1) : sign, span: cue };
  }
  return { sign: 0, span: null };
}
