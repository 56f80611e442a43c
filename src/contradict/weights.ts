import type { Combination } from './combine.ts';

/**
 * Set by hand (docs/decisions/0008-contradiction.md): what the symbolic judges are sure of, also where labelled pairs of
 * news are too few to teach it, and where no entailment model can be asked.
 */
export const BY_HAND: Combination = {
  bias: -3.3,
  weights: {
    strongest: 5.2,
    second: 1,
    agreeing: -1.2,
    'nli-contradiction': 0.6,
    'nli-entailment': -1,
    bare: 0.2,
    'strongest-and-nli': 0.8,
    topic: 0.6,
    'polarities-differ': 0.4,
    'both-negative': -0.6,
    'same-actor': -1.1,
    contrasted: 0.3,
    'same-event': 0.3,
    'event-fails': -2.2,
    'time-fails': -2,
    'place-fails': -1,
    'referent-fails': -1.6,
  },
};

/** From this score on a pair is reported as a disagreement; the trained combinations are shifted to it. */
export const THRESHOLD = 0.5;

export const JUDGE = { name: 'gainsay-combination', version: '4' } as const;
