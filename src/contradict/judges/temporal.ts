import type { JudgeVote } from '../../model/contradiction.ts';
import type { ClaimEvidence } from '../../model/evidence.ts';
import type { TimeExpression } from '../../model/time.ts';
import type { Context } from '../context.ts';
import { intervalsMeet } from '../intervals.ts';
import { isEventWord, relatesToType } from '../lexical-relation.ts';
import { isProspective, type Reading } from '../reading.ts';
import { nameOthers } from '../rest-overlap.ts';
import { abstain, clash, concord, noClash } from './judge.ts';

const name = 'temporal';
const SAME_STORY = 0.6;
const CLOSE = 4;
const POSSESSIVE = /^['’]s?$/;

/** Two times for one event that do not meet. */
export function judgeTemporal(context: Context): JudgeVote {
  const { a, b } = context.pair;
  const { relatedness, alignment } = context;
  const [left, right] = [onlyTime(a.claim.times), onlyTime(b.claim.times)];
  if (!left || !right) return abstain(name, 'At least one side gives no single bounded time.');
  if (isProspective(context.a) !== isProspective(context.b))
    return noClash(name, 'One tells what has been, the other what is to come.');
  if (!dates(context.a, left, typeOf(a)) || !dates(context.b, right, typeOf(b)))
    return noClash(name, 'The time of at least one is not that of the event.');
  const sameEvent = a.event !== null && a.event.id === b.event?.id;
  if (!sameEvent && (relatedness.containment < SAME_STORY || !sharesHappening(context)))
    return noClash(name, 'The two times need not be those of one event.');
  if (!sameEvent && nameOthers(context)) return noClash(name, 'They name different parties.');
  const spans = { a: [left.span], b: [right.span] };
  if (intervalsMeet(left.interval, right.interval))
    return concord(name, 'The times they give can be the same.', spans);
  return clash(name, {
    score: (sameEvent ? 0.45 : 0.2) + 0.4 * alignment.containment,
    type: 'temporal',
    reason: `“${left.span.text}” and “${right.span.text}” cannot be the same time.`,
    ...spans,
  });
}

function typeOf({ event }: ClaimEvidence): string | null {
  return event?.type ?? null;
}

/** "met on Friday", not "the Friday call" or "Friday's call": the time follows the word for the happening closely. */
function dates({ words }: Reading, { span }: TimeExpression, type: string | null): boolean {
  const next = words.find(({ start, lower }) => start >= span.end && !POSSESSIVE.test(lower));
  if (next && (next.pos === 'NOUN' || next.pos === 'ADJ')) return false;
  const before = words.filter(({ content, end }) => content && end <= span.start).slice(-CLOSE);
  return before.some(
    (word) => isEventWord(word) || word.pos === 'VERB' || (type && relatesToType(word, type)),
  );
}

/** A happening has one time; a state or a measured number may be given for many. */
function sharesHappening({ alignment, pair: { a, b } }: Context): boolean {
  if (a.claim.quantities.length > 0 && b.claim.quantities.length > 0) return false;
  return alignment.links.some(
    (link) =>
      link.relation.relation !== 'antonym' &&
      !link.turned &&
      (isEventWord(link.a) || link.a.pos === 'VERB'),
  );
}

function onlyTime(times: readonly TimeExpression[]): TimeExpression | null {
  const bounded = times.filter(({ interval }) => interval.from !== null && interval.to !== null);
  return bounded.length === 1 ? (bounded[0] ?? null) : null;
}
