import type { ContradictionType, JudgeVote, Strength } from '../model/contradiction.ts';
import type { Context } from './context.ts';
import { OPPOSITIONS } from './lexicon/poles.ts';
import { PLAN_NOUNS } from './lexicon/scheduling.ts';

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
