import type { JudgeVote } from '../../model/contradiction.ts';
import type { Context } from '../context.ts';
import { daysBetween, intervalsMeet } from '../intervals.ts';
import { judgeAntonym } from './antonym.ts';
import { abstain, clash, noClash } from './judge.ts';
import { judgeNamedEntity } from './named-entity.ts';
import { judgeNegation } from './negation.ts';
import { judgeNumeric } from './numeric.ts';

const name = 'attribution';
const SAME_STATEMENT_DAYS = 1;
const MIN_SIMILAR = 0.55;

/** Two outlets give one speaker, on one occasion, words that do not fit together. */
export function judgeAttribution(context: Context): JudgeVote {
  const { pair, sides, relatedness } = context;
  const { a, b } = pair;
  if (sides !== 'same-actor' || !a.outlet || !b.outlet || a.outlet.id === b.outlet.id)
    return abstain(name, 'Not one speaker in two outlets.');
  if (!onOneOccasion(context)) return noClash(name, 'Not surely said on one occasion.');
  if (relatedness.containment < MIN_SIMILAR) return noClash(name, 'Two different statements.');
  const clashing = [judgeNumeric, judgeNegation, judgeAntonym, judgeNamedEntity]
    .map((judge) => judge(context))
    .filter(({ vote }) => vote === 'contradiction')
    .sort((x, y) => y.score - x.score)[0];
  if (!clashing) return noClash(name, 'Both outlets give the same words.');
  return clash(name, {
    score: clashing.score,
    type: 'attribution',
    reason: `${a.outlet.name} and ${b.outlet.name} give one speaker different words. ${clashing.reason}`,
    ...clashing.spans,
  });
}

/** Said in one stretch of time where that is known; else quoted word for word by both, a day apart at most. */
function onOneOccasion({ pair: { a, b } }: Context): boolean {
  const [saidA, saidB] = [a.claim.utteredAt, b.claim.utteredAt];
  if (saidA?.from && saidB?.from) return intervalsMeet(saidA, saidB);
  const [dayA, dayB] = [a.claim.publishedAt, b.claim.publishedAt];
  const quoted = [a, b].every(
    ({ claim }) => claim.quotation === 'direct' || claim.quotation === 'mixed',
  );
  if (!quoted || !dayA || !dayB) return false;
  return Math.abs(daysBetween(dayA, dayB)) <= SAME_STATEMENT_DAYS;
}
