import {
  HARMLESS_AFTER_NEGATOR,
  NEGATING_VERBS,
  NEGATORS,
  SCOPE_ENDS,
} from './lexicon/negators.ts';
import type { Word } from './words.ts';

const MAX_REACH = 9;

export interface Negation {
  readonly cue: Word;
  /** Words that the cue turns, nearest first. */
  readonly scope: readonly Word[];
}

/** Negators and negating verbs with what they turn; a word under two of them is turned back. */
export function negationsIn(words: readonly Word[]): readonly Negation[] {
  return words.flatMap((cue, at) => {
    const next = words[at + 1];
    if (!isNegator(cue, next) || (next && HARMLESS_AFTER_NEGATOR.has(next.lower))) return [];
    return [{ cue, scope: scopeAfter(words, at) }];
  });
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
