import type { NliScores } from '../inference/inference.ts';
import type { ContradictionType, JudgeVote } from '../model/contradiction.ts';
import type { Span } from '../model/span.ts';
import type { Context } from './context.ts';
import { evaluationOf } from './evaluation.ts';
import { bareSpan } from './judges/judge.ts';
import { spansFor } from './judges/negation.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

export const COMBINATION_JUDGE = 'combination';

interface Contrast {
  readonly type: ContradictionType;
  readonly what: string;
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/**
 * The vote of the combination itself, where it holds that two claims clash and no symbolic judge can say why: it names
 * the words that stand most in contrast, and that it rests on trained judgement.
 */
export function contrastVote(
  context: Context,
  { score, nli }: { readonly score: number; readonly nli: NliScores | null },
): JudgeVote {
  const { type, what, a, b } =
    opposedEvaluations(context) ??
    turnedWords(context) ??
    oneSidedNegation(context) ??
    ownWords(context);
  const held = nli
    ? `the entailment model gives ${Math.round(nli.contradiction * 100)} % to a contradiction`
    : 'no entailment model ran';
  return {
    name: COMBINATION_JUDGE,
    vote: 'contradiction',
    score,
    type,
    reason: `${what}; judged so by the combination trained on labelled news pairs (${held}), not by a rule.`,
    spans: { a, b },
  };
}

function opposedEvaluations({ a, b }: Context): Contrast | null {
  const [left, right] = [evaluationOf(a), evaluationOf(b)];
  if (left.value * right.value >= 0) return null;
  const well = left.value > 0;
  return {
    type: 'antonym',
    what: 'One speaks well of it, the other ill',
    a: spansOf(well ? left.well : left.ill),
    b: spansOf(well ? right.ill : right.well),
  };
}

function turnedWords({ a, b, alignment }: Context): Contrast | null {
  const link = alignment.links.find(
    ({ turned, relation }) => turned !== (relation.relation === 'antonym'),
  );
  if (!link) return null;
  return {
    type: link.turned ? 'negation' : 'antonym',
    what: `They stand on two sides of “${link.a.text}”`,
    a: spansFor(a, link.a),
    b: spansFor(b, link.b),
  };
}

function oneSidedNegation({ a, b }: Context): Contrast | null {
  if (a.negations.length > 0 === b.negations.length > 0) return null;
  const spansIn = (reading: Reading): readonly Span[] => {
    const [negation] = reading.negations;
    return negation
      ? [negation.cue, ...negation.heads.slice(0, 1)].map(bareSpan)
      : orWhole(spansOf(predicatesOf(reading)), reading);
  };
  return {
    type: 'negation',
    what: 'One denies what the other grants',
    a: spansIn(a),
    b: spansIn(b),
  };
}

/** The words of content that the other side lacks. */
function ownWords({ a, b, alignment }: Context): Contrast {
  const linked = new Set(alignment.links.flatMap((link) => [link.a, link.b]));
  const own = (reading: Reading) =>
    spansOf(predicatesOf(reading).filter((word) => !linked.has(word)));
  return {
    type: 'world-knowledge',
    what: 'What they say of it hardly goes together',
    a: orWhole(own(a), a),
    b: orWhole(own(b), b),
  };
}

const PREDICATES: ReadonlySet<string> = new Set(['VERB', 'ADJ', 'NOUN']);
const SHOWN = 3;

function predicatesOf({ words }: Reading): readonly Word[] {
  const content = words.filter(({ content: isContent, pos }) => isContent && PREDICATES.has(pos));
  return content.length > 0 ? content : words.filter(({ content: isContent }) => isContent);
}

function spansOf(words: readonly Word[]): readonly Span[] {
  return words.slice(0, SHOWN).map(bareSpan);
}

function orWhole(spans: readonly Span[], { evidence }: Reading): readonly Span[] {
  return spans.length > 0 ? spans : [evidence.claim.span];
}
