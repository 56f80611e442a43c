import { judgeAntonym } from './antonym.ts';
import { judgeAttribution } from './attribution.ts';
import { judgeDenial } from './denial.ts';
import { judgeEvaluation } from './evaluation.ts';
import type { Judge } from './judge.ts';
import { judgeModal } from './modal.ts';
import { judgeNamedEntity } from './named-entity.ts';
import { judgeNegation } from './negation.ts';
import { judgeNumeric } from './numeric.ts';
import { judgeRefusal } from './refusal.ts';
import { judgeStance } from './stance.ts';
import { judgeStructural } from './structural.ts';
import { judgeTemporal } from './temporal.ts';

/** Names of the judges that need no model; also the order of their features. */
export const SYMBOLIC_JUDGES = {
  negation: judgeNegation,
  antonym: judgeAntonym,
  numeric: judgeNumeric,
  temporal: judgeTemporal,
  modal: judgeModal,
  denial: judgeDenial,
  refusal: judgeRefusal,
  stance: judgeStance,
  evaluation: judgeEvaluation,
  'named-entity': judgeNamedEntity,
  structural: judgeStructural,
  attribution: judgeAttribution,
} as const satisfies Readonly<Record<string, Judge>>;

/** Every symbolic judge's vote, in order. */
export const symbolicJudges: readonly Judge[] = Object.values(SYMBOLIC_JUDGES);
