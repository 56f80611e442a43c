import type { JudgeVote } from '../../model/contradiction.ts';
import type { Span } from '../../model/span.ts';
import type { Context } from '../context.ts';
import { REFUSALS } from '../lexicon/scheduling.ts';
import { matches } from '../matches.ts';
import { callsFor, nearestAttribution, type Reading } from '../reading.ts';
import { abstain, clash, noClash } from './judge.ts';

const name = 'refusal';
/** So many words show what is proposed. */
const HEAD_WORDS = 6;
const PROPOSING: ReadonlySet<string> = new Set(
  'propose float offer suggest urge demand request ask invite seek recommend push'.split(' '),
);

/** One side proposes or demands, another side will not give way. */
export function judgeRefusal(context: Context): JudgeVote {
  const { a, b, sides, relatedness, discourse, pair } = context;
  const [proposalA, proposalB] = [proposalIn(a), proposalIn(b)];
  const [refusalA, refusalB] = [refusalIn(a), refusalIn(b)];
  const forward = proposalA.length > 0 && refusalB.length > 0 && refusalA.length === 0;
  const backward = proposalB.length > 0 && refusalA.length > 0 && refusalB.length === 0;
  if (!forward && !backward) return abstain(name, 'No proposal meets a refusal.');
  if (sides === 'same-actor')
    return noClash(name, 'One actor both proposes and refuses: two things.');
  const sameEvent = pair.a.event !== null && pair.a.event.id === pair.b.event?.id;
  const tie = (sameEvent ? 0.35 : 0) + (discourse.contrasted ? 0.4 : 0) + 0.5 * relatedness.topic;
  if (tie < 0.3) return noClash(name, 'Nothing says that what is refused is what is proposed.');
  return clash(name, {
    score: Math.min(0.8, 0.3 + tie),
    type: 'factive-modal',
    reason: 'One side proposes, the other will not give way.',
    a: forward ? proposalA : refusalA,
    b: forward ? refusalB : proposalB,
  });
}

function refusalIn(reading: Reading): readonly Span[] {
  const cue = nearestAttribution(reading.evidence)?.cue;
  const inCue =
    cue && /\b(?:reject|refus|ruled?\s+out|dismiss|rebuff)/i.test(cue.text) ? [cue] : [];
  return inCue.length > 0 ? inCue : matches(reading.evidence.claim.span, [REFUSALS]).slice(0, 1);
}

function proposalIn(reading: Reading): readonly Span[] {
  if (reading.polarity === 'negative') return [];
  const cued =
    callsFor(reading.cueWords) || reading.cueWords.some(({ lemma }) => PROPOSING.has(lemma));
  if (!cued && reading.modality !== 'proposed') return [];
  const head = reading.words.find(({ content, name: isName }) => content && !isName);
  if (!head) return [];
  const { span } = reading.evidence.claim;
  const following = reading.words.filter(({ start }) => start >= head.start).slice(0, HEAD_WORDS);
  const end = following.at(-1)?.end ?? head.end;
  return [
    { start: head.start, end, text: span.text.slice(head.start - span.start, end - span.start) },
  ];
}
