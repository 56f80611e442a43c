import {
  type ContradictionType,
  type JudgeVote,
  STRENGTHS,
  type Strength,
} from '../model/contradiction.ts';
import { combine } from './combine.ts';
import type { Context } from './context.ts';
import type { Features } from './features/feature-input.ts';
import { OPPOSITIONS } from './lexicon/poles.ts';
import { PLAN_NOUNS } from './lexicon/scheduling.ts';
import { STRENGTH } from './trained-weights.ts';

const PULLING_JUDGES: ReadonlySet<string> = new Set(['evaluation', 'refusal']);
const FIRM: ReadonlySet<string> = new Set(['asserted', 'intended', 'expected']);

/** How far the two exclude each other: in fact, in what is meant, or only in tendency. */
export function strengthOf(context: Context, leading: JudgeVote): Strength {
  if (PULLING_JUDGES.has(leading.name)) return 'tension';
  if (leading.name === 'stance') return 'contrary';
  if (leading.name === 'denial') return 'strict';
  const force = leading.name === 'antonym' ? forceOf(context, leading) : 'fact';
  if (force === 'degree') return 'tension';
  if (force === 'stance') return 'contrary';
  if (deniesPlanOnly(leading)) return 'contrary';
  const modalities = [context.a.modality, context.b.modality];
  if (modalities.some((modality) => modality === 'proposed' || modality === 'conditional'))
    return 'tension';
  return modalities.every((modality) => FIRM.has(modality)) ? 'strict' : 'contrary';
}

function forceOf({ alignment }: Context, { spans }: JudgeVote): string {
  const [a, b] = [spans.a.at(-1), spans.b.at(-1)];
  const link = alignment.links.find(
    (candidate) => candidate.a.start === a?.start && candidate.b.start === b?.start,
  );
  if (link?.relation.relation !== 'antonym') return 'fact';
  return link.relation.opposition
    ? (OPPOSITIONS.find(
        ({ name }) =>
          name === (link.relation.relation === 'antonym' ? link.relation.opposition?.name : ''),
      )?.force ?? 'fact')
    : 'stance';
}

const BY_PLAN: ReadonlySet<ContradictionType> = new Set(['factive-modal', 'temporal']);

/** "No plans", "no date": the thing itself may still come about. */
function deniesPlanOnly({ name, type, spans }: JudgeVote): boolean {
  if (name === 'modal') return type !== null && BY_PLAN.has(type);
  return [...spans.a, ...spans.b].some(({ text }) =>
    PLAN_NOUNS.has(text.toLowerCase().replace(/s$/, '')),
  );
}

/** Where only the trained combination sees a clash, the strength that such pairs mostly have. */
export function likeliestStrength(features: Features, { a, b }: Context): Strength {
  const sorted = STRENGTHS.map((strength) => ({
    strength,
    score: combine(features, STRENGTH[strength]),
  })).sort((x, y) => y.score - x.score);
  const likeliest = sorted[0]?.strength ?? 'contrary';
  const firm = FIRM.has(a.modality) && FIRM.has(b.modality);
  return likeliest === 'strict' && !firm ? 'contrary' : likeliest;
}
