import { CANDIDATE_LIMITS, type CandidateIndex } from '../graph/candidates.ts';
import type { PairState } from '../graph/pair-state.ts';
import type { ClaimEvidence } from '../model/evidence.ts';

interface Case {
  readonly found: boolean;
  readonly left: ClaimEvidence;
  readonly right: ClaimEvidence;
  readonly state: PairState;
}

/** Why an index leads from one claim to the other, or does not. */
export function reasonFor(index: CandidateIndex, given: Case): string {
  const { found, state } = given;
  const former =
    state.a.isCurrent && state.b.isCurrent ? '' : ' A claim of a former text is not given.';
  if (index === 'event') return `${ofEvent(found, given)}${found ? '' : former}`;
  if (index === 'speaker') return `${ofSpeaker(found, state)}${found ? '' : former}`;
  if (index === 'words') return `${ofWords(found)}${found ? '' : former}`;
  return `${ofMeaning(found, state)}${found ? '' : former}`;
}

function ofEvent(found: boolean, { left, right }: Case): string {
  if (found) return `Both are about "${left.event?.label ?? ''}".`;
  if (left.event === null || right.event === null) {
    const which =
      left.event === null && right.event === null
        ? 'Neither is'
        : `Claim ${left.event === null ? 'a' : 'b'} is not`;
    return `${which} about an event that was recognised.`;
  }
  return left.event.id === right.event.id
    ? `Both are about "${left.event.label}", but more than ${CANDIDATE_LIMITS.event} claims lie between them in time.`
    : `They are about two events: "${left.event.label}" and "${right.event.label}".`;
}

function ofSpeaker(found: boolean, { sharesSpeaker }: PairState): string {
  if (found) return 'They have a speaker in common.';
  return sharesSpeaker
    ? `They have a speaker in common, who said more than ${CANDIDATE_LIMITS.speaker} things between them, or both at one time.`
    : 'They have no speaker in common.';
}

function ofWords(found: boolean): string {
  return found
    ? 'They share rarer words and have somebody in common.'
    : `Not among the ${CANDIDATE_LIMITS.words} that share most of the rarer words, or they have nobody in common.`;
}

function ofMeaning(found: boolean, { similarity }: PairState): string {
  if (similarity === null) return 'One of them has no embedding.';
  const like = `Their likeness is ${similarity.toFixed(2)} of 1`;
  return found
    ? `${like}, and they have somebody in common.`
    : `${like}: not among the ${CANDIDATE_LIMITS.nearest} nearest, or they have nobody in common.`;
}
