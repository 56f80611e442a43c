import type { Attribution, Modality, Polarity } from '../model/claim.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import { overlaps, type Span } from '../model/span.ts';
import { DENIALS } from './lexicon/denials.ts';
import { DENYING_CUES } from './lexicon/stance-cues.ts';
import { matches } from './matches.ts';
import { headsOf, type Negation, negationsIn } from './negation-scope.ts';
import { type Word, wordsOf } from './words.ts';

/** A claim as the judges see it: read once, then shared by all of them. */
export interface Reading {
  readonly evidence: ClaimEvidence;
  readonly words: readonly Word[];
  readonly cueWords: readonly Word[];
  readonly negations: readonly Negation[];
  /** Start offsets of the words that are turned an odd number of times, denying cues included. */
  readonly turned: ReadonlySet<number>;
  /** Start offsets of the words that a negation, or a denying cue, is aimed at. */
  readonly deniedHeads: ReadonlySet<number>;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The source's own word is a denial of the content. */
  readonly denyingCue: Span | null;
  /** "… is false", "no truth to …": wordings that deny without repeating. */
  readonly denials: readonly Span[];
}

/** Reads a claim's words, what they negate, and how its source stands to it. */
export function readClaim(evidence: ClaimEvidence): Reading {
  const { claim } = evidence;
  const words = wordsOf(claim.span);
  const attribution = claim.attributions.find(({ position }) => position === 0);
  const cueWords = attribution?.cue ? wordsOf(attribution.cue) : [];
  const denyingCue = cueWords.some((word) => isDenying(word)) ? (attribution?.cue ?? null) : null;
  const negations = negationsIn(words);
  const turned = turnedWords(words, negations, denyingCue !== null);
  return {
    evidence,
    words,
    cueWords,
    negations,
    turned,
    deniedHeads: new Set(
      [...negations.flatMap(({ heads }) => heads), ...(denyingCue ? headsOf(words) : [])].map(
        ({ start }) => start,
      ),
    ),
    polarity: polarityOf(evidence, negations, denyingCue),
    modality: claim.commitment.modality,
    denyingCue,
    denials: matches(claim.span, DENIALS),
  };
}

function isDenying(word: Word): boolean {
  return DENYING_CUES.has(word.lemma) || DENYING_CUES.has(word.lower);
}

function turnedWords(
  words: readonly Word[],
  negations: readonly Negation[],
  denied: boolean,
): ReadonlySet<number> {
  const turns = new Map<number, number>();
  const turn = (word: Word) => turns.set(word.start, (turns.get(word.start) ?? 0) + 1);
  for (const { scope } of negations) scope.forEach(turn);
  if (denied) words.forEach(turn);
  return new Set([...turns].filter(([, count]) => count % 2 === 1).map(([start]) => start));
}

/** The extractor's polarity stands, unless it overlooked a denying cue or a negator of the first clause. */
function polarityOf(
  { claim }: ClaimEvidence,
  negations: readonly Negation[],
  denyingCue: Span | null,
): Polarity {
  const { polarity, cues } = claim.commitment;
  const knows = denyingCue !== null && cues.some((cue) => overlaps(cue, denyingCue));
  if (denyingCue !== null && !knows) return negations.length > 0 ? 'positive' : 'negative';
  return polarity;
}

/** The attribution nearest to the words, if the claim has a source. */
export function nearestAttribution({ claim }: ClaimEvidence): Attribution | null {
  return claim.attributions.find(({ position }) => position === 0) ?? null;
}

const NORMATIVE: ReadonlySet<string> = new Set(['proposed', 'necessary']);

/** Whether a claim says what should be, not what is: "must stop" grants that it goes on. */
export function isNormative({ modality, cueWords }: Reading): boolean {
  return (
    NORMATIVE.has(modality) ||
    callsFor(cueWords) ||
    cueWords.some(({ lemma }) => CALLING_CUES.has(lemma))
  );
}

/** Whether a claim is a question or only says what is asked ("whether …"), which commits nobody. */
export function isQuestion({ evidence }: Reading): boolean {
  return /\bwhether\b|\?["”’'\s)]*$/.test(evidence.claim.span.text);
}

const CALLING_CUES: ReadonlySet<string> = new Set('urge demand ask request'.split(' '));

/** "called for", "called on her to": a demand; "called it" is not. */
export function callsFor(cueWords: readonly Word[]): boolean {
  return cueWords.some(
    ({ lemma }, i) => lemma === 'call' && /^(?:for|on|upon)$/.test(cueWords[i + 1]?.lower ?? ''),
  );
}

/** Whether a claim speaks of something still to come or wanted. */
export function isProspective({ modality }: Reading): boolean {
  return modality !== 'asserted' && modality !== 'denied-knowledge';
}
