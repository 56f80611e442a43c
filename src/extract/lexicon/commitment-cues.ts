import type { Force } from './commitment-predicates.ts';

/** What the cue of an attribution does to its content, by lemma. Cues not named here assert. */
export const COMMITMENT_CUES: Readonly<Record<string, Force>> = {
  deny: { negates: true },
  refute: { negates: true },
  dispute: { negates: true },
  reject: { negates: true },
  dismiss: { negates: true },
  disavow: { negates: true },
  repudiate: { negates: true },
  rebut: { negates: true },
  debunk: { negates: true },
  doubt: { negates: true, modality: 'possible' },
  refuse: { negates: true, modality: 'intended' },
  decline: { negates: true, modality: 'intended' },
  oppose: { negates: true, modality: 'proposed' },
  fail: { negates: true },
  promise: { modality: 'intended' },
  pledge: { modality: 'intended' },
  vow: { modality: 'intended' },
  swear: { modality: 'intended' },
  threaten: { modality: 'intended' },
  plan: { modality: 'intended' },
  intend: { modality: 'intended' },
  propose: { modality: 'proposed' },
  suggest: { modality: 'proposed' },
  float: { modality: 'proposed' },
  recommend: { modality: 'proposed' },
  advise: { modality: 'proposed' },
  urge: { modality: 'proposed' },
  demand: { modality: 'proposed' },
  advocate: { modality: 'proposed' },
  ask: { modality: 'proposed' },
  request: { modality: 'proposed' },
  appeal: { modality: 'proposed' },
  order: { modality: 'proposed' },
  encourage: { modality: 'proposed' },
  offer: { modality: 'proposed' },
  expect: { modality: 'expected' },
  predict: { modality: 'expected' },
  forecast: { modality: 'expected' },
  anticipate: { modality: 'expected' },
  project: { modality: 'expected' },
  hope: { modality: 'expected' },
  foresee: { modality: 'expected' },
  fear: { modality: 'possible' },
  speculate: { modality: 'possible' },
  wonder: { modality: 'denied-knowledge' },
  suspect: { modality: 'possible' },
};

/** Cues whose force holds only before a thing or an act, not before a statement: "suggested talks" / "suggested that talks failed". */
export const NOMINAL_CUES: ReadonlySet<string> = new Set([
  'suggest',
  'offer',
  'ask',
  'request',
  'order',
  'advise',
  'project',
  'fear',
  'appeal',
  'float',
]);

/** Phrasal cues, in lower case. */
export const PHRASAL_CUES: readonly (readonly [RegExp, Force])[] = [
  [/\brul(?:e|es|ed|ing) out\b/, { negates: true }],
  [/\bcall(?:s|ed|ing)? (?:for|on|upon)\b/, { modality: 'proposed' }],
  [/\bpush(?:es|ed|ing)? for\b/, { modality: 'proposed' }],
  [/\bcall(?:s|ed|ing)? off\b/, { negates: true }],
];

/** Verbs of knowing and telling: negated ("does not know whether", "could not confirm") the source disclaims knowledge. */
export const KNOWLEDGE_CUES: ReadonlySet<string> = new Set([
  'know',
  'confirm',
  'say',
  'specify',
  'understand',
  'recall',
  'remember',
  'see',
  'verify',
  'disclose',
  'elaborate',
  'clarify',
  'tell',
  'determine',
  'establish',
]);

/** Verbs whose negation is meant of their content: "does not believe that X" says that not X. */
export const NEG_RAISING_CUES: ReadonlySet<string> = new Set([
  'believe',
  'think',
  'expect',
  'consider',
  'suppose',
  'imagine',
  'feel',
  'anticipate',
  'want',
  'plan',
  'intend',
  'agree',
  'support',
  'accept',
  'recommend',
  'foresee',
  'acknowledge',
  'admit',
  'promise',
]);

/** Disclaimers of knowledge inside a claim. */
export const DISCLAIMERS: readonly RegExp[] = [
  /\b(?:do|does|did|is|are|was|were|could|can|would|has|have|had)(?: not|n't) (?:know|recall|remember|aware|sure|certain|able to confirm|confirm)\b/,
  /\b(?:cannot|can't|never) (?:know|knew|recall|remember|confirm)\b/,
  /\b(?:has|have|had|having|with) (?:absolutely )?no (?:knowledge|idea|information|recollection|memory|understanding|awareness|clue|indication)\b/,
  /\b(?:is|are|was|were|be|remains?|remained) (?:unaware|unsure|uncertain|unclear|unknown|not clear|not known)\b/,
];
