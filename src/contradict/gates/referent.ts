import type { Actor } from '../../model/actor.ts';
import type { GateResult } from '../../model/contradiction.ts';
import type { ClaimEvidence } from '../../model/evidence.ts';
import type { Context } from '../context.ts';
import { actorsOf } from '../sides.ts';

const name = 'referent';

/** Claims that name people of whom none is the same are about others, unless one is about the other's speaker. */
export function referentGate({ pair: { a, b } }: Context): GateResult {
  const [left, right] = [partiesOf(a), partiesOf(b)];
  if (left.length === 0 || right.length === 0)
    return { name, outcome: 'unknown', reason: 'At least one of them names nobody.' };
  const [allA, allB] = [actorsOf(a), actorsOf(b)];
  const shared =
    a.mentioned.find(({ id }) => allB.has(id)) ?? b.mentioned.find(({ id }) => allA.has(id));
  if (shared) return { name, outcome: 'pass', reason: `Both have to do with ${shared.name}.` };
  return {
    name,
    outcome: 'fail',
    reason: `They are about different parties: ${left.join(', ')} and ${right.join(', ')}.`,
  };
}

/** Parties known by name: "the minister" or "40 people" may be anybody, so they tell no two parties apart. */
function partiesOf({ mentioned }: ClaimEvidence): readonly string[] {
  return [...new Set(mentioned.filter(isNamedParty).map((actor) => actor.name))];
}

function isNamedParty({ type, name: called }: Actor): boolean {
  return type !== 'place' && type !== 'anonymous' && type !== 'group' && /^\p{Lu}/u.test(called);
}
