import type { ClaimEvidence, Speaker } from '../model/evidence.ts';
import type { ActorId } from '../model/ids.ts';
import { mayBeOne, readSourceName, type SourceName } from './source-name.ts';

/** Who stands against whom: one actor with itself, a speaker and a body that speaks for the same principal, or others. */
export type Sides = 'same-actor' | 'same-side' | 'different' | 'outlets' | 'outlet-and-speaker';

/** The relation between the sources nearest to the words of two claims. */
export function sidesOf(a: ClaimEvidence, b: ClaimEvidence): Sides {
  const [left, right] = [a.speakers[0], b.speakers[0]];
  if (!left && !right) return 'outlets';
  if (!left || !right) return 'outlet-and-speaker';
  if (left.actor.id === right.actor.id) return 'same-actor';
  const [nameLeft, nameRight] = [readSourceName(left.actor.name), readSourceName(right.actor.name)];
  if (nameLeft.name === nameRight.name && /\s/.test(nameLeft.name)) return 'same-actor';
  const ids = interestsOf(left);
  return interestsOf(right).some((id) => ids.includes(id)) || speakForOne(nameLeft, nameRight)
    ? 'same-side'
    : 'different';
}

/** By name alone, for sources that are known from their wording only. */
function speakForOne(left: SourceName, right: SourceName): boolean {
  const speaksFor = (speaker: SourceName, principal: SourceName) =>
    speaker.affiliations.some((each) => mayBeOne(each, principal.name));
  return (
    speaksFor(left, right) ||
    speaksFor(right, left) ||
    left.affiliations.some((each) => right.affiliations.some((other) => mayBeOne(each, other)))
  );
}

/** Everybody who stands behind a claim or is named in it or takes part in its event. */
export function actorsOf(evidence: ClaimEvidence): ReadonlySet<ActorId> {
  return new Set([...evidence.speakers.flatMap(interestsOf), ...topicActorsOf(evidence)]);
}

/** The actors that a claim is about, without its speakers. */
export function topicActorsOf(evidence: ClaimEvidence): ReadonlySet<ActorId> {
  return new Set([
    ...evidence.mentioned.map(({ id }) => id),
    ...(evidence.event?.participants.map(({ actor }) => actor) ?? []),
  ]);
}

/** How a speaker is called in an explanation. */
export function nameOf(evidence: ClaimEvidence): string {
  return evidence.speakers[0]?.actor.name ?? evidence.outlet?.name ?? 'the article';
}

function interestsOf({ actor, principals }: Speaker): readonly ActorId[] {
  return [actor.id, ...principals.map(({ id }) => id)];
}
