import type { JudgeVote } from '../../model/contradiction.ts';
import type { Span } from '../../model/span.ts';
import { isTurned } from '../alignment.ts';
import type { Context } from '../context.ts';
import { FAVOURABLE, UNFAVOURABLE } from '../lexicon/evaluation.ts';
import { ADMITTING_CUES, BOASTING_CUES } from '../lexicon/stance-cues.ts';
import type { Reading } from '../reading.ts';
import { actorsOf } from '../sides.ts';
import { stemOf } from '../words.ts';
import { abstain, bareSpan, clash, noClash } from './judge.ts';

const name = 'evaluation';
/** In a long quotation one word of praise or blame tells nothing of its drift. */
const LONG = 30;
const good = new Set([...FAVOURABLE].map(stemOf));
const bad = new Set([...UNFAVOURABLE].map(stemOf));

/** One side speaks well, the other ill, of the same matter or person. */
export function judgeEvaluation(context: Context): JudgeVote {
  const { a, b, relatedness, sides, discourse } = context;
  const [left, right] = [judgementOf(a), judgementOf(b)];
  if (left.sign === 0 || right.sign === 0)
    return abstain(name, 'At least one side does not judge.');
  if (left.sign === right.sign) return noClash(name, 'Both judge it the same way.');
  if (left.stem === right.stem)
    return noClash(name, 'Both judge by one word; whether one side negates it is not asked here.');
  const [credit, ground] = reverses(a, b) ? [left.span, right.span] : [right.span, left.span];
  const about = sharedMention(context);
  const gaveGround = sides === 'same-actor' && (reverses(a, b) || reverses(b, a));
  const tie = (about ? 0.15 : 0) + (discourse.contrasted ? 0.15 : 0) + 0.5 * relatedness.topic;
  if (!about && !gaveGround && relatedness.topic < 0.35)
    return noClash(name, 'They judge different things.');
  return clash(name, {
    score: Math.min(gaveGround ? 0.85 : 0.75, (gaveGround ? 0.65 : 0.05) + tie),
    type: 'lexical',
    reason: gaveGround
      ? `The same source claims credit (“${credit.text}”) and gives ground (“${ground.text}”).`
      : `One side speaks well of it, the other ill: “${left.span.text}” and “${right.span.text}”.`,
    a: [left.span],
    b: [right.span],
  });
}

interface Judgement {
  readonly sign: -1 | 0 | 1;
  readonly span: Span;
  /** Of the word that is shown; null where there is none. */
  readonly stem: string | null;
}

function judgementOf(reading: Reading): Judgement {
  const signs = reading.words
    .filter(({ content, name: isName }) => content && !isName)
    .map((word) => ({ word, sign: signOf(word.stem) * (isTurned(reading, word) ? -1 : 1) }))
    .filter(({ sign }) => sign !== 0);
  const sum = signs.reduce((total, { sign }) => total + sign, 0);
  const needed = reading.words.length > LONG ? 2 : 1;
  const sign = sum >= needed ? 1 : sum <= -needed ? -1 : 0;
  const shown = signs.find((entry) => entry.sign === sign)?.word;
  return {
    sign,
    span: shown ? bareSpan(shown) : reading.evidence.claim.span,
    stem: shown?.stem ?? null,
  };
}

function signOf(stem: string): number {
  return good.has(stem) ? 1 : bad.has(stem) ? -1 : 0;
}

function sharedMention({ pair: { a, b } }: Context): boolean {
  const others = actorsOf(b);
  const own = actorsOf(a);
  return a.mentioned.some(({ id }) => others.has(id)) || b.mentioned.some(({ id }) => own.has(id));
}

function reverses(before: Reading, after: Reading): boolean {
  return (
    before.cueWords.some(({ lemma }) => BOASTING_CUES.has(lemma)) &&
    after.cueWords.some(({ lemma }) => ADMITTING_CUES.has(lemma))
  );
}
