import type { JudgeVote } from '../../model/contradiction.ts';
import type { AlignedWords } from '../alignment.ts';
import type { Context } from '../context.ts';
import { isNormative } from '../reading.ts';
import { restOverlap } from '../rest-overlap.ts';
import { abstain, clash, concord, noClash } from './judge.ts';
import { spansFor } from './negation.ts';

const name = 'antonym';
const WEIGHTS = { fact: 0.95, stance: 0.9, degree: 0.72 } as const;
const MORPHOLOGICAL = 0.85;

/** Opposite words said of the same thing, neither of them negated. */
export function judgeAntonym(context: Context): JudgeVote {
  const opposed = context.alignment.links.filter((link) => link.relation.relation === 'antonym');
  if (opposed.length === 0) return abstain(name, 'No words stand against each other.');
  const scored = opposed
    .map((link) => ({ link, score: forceOf(link) * (0.1 + 0.9 * restOverlap(context, link)) }))
    .sort((x, y) => y.score - x.score);
  if (isNormative(context.a) !== isNormative(context.b))
    return noClash(name, 'One says what should be, the other what is.');
  const best = scored.find(({ link }) => !link.turned);
  const same = scored[0];
  if (best)
    return clash(name, {
      score: best.score,
      type: 'antonym',
      reason: `“${best.link.a.text}” stands against “${best.link.b.text}”.`,
      a: spansFor(context.a, best.link.a),
      b: spansFor(context.b, best.link.b),
    });
  if (same && same.score >= 0.5)
    return concord(name, `“${same.link.a.text}” and the negated “${same.link.b.text}” agree.`);
  return noClash(name, 'The opposite words are negated on one side.');
}

/** How much a link of antonyms weighs: facts exclude each other, degrees only pull. */
export function forceOf({ relation }: AlignedWords): number {
  if (relation.relation !== 'antonym') return 0;
  return relation.opposition ? WEIGHTS[relation.opposition.force] : MORPHOLOGICAL;
}
