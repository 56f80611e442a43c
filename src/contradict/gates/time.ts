import type { GateResult } from '../../model/contradiction.ts';
import type { ClaimEvidence } from '../../model/evidence.ts';
import type { Interval } from '../../model/time.ts';
import type { Context } from '../context.ts';
import { intervalsMeet } from '../intervals.ts';

const name = 'time';

/** Claims of past or measured states at times that do not meet are about two states of the world. */
export function timeGate({ pair: { a, b } }: Context): GateResult {
  const [left, right] = [bounded(a), bounded(b)];
  if (left.length === 0 || right.length === 0)
    return { name, outcome: 'unknown', reason: 'At least one of them names no time.' };
  const meet = left.some((x) => right.some((y) => intervalsMeet(x, y)));
  return meet
    ? { name, outcome: 'pass', reason: 'The times they name meet.' }
    : {
        name,
        outcome: 'fail',
        reason: `They speak of different times: “${written(a)}” and “${written(b)}”.`,
      };
}

function bounded({ claim }: ClaimEvidence): readonly Interval[] {
  return claim.times
    .map(({ interval }) => interval)
    .filter(({ from, to }) => from !== null || to !== null);
}

function written({ claim }: ClaimEvidence): string {
  return claim.times.map(({ span }) => span.text).join(', ');
}
