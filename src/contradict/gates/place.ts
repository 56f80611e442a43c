import type { GateResult } from '../../model/contradiction.ts';
import type { ClaimEvidence } from '../../model/evidence.ts';
import type { Context } from '../context.ts';

const name = 'place';

/** Two places mean two happenings, unless both claims are about one event: then the place is what they disagree on. */
export function placeGate({ pair: { a, b } }: Context): GateResult {
  const [left, right] = [placesOf(a), placesOf(b)];
  if (left.size === 0 || right.size === 0)
    return { name, outcome: 'unknown', reason: 'At least one of them names no place.' };
  const common = [...left].filter((place) => right.has(place));
  if (common.length > 0)
    return { name, outcome: 'pass', reason: `Both name ${common.join(', ')}.` };
  if (a.event && a.event.id === b.event?.id)
    return { name, outcome: 'pass', reason: 'One event, for which they name different places.' };
  return {
    name,
    outcome: 'fail',
    reason: `They name different places: ${[...left].join(', ')} and ${[...right].join(', ')}.`,
  };
}

function placesOf({ mentioned }: ClaimEvidence): ReadonlySet<string> {
  return new Set(mentioned.filter(({ type }) => type === 'place').map((actor) => actor.name));
}
