import type { JudgeVote } from '../model/contradiction.ts';
import { hasOneEvent, isArranged, isFragment, isTied, oneVoiceInOneText } from './binding.ts';
import type { Context } from './context.ts';
import type { NeuralEvidence } from './neural-evidence.ts';

/**
 * What binds two claims closely enough for a judge's finding to be told although nobody asked. Set on 364 pairs that
 * were reported in 150 articles of PolNeAR train, read by hand (docs/decisions/0008-contradiction.md): one in ten of them was
 * right, and nearly all others were about two things that merely share a name.
 */
const ALIKE = 0.75;
const CLOSE = 0.6;
const NEAR = 0.55;
const LOOSE = 0.5;
const RELATED = 0.4;
const REPEATED = 0.6;
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
  neural: NeuralEvidence,
): string | null {
  const { alignment } = context;
  const closeness = context.relatedness.cosine ?? context.relatedness.topic;
  const shared = alignment.shared >= WORDS_IN_COMMON;
  const oneEvent = hasOneEvent(context);
  const oneText = context.discourse.distance !== null;
  const binding = leading?.name ?? '';
  const clashing = neural.nli?.contradiction ?? SURE;
  const repeated = shared && alignment.containment >= REPEATED;
  // A boast and an admission are compared because one voice makes both.
  const reversal = repeated || context.discourse.contrasted || isSureEvaluation(leading);
  if (oneVoiceInOneText(context) && !reversal)
    return 'One voice in one text: the two say different things of one subject, not the opposite of one thing.';
  if (!ANSWERS.has(binding) && isFragment(context))
    return 'One of them is too short to say what it is about.';
  const told =
    (oneEvent && SCHEDULING.has(binding) && (isArranged(context) || closeness >= LOOSE)) ||
    (oneEvent && binding === 'antonym' && shared && closeness >= RELATED && clashing >= SURE);
  if (!oneText && !told && closeness < CLOSE && !isSureEvaluation(leading))
    return 'They stand in two articles, and nothing but names shows that they are about one thing.';
  if (told || binding === 'attribution' || isSureEvaluation(leading)) return null;
  if (!isTied(context) && closeness < ALIKE)
    return 'Neither speaks of the other, nor do they stand together or say nearly one thing.';
  if (binding === 'denial')
    return oneText || closeness >= CLOSE ? null : 'The denial need not be of the other claim.';
  if (binding === 'negation')
    return shared && ((oneEvent && clashing >= SURE) || closeness >= NEAR)
      ? null
      : 'What one negates is only a word of what the other says.';
  if (binding === '')
    return closeness >= CLOSE && clashing >= SURE && neural.nli !== null
      ? null
      : 'No rule finds clashing words, and the two are not close enough to go by the model alone.';
  if (binding === 'stance' && oneText) return closeness >= LOOSE ? null : TWO_THINGS;
  return closeness >= (binding === 'modal' ? LOOSE : NEAR) ? null : TWO_THINGS;
}

const TWO_THINGS = 'The clashing words are about two things.';

/** "That is false" and "he will not move" say what they are about by what they answer. */
const ANSWERS: ReadonlySet<string> = new Set(['denial', 'refusal']);

/** Judges of whether and when an event is: what they find needs the event in common, and no more. */
const SCHEDULING: ReadonlySet<string> = new Set(['modal', 'temporal', 'numeric', 'refusal']);

function isSureEvaluation(leading: JudgeVote | null): boolean {
  return leading !== null && leading.name === 'evaluation' && leading.score >= SURE_EVALUATION;
}
