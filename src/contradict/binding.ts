import type { EventType } from '../model/event.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { Context } from './context.ts';
import { topicActorsOf } from './sides.ts';

/** Characters. */
const TOGETHER = 800;
/** Content words. */
const FRAGMENT = 3;

/** One side speaks of the other's speaker, or the two stand a few sentences apart. */
export function isTied({ pair: { a, b }, discourse }: Context): boolean {
  if (discourse.distance !== null && discourse.distance < TOGETHER) return true;
  return speaksOf(a, b) || speaksOf(b, a);
}

function speaksOf(one: ClaimEvidence, other: ClaimEvidence): boolean {
  const topic = topicActorsOf(one);
  const own = one.speakers[0]?.actor.id;
  return other.speakers
    .flatMap(({ actor, principals }) => [actor, ...principals])
    .some(({ id }) => id !== own && topic.has(id));
}

/** Events that somebody plans and can call off; an election or an attack is no plan of those who speak of it. */
const ARRANGED: ReadonlySet<EventType> = new Set<EventType>([
  'meeting',
  'call',
  'visit',
  'tour',
  'conference',
  'ceremony',
  'address',
  'speech',
  'agreement',
  'cease-fire',
  'merger',
  'launch',
  'deployment',
  'exercise',
  'exchange',
  'evacuation',
  'strike',
  'march',
  'protest',
  'sanction',
  'resignation',
  'release',
]);

/** Both are about one event. */
export function hasOneEvent({ pair: { a, b } }: Context): boolean {
  return a.event !== null && a.event.id === b.event?.id;
}

/** Somebody has to arrange the event that the first is about. */
export function isArranged({ pair: { a } }: Context): boolean {
  return a.event !== null && ARRANGED.has(a.event.type);
}

/** One speaker, or the outlet itself, at two places of one text. */
export function oneVoiceInOneText({ sides, discourse }: Context): boolean {
  return discourse.distance !== null && (sides === 'same-actor' || sides === 'outlets');
}

/** Content words of the shorter claim. */
export function shortestOf({ a, b }: Context): number {
  return Math.min(...[a, b].map(({ words }) => words.filter(({ content }) => content).length));
}

/** One of them is too short to say what it is about. */
export function isFragment(context: Context): boolean {
  return shortestOf(context) < FRAGMENT;
}
