import type { Commitment, Modality } from '../model/claim.ts';
import { contains, type Span, spanOf } from '../model/span.ts';
import { readCancelling } from './commitment/cancelling.ts';
import { readConditional } from './commitment/conditional.ts';
import { readCue } from './commitment/cue.ts';
import { findDisclaimer } from './commitment/disclaimer.ts';
import { mainPredicate } from './commitment/main-predicate.ts';
import { readModality } from './commitment/modality.ts';
import { readNegation } from './commitment/negation.ts';
import { NOTHING } from './commitment/reading.ts';
import type { Token } from './tokens.ts';

/**
 * Reads how firmly, and which way, a source stands to a claim (FactBank's polarity and modality, per source).
 * @param input.tokens of every sentence that the claim or its cue touches
 */
export function readCommitment(input: {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly cue: Span | null;
  readonly tokens: readonly Token[];
}): Commitment {
  const { text, span, cue, tokens } = input;
  const own = tokens.filter((token) => contains(span, token));
  const predicate = mainPredicate(own);
  const negation = readNegation(predicate);
  const modality = readModality(predicate);
  const cancelling = readCancelling(predicate);
  const condition = readConditional(own);
  const disclaimer = findDisclaimer(text, span.start, span.end);
  const infinitive =
    predicate.verbs.length === 0 && own.slice(0, 3).some((token) => token.lower === 'to');
  const reported = cue
    ? readCue({ cue, tokens, claim: span, finite: predicate.verbs.length > 0, infinitive })
    : NOTHING;

  const evidence = [negation, modality, cancelling, reported].flatMap((part) => part.evidence);
  const negative =
    [negation, modality, cancelling, reported].filter((part) => part.negative).length % 2 === 1;
  const spans = evidence.map(({ start, end }) => spanOf(text, start, end));
  if (disclaimer) return commitment(true, 'denied-knowledge', [...spans, disclaimer]);
  const conditional = condition.modality !== null && modality.modality !== 'necessary';
  const chosen = conditional ? 'conditional' : settle(modality.modality, reported.modality);
  const conditions = conditional
    ? condition.evidence.map(({ start, end }) => spanOf(text, start, end))
    : [];
  return commitment(negative, chosen, [...spans, ...conditions]);
}

/** A disclaimer or a firm word of the cue goes before the claim's own; a bare "will" or "would" bends to the cue's. */
function settle(own: Modality | null, cue: Modality | null): Modality {
  if (cue === 'denied-knowledge' || own === null) return cue ?? own ?? 'asserted';
  return own === 'intended' && (cue === 'expected' || cue === 'proposed' || cue === 'possible')
    ? cue
    : own;
}

function commitment(negative: boolean, modality: Modality, cues: readonly Span[]): Commitment {
  const unique = [...new Map(cues.map((cue) => [`${cue.start}:${cue.end}`, cue])).values()];
  return {
    polarity: negative ? 'negative' : 'positive',
    modality,
    cues: unique.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}
