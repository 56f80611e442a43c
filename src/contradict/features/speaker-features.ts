import { hasOneEvent } from '../binding.ts';
import { daysBetween } from '../intervals.ts';
import { actorsOf, topicActorsOf } from '../sides.ts';
import { type FeatureInput, type Features, flag } from './feature-input.ts';

/** Who speaks, of whom, and how far apart in time. */
export function speakerFeatures({ context }: FeatureInput): Features {
  const { pair, sides, discourse, relatedness } = context;
  const { a, b } = pair;
  const [dayA, dayB] = [a.claim.publishedAt, b.claim.publishedAt];
  const days = dayA && dayB ? Math.abs(daysBetween(dayA, dayB)) : 0;
  const toB = answers(context, 'a');
  const toA = answers(context, 'b');
  return {
    'same-actor': flag(sides === 'same-actor'),
    'same-side': flag(sides === 'same-side'),
    'different-speakers': flag(sides === 'different'),
    'outlet-and-speaker': flag(sides === 'outlet-and-speaker'),
    outlets: flag(sides === 'outlets'),
    'one-is-about-the-other': flag(toA !== toB),
    'each-about-the-other': flag(toA && toB),
    'shared-topic-actor': flag([...topicActorsOf(a)].some((id) => topicActorsOf(b).has(id))),
    'shared-actors': Math.min(1, relatedness.sharedActors / 3),
    'days-apart': Math.min(1, Math.log1p(days) / 6),
    'other-day': flag(days > 0),
    'same-actor-other-day': flag(sides === 'same-actor' && days > 0),
    contrasted: flag(discourse.contrasted),
    'same-event': flag(hasOneEvent(context)),
  };
}

/** Whether one side's claim speaks of the other side's speaker. */
function answers({ pair }: FeatureInput['context'], side: 'a' | 'b'): boolean {
  const [own, other] = side === 'a' ? [pair.a, pair.b] : [pair.b, pair.a];
  const topic = topicActorsOf(own);
  const behind = other.speakers.flatMap(({ actor, principals }) => [actor, ...principals]);
  return behind.some(({ id }) => topic.has(id)) && !sameSpeaker(own, other);
}

function sameSpeaker(
  own: FeatureInput['context']['pair']['a'],
  other: FeatureInput['context']['pair']['a'],
): boolean {
  const first = own.speakers[0]?.actor.id;
  return first !== undefined && first === other.speakers[0]?.actor.id && actorsOf(own).size > 0;
}
