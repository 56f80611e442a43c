/**
 * Weights of the logistic combination, by feature name; a feature without an entry weighs nothing.
 * How they were come by stands in docs/decisions/0008-contradiction.md.
 */
export const BIAS = -3.3;

export const WEIGHTS: Readonly<Record<string, number>> = {
  strongest: 5.2,
  second: 1,
  agreeing: -1.2,
  'nli-contradiction': 0.6,
  'nli-entailment': -1,
  'bare-nli-contradiction': 5,
  'bare-nli-entailment': -1.5,
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
};

/** From this score on a pair is reported as a disagreement. */
export const THRESHOLD = 0.5;

export const JUDGE = { name: 'gainsay-combination', version: '1' } as const;
