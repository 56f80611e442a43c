import type { JudgeVote } from '../model/contradiction.ts';
import type { Context } from './context.ts';
import type { NeuralEvidence } from './neural-evidence.ts';

const SAME_TOPIC = 0.55;
const PARAPHRASE = 0.65;
const DOUBTFUL = 0.3;
const NLI_OBJECTS = 0.5;
const ENTAILED = 0.6;

/** Why two claims say the same, or null: one proposition, one polarity, commitments that go together. */
export function whyAgree(
  context: Context,
  votes: readonly JudgeVote[],
  neural: NeuralEvidence,
): string | null {
  if (votes.some(({ name, score }) => score >= (name === 'nli' ? NLI_OBJECTS : DOUBTFUL)))
    return null;
  const concord = votes.find(({ name, vote }) => vote === 'agreement' && name !== 'nli');
  const { relatedness, a, b, pair } = context;
  const sameEvent = pair.a.event !== null && pair.a.event.id === pair.b.event?.id;
  if (concord && (sameEvent || relatedness.topic >= SAME_TOPIC || concord.name === 'modal'))
    return concord.reason;
  if (a.polarity !== b.polarity || a.turned.size > 0 !== b.turned.size > 0) return null;
  if ((neural.cosine ?? 0) >= PARAPHRASE || relatedness.topic >= PARAPHRASE + 0.1)
    return 'They say nearly the same in other words.';
  const entailed = (neural.nli?.entailment ?? 0) >= ENTAILED;
  if (entailed && (context.bare || sameEvent || relatedness.topic >= SAME_TOPIC))
    return 'One follows from the other.';
  return sameEvent && relatedness.topic >= SAME_TOPIC && a.modality === b.modality
    ? 'They say alike things of one event.'
    : null;
}
