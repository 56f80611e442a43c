import type { JudgeVote } from '../../model/contradiction.ts';
import type { Context } from '../context.ts';
import { daysBetween } from '../intervals.ts';
import { areTwoPolls } from '../polls.ts';
import { comparableQuantities, excludeEachOther } from '../quantities.ts';
import { isNormative } from '../reading.ts';
import { abstain, clash, concord, noClash } from './judge.ts';

const name = 'numeric';
/** Tallies grow: counts given days apart may both have been right. */
const FRESH_DAYS = 3;
const STALE = 0.6;

/** Two numbers of the same thing that no value satisfies. */
export function judgeNumeric(context: Context): JudgeVote {
  const { a, b } = context;
  if (a.evidence.claim.quantities.length === 0 || b.evidence.claim.quantities.length === 0)
    return abstain(name, 'At least one side gives no number.');
  const pairs = comparableQuantities(context);
  if (pairs.length === 0) return noClash(name, 'The numbers do not measure the same thing.');
  const agreeing = pairs.find((pair) => !excludeEachOther(pair.a, pair.b));
  const clashing = [...pairs]
    .filter((pair) => excludeEachOther(pair.a, pair.b))
    .sort((x, y) => y.base - x.base)[0];
  if (!clashing || (agreeing && agreeing.base >= clashing.base))
    return concord(name, 'Both give the same number of the same thing.', {
      a: agreeing ? [agreeing.a.span] : [],
      b: agreeing ? [agreeing.b.span] : [],
    });
  if (areTwoPolls(context)) return noClash(name, 'Two polls may well find two numbers.');
  if (isNormative(context.a) !== isNormative(context.b))
    return noClash(name, 'One says what should be, the other what is.');
  return clash(name, {
    score:
      (0.2 + 0.7 * clashing.base * Math.min(1, 0.5 + context.relatedness.topic)) *
      (givenDaysApart(context) ? STALE : 1),
    type: 'numeric',
    reason: `“${clashing.a.span.text}” against “${clashing.b.span.text}”.`,
    a: [clashing.a.span],
    b: [clashing.b.span],
  });
}

function givenDaysApart({ pair: { a, b } }: Context): boolean {
  const [dayA, dayB] = [a.claim.publishedAt, b.claim.publishedAt];
  const sameEvent = a.event !== null && a.event.id === b.event?.id;
  return (
    !sameEvent && dayA !== null && dayB !== null && Math.abs(daysBetween(dayA, dayB)) > FRESH_DAYS
  );
}
