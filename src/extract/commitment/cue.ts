import type { Span } from '../../model/span.ts';
import {
  COMMITMENT_CUES,
  KNOWLEDGE_CUES,
  NEG_RAISING_CUES,
  NOMINAL_CUES,
  PHRASAL_CUES,
} from '../lexicon/commitment-cues.ts';
import { CONTROL_VERBS, type Force, PREDICATE_WORDS } from '../lexicon/commitment-predicates.ts';
import { NEGATORS } from '../lexicon/negators.ts';
import type { Token } from '../tokens.ts';
import { NOTHING, type Reading } from './reading.ts';

interface CueInput {
  readonly cue: Span;
  readonly tokens: readonly Token[];
  readonly claim: { readonly start: number; readonly end: number };
  /** Whether the claim is a clause with a finite verb of its own. */
  readonly finite: boolean;
  readonly infinitive: boolean;
}

/** What the reporting words do to the content: "denied", "promised", "refused to", "does not know whether". */
export function readCue({ cue, tokens, claim, finite, infinitive }: CueInput): Reading {
  const at = tokens.findIndex((token) => token.start >= cue.start && token.end <= cue.end);
  const own = tokens.filter((token) => token.start >= cue.start && token.end <= cue.end);
  if (own.length === 0) return NOTHING;
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .filter((token) => token.end <= claim.start || token.start >= claim.end);
  const negator = [...lastVerbWords(before), ...own].find((token) => NEGATORS.has(token.lower));
  const negated = negator !== undefined;
  const words = own.map((token) => token.lower).join(' ');
  const phrase = PHRASAL_CUES.find(([pattern]) => pattern.test(words))?.[1];
  const verb =
    own.findLast(
      (token) =>
        token.pos === 'VERB' ||
        COMMITMENT_CUES[token.lemma] !== undefined ||
        KNOWLEDGE_CUES.has(token.lemma),
    ) ?? own[0];
  const lemma = verb?.lemma ?? '';
  const force = phrase ?? forceOf(lemma, { finite, infinitive }) ?? adjectiveForce(own);
  const evidence = [...(negator && !own.includes(negator) ? [negator] : []), ...own];
  if (/\b(?:unclear|unsure|uncertain|unaware)\b/.test(words))
    return { negative: true, modality: 'denied-knowledge', evidence };
  if (!negated) return force ? reading(force, evidence) : NOTHING;
  // "did not rule out": what is not denied is held possible.
  if (force?.negates)
    return {
      negative: false,
      modality: force.modality === 'intended' ? 'asserted' : 'possible',
      evidence,
    };
  if (NEG_RAISING_CUES.has(lemma))
    return { negative: true, modality: force?.modality ?? null, evidence };
  if (KNOWLEDGE_CUES.has(lemma)) return { negative: true, modality: 'denied-knowledge', evidence };
  return force ? { negative: true, modality: force.modality ?? null, evidence } : NOTHING;
}

function forceOf(
  lemma: string,
  { finite, infinitive }: { finite: boolean; infinitive: boolean },
): Force | undefined {
  if (finite && NOMINAL_CUES.has(lemma)) return undefined;
  if (infinitive && CONTROL_VERBS[lemma]) return CONTROL_VERBS[lemma];
  return COMMITMENT_CUES[lemma];
}

function adjectiveForce(own: readonly Token[]): Force | undefined {
  const word = own.find((token) => token.pos === 'ADJ' && PREDICATE_WORDS[token.lower]);
  return word && PREDICATE_WORDS[word.lower];
}

/** Only the auxiliaries right before the cue: "did not", "has never". */
function lastVerbWords(before: readonly Token[]): readonly Token[] {
  const from = before.findLastIndex((token) => !/^(?:AUX|PART|ADV)$/.test(token.pos));
  return before.slice(from + 1);
}

function reading(force: Force, evidence: readonly Token[]): Reading {
  return { negative: force.negates === true, modality: force.modality ?? null, evidence };
}
