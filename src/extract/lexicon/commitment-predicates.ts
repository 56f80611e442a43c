import type { Modality } from '../../model/claim.ts';

/** What a word does to the thing it governs. */
export interface Force {
  /** The thing is said not to be: "failed to", "refusal". */
  readonly negates?: boolean;
  readonly modality?: Modality;
}

const negates: Force = { negates: true };
const intended: Force = { modality: 'intended' };
const notIntended: Force = { negates: true, modality: 'intended' };
const proposed: Force = { modality: 'proposed' };
const expected: Force = { modality: 'expected' };
const possible: Force = { modality: 'possible' };
const necessary: Force = { modality: 'necessary' };

/** Verbs, by lemma, before "to …" inside a claim, and as cues of one. */
export const CONTROL_VERBS: Readonly<Record<string, Force>> = {
  refuse: notIntended,
  decline: notIntended,
  fail: negates,
  neglect: negates,
  forget: negates,
  cease: negates,
  stop: negates,
  plan: intended,
  intend: intended,
  aim: intended,
  want: intended,
  wish: intended,
  mean: intended,
  vow: intended,
  pledge: intended,
  promise: intended,
  swear: intended,
  threaten: intended,
  agree: intended,
  offer: intended,
  commit: intended,
  decide: intended,
  seek: intended,
  undertake: intended,
  prepare: intended,
  propose: proposed,
  hope: expected,
  expect: expected,
  anticipate: expected,
  need: necessary,
  appear: possible,
  seem: possible,
};

/** Adjectives and participles after "be", before "to …" or alone. */
export const PREDICATE_WORDS: Readonly<Record<string, Force>> = {
  unlikely: { negates: true, modality: 'expected' },
  likely: expected,
  expected: expected,
  forecast: expected,
  projected: expected,
  due: intended,
  scheduled: intended,
  slated: intended,
  set: intended,
  planned: intended,
  poised: intended,
  going: intended,
  ready: intended,
  willing: intended,
  prepared: intended,
  determined: intended,
  committed: intended,
  unwilling: notIntended,
  reluctant: notIntended,
  unable: negates,
  absent: negates,
  impossible: { negates: true, modality: 'possible' },
  possible: possible,
  conceivable: possible,
  necessary: necessary,
  needed: necessary,
  required: necessary,
  essential: necessary,
  vital: necessary,
  imperative: necessary,
  obliged: necessary,
  unnecessary: { negates: true, modality: 'necessary' },
  unneeded: { negates: true, modality: 'necessary' },
  false: negates,
  untrue: negates,
  fake: negates,
  baseless: negates,
  unfounded: negates,
  fabricated: negates,
};

/** Verbs (by lemma) that say, of an event, that it does not go ahead. */
export const CANCELLING_VERBS: ReadonlySet<string> = new Set([
  'cancel',
  'postpone',
  'suspend',
  'shelve',
  'scrap',
  'abandon',
  'halt',
  'delay',
  'stall',
  'collapse',
  'freeze',
  'defer',
  'pause',
  'reject',
  'block',
  'veto',
  'prevent',
  'avert',
]);

/** Phrases, in lower case, that say of an event that it does not go ahead. */
export const CANCELLING_PHRASES: readonly string[] = [
  'on hold',
  'on ice',
  'called off',
  'call off',
  'put off',
  'ruled out',
  'rule out',
  'off the table',
  'out of the question',
];

/** Nouns, singular, that carry commitment as the head of a claim or as what "is", "has" or "sees" governs. */
export const COMMITMENT_NOUNS: Readonly<Record<string, Force>> = {
  plan: intended,
  intention: intended,
  intent: intended,
  pledge: intended,
  promise: intended,
  vow: intended,
  willingness: intended,
  determination: intended,
  readiness: intended,
  refusal: notIntended,
  unwillingness: notIntended,
  reluctance: notIntended,
  failure: negates,
  inability: negates,
  absence: negates,
  lack: negates,
  denial: negates,
  need: necessary,
  necessity: necessary,
  requirement: necessary,
  obligation: necessary,
  possibility: possible,
  chance: possible,
  prospect: possible,
  likelihood: expected,
  probability: expected,
  expectation: expected,
  hope: expected,
  proposal: proposed,
  suggestion: proposed,
  idea: proposed,
};

/** Verbs that put forward what the nouns after them name. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set([
  'be',
  'have',
  'see',
  'exist',
  'remain',
  'make',
  'hold',
  'express',
  'face',
  'give',
  'show',
  'find',
  'get',
  'require',
  'need',
]);
