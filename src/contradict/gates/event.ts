import type { GateResult } from '../../model/contradiction.ts';
import type { Event } from '../../model/event.ts';
import type { Context } from '../context.ts';
import { intervalsMeet } from '../intervals.ts';

const name = 'event';
const SAME_TOPIC = 0.45;

/** One event, or where an event is unknown, one topic among the same people. */
export function eventGate({ pair: { a, b }, relatedness, discourse }: Context): GateResult {
  if (a.event && b.event && a.event.id === b.event.id)
    return { name, outcome: 'pass', reason: `Both are about ${a.event.label}.` };
  const apart = a.event && b.event ? whyTwo(a.event, b.event, relatedness.topic) : null;
  if (apart) return { name, outcome: 'fail', reason: apart };
  if (relatedness.topic >= SAME_TOPIC)
    return { name, outcome: 'pass', reason: 'They share their words and topic.' };
  if (discourse.contrasted)
    return { name, outcome: 'pass', reason: 'The article sets one against the other.' };
  return { name, outcome: 'unknown', reason: 'Nothing says that they are about one event.' };
}

/** Why two events that were not merged are surely two: by kind, by who takes part, or by time. */
function whyTwo(a: Event, b: Event, topic: number): string | null {
  const apart = `One is about ${a.label}, the other about ${b.label}`;
  // One happening has several words (an attack, its deaths): with one topic the kind alone separates nothing.
  if (a.type !== b.type) return topic < SAME_TOPIC ? `${apart}.` : null;
  const others = new Set(b.participants.map(({ actor }) => actor));
  const known = a.participants.length > 0 && b.participants.length > 0;
  if (known && !a.participants.some(({ actor }) => others.has(actor)))
    return `${apart}, with other parties.`;
  return intervalsMeet(a.interval, b.interval) ? null : `${apart}, at another time.`;
}
