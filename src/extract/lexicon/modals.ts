import type { Modality } from '../../model/claim.ts';

/** Modal auxiliaries by lemma-like lower form. "can" tells ability, which is asserted. */
export const MODALS: Readonly<Record<string, Modality>> = {
  will: 'intended',
  wo: 'intended',
  "'ll": 'intended',
  shall: 'intended',
  would: 'intended',
  "'d": 'intended',
  may: 'possible',
  might: 'possible',
  could: 'possible',
  must: 'necessary',
  should: 'necessary',
  ought: 'necessary',
};

/** Adverbs that weaken a claim. */
export const HEDGES: Readonly<Record<string, Modality>> = {
  perhaps: 'possible',
  maybe: 'possible',
  possibly: 'possible',
  potentially: 'possible',
  conceivably: 'possible',
  probably: 'expected',
  likely: 'expected',
  presumably: 'expected',
};

/** Verbs whose future is a forecast and nobody's plan: "prices will rise". */
export const FORECAST_VERBS: ReadonlySet<string> = new Set([
  'rise',
  'fall',
  'grow',
  'shrink',
  'slow',
  'increase',
  'decrease',
  'decline',
  'worsen',
  'improve',
  'recover',
  'cost',
  'reach',
  'exceed',
  'last',
  'suffer',
  'benefit',
  'become',
  'remain',
  'rain',
  'snow',
  'drop',
  'climb',
  'jump',
  'soar',
  'plunge',
  'collapse',
  'die',
  'lose',
  'survive',
  'contract',
  'double',
  'triple',
]);

/** Verbs that say an event takes place. Denied in the future, they state flatly that there is none. */
export const OCCURRENCE_VERBS: ReadonlySet<string> = new Set([
  'take',
  'happen',
  'occur',
  'proceed',
  'materialise',
  'materialize',
  'go',
  'start',
  'begin',
  'resume',
]);
