import type { JudgeVote } from '../model/contradiction.ts';
import { contains, type Span } from '../model/span.ts';
import { hasOneEvent, isArranged, isFragment, oneVoiceInOneText } from './binding.ts';
import type { Context } from './context.ts';
import type { NeuralEvidence } from './neural-evidence.ts';
import { nearestAttribution, type Reading } from './reading.ts';
import { THRESHOLD } from './weights.ts';

/**
 * What binds two claims closely enough for a judge's finding to be told although nobody asked. Of 46 pairs of PolNeAR dev articles that
 * closeness of meaning, words in common and the judges' own rules were once enough for, six were right, so now what was trained on
 * whole articles has to vouch for a pair, or one planned event in common (docs/decisions/0008-contradiction.md).
 */
const LOOSE = 0.5;
const RELATED = 0.4;
const REPEATED = 0.6;
const HALF = 0.5;
const SURE = 0.5;
const WORDS_IN_COMMON = 2;
const SURE_EVALUATION = 0.6;

/**
 * Why a pair that was merely found, and that is scored as a clash, is not told; null where it is. Somebody who asks about
 * two claims is told all the same.
 */
export function whyUnreported(
  context: Context,
  leading: JudgeVote | null,
  { neural, trained }: { readonly neural: NeuralEvidence; readonly trained: number | null },
): string | null {
  const repeated = sharesWords(context) && context.alignment.containment >= REPEATED;
  // A boast and an admission are compared because one voice makes both.
  const isReversal = repeated || context.discourse.contrasted || isSureEvaluation(leading);
  if (oneVoiceInOneText(context) && !isReversal)
    return 'One voice in one text: the two say different things of one subject, not the opposite of one thing.';
  if (isSilence(context, 'a') || isSilence(context, 'b'))
    return 'One of them tells only that somebody has not spoken of it, which goes against nothing but his having done so.';
  if (!ANSWERS.has(leading?.name ?? '') && isFragment(context))
    return 'One of them is too short to say what it is about.';
  if (trained !== null && trained >= THRESHOLD) return null;
  if (leading?.name === 'attribution' || isSureEvaluation(leading)) return null;
  return isOfOneEvent(context, leading, neural)
    ? null
    : 'Of pairs that merely stand in the same articles one like this hardly ever clashes: nothing shows that the two are about one thing.';
}

/** The clash is about whether, when or how one event is. */
function isOfOneEvent(
  context: Context,
  leading: JudgeVote | null,
  { nli }: NeuralEvidence,
): boolean {
  if (leading === null || !hasOneEvent(context)) return false;
  const closeness = context.relatedness.cosine ?? context.relatedness.topic;
  if (SCHEDULING.has(leading.name))
    return isArranged(context) || (leading.name === 'numeric' && closeness >= LOOSE);
  const isLikely = (nli?.contradiction ?? SURE) >= SURE;
  const isRepeated = sharesWords(context) && context.alignment.containment >= HALF;
  return (
    leading.name === 'antonym' &&
    isRepeated &&
    closeness >= RELATED &&
    isLikely &&
    !isOfTwoParties(context, leading)
  );
}

/** Each of the opposed words has a name before it, its subject most likely, and these are two names. */
function isOfTwoParties({ a, b, alignment }: Context, { spans }: JudgeVote): boolean {
  const subjectOf = ({ words }: Reading, [opposed]: readonly Span[]) =>
    words.findLast(({ name, end }) => name && opposed !== undefined && end <= opposed.start);
  const [left, right] = [subjectOf(a, spans.a), subjectOf(b, spans.b)];
  if (left === undefined || right === undefined) return false;
  return !alignment.links.some(
    (link) => link.a.start === left.start && link.b.start === right.start,
  );
}

/** "The senator has not mentioned the letter": the cue stands in the claim and is negated, and the other claim does not affirm it. */
function isSilence(context: Context, side: 'a' | 'b'): boolean {
  const { evidence, negations } = context[side];
  const cue = nearestAttribution(evidence)?.cue ?? null;
  if (cue === null || !contains(evidence.claim.span, cue)) return false;
  const isUnsaid = negations.some((negation) => negation.plain && contains(cue, negation.cue));
  const { links } = context.alignment;
  return isUnsaid && !links.some((link) => link.turned && contains(cue, link[side]));
}

const sharesWords = ({ alignment }: Context) => alignment.shared >= WORDS_IN_COMMON;

/** "That is false" and "he will not move" say what they are about by what they answer. */
const ANSWERS: ReadonlySet<string> = new Set(['denial', 'refusal']);

/** Judges of whether and when an event is: what they find needs the event in common, and no more. */
const SCHEDULING: ReadonlySet<string> = new Set(['modal', 'temporal', 'numeric', 'refusal']);

function isSureEvaluation(leading: JudgeVote | null): boolean {
  return leading !== null && leading.name === 'evaluation' && leading.score >= SURE_EVALUATION;
}
