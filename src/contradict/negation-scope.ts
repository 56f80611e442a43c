import {
  HARMLESS_AFTER_NEGATOR,
  NEGATING_VERBS,
  NEGATORS,
  SCOPE_ENDS,
} from './lexicon/negators.ts';
import type { Word } from './words.ts';

const MAX_REACH = 9;
const OBJECT_NEGATORS: ReadonlySet<string> = new Set(['no', 'nothing', 'zero', 'nobody', 'none']);

export interface Negation {
  readonly cue: Word;
  /** Words that the cue turns, nearest first. */
  readonly scope: readonly Word[];
  /** What is denied in the first place: the first verb or adjective, and the first words of content. */
  readonly heads: readonly Word[];
  /** A grammatical negator, not a verb like "stop" or "fail". */
  readonly plain: boolean;
}

/** Negators and negating verbs with what they turn; a word under two of them is turned back. */
export function negationsIn(words: readonly Word[]): readonly Negation[] {
  return words.flatMap((cue, at) => {
    const next = words[at + 1];
    if (!isNegator(cue, next) || (next && HARMLESS_AFTER_NEGATOR.has(next.lower))) return [];
    const before = OBJECT_NEGATORS.has(cue.lower) ? governingVerb(words, at) : [];
    const scope = [...before, ...scopeAfter(words, at)];
    return [
      {
        cue,
        scope,
        heads: OBJECT_NEGATORS.has(cue.lower) ? objectHeads(scope) : headsOf(scope),
        plain: NEGATORS.has(cue.lower),
      },
    ];
  });
}

/** What a stretch of text is about to say: its first word of content and its first verb or adjective. */
export function headsOf(words: readonly Word[]): readonly Word[] {
  const content = words.filter((word) => word.content);
  const verb = content.find(({ pos }) => pos === 'VERB' || pos === 'ADJ');
  return [...new Set([...content.slice(0, 1), ...(verb ? [verb] : [])])];
}

/** "no federal tax": a negated object is denied as a whole, so its noun is the head, not its adjective. */
function objectHeads(scope: readonly Word[]): readonly Word[] {
  const noun = scope.find(({ content, pos }) => content && pos === 'NOUN');
  const verb = scope[0]?.pos === 'VERB' ? [scope[0]] : [];
  return noun ? [...verb, noun] : verb;
}

/** "paid nothing", "has no plans": the negated object turns its verb too. */
function governingVerb(words: readonly Word[], at: number): readonly Word[] {
  const before = words.slice(Math.max(0, at - 2), at).filter(({ pos }) => pos === 'VERB');
  return before.slice(-1);
}

function isNegator(word: Word, next: Word | undefined): boolean {
  if (NEGATORS.has(word.lower)) return true;
  if (!NEGATING_VERBS.has(word.lemma) || word.pos === 'ADJ') return false;
  return word.lemma !== 'rule' || next?.lower === 'out';
}

function scopeAfter(words: readonly Word[], at: number): readonly Word[] {
  const scope: Word[] = [];
  for (const word of words.slice(at + 1)) {
    if (SCOPE_ENDS.has(word.lower) || scope.length >= MAX_REACH) break;
    scope.push(word);
  }
  return scope;
}
