import { OPPOSITIONS, type Opposition } from './lexicon/poles.ts';
import { EVENT_SYNONYMS, SYNONYMS } from './lexicon/synonyms.ts';
import { stemOf, type Word } from './words.ts';

/** How two words stand to each other. */
export type LexicalRelation =
  | { readonly relation: 'same' | 'synonym' }
  | { readonly relation: 'antonym'; readonly opposition: Opposition | null };

interface Pole {
  readonly opposition: Opposition;
  readonly side: 'left' | 'right';
}

const SAME: LexicalRelation = { relation: 'same' };
const SYNONYM: LexicalRelation = { relation: 'synonym' };
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non-?|mis)(?=\p{L}{4,}$)/u;

const polesByStem = indexPoles();
const groupsByStem = indexGroups();

/** Same stem, near-synonym, antonym by lexicon or by a negative prefix; null where none is known. */
export function relate(a: Word, b: Word): LexicalRelation | null {
  if (a.stem === b.stem || a.lemma === b.lemma) return SAME;
  if (a.name || b.name) return null;
  if (isPrefixPair(a, b)) return { relation: 'antonym', opposition: null };
  const opposed = oppositionOf(a, b);
  if (opposed) return { relation: 'antonym', opposition: opposed };
  if (shareGroup(a, b) || sharePole(a, b)) return SYNONYM;
  return null;
}

function polesOf(word: Word): readonly Pole[] {
  // "supporters" are people, not support.
  if (word.pos === 'NOUN' && /(?:er|or)s?$/.test(word.lower))
    return polesByStem.get(word.lower) ?? [];
  return (
    polesByStem.get(word.lower) ?? polesByStem.get(word.lemma) ?? polesByStem.get(word.stem) ?? []
  );
}

function oppositionOf(a: Word, b: Word): Opposition | null {
  const others = polesOf(b);
  for (const pole of polesOf(a)) {
    if (others.some((other) => other.opposition === pole.opposition && other.side !== pole.side))
      return pole.opposition;
  }
  return null;
}

function sharePole(a: Word, b: Word): boolean {
  const others = polesOf(b);
  return polesOf(a).some((pole) =>
    others.some((other) => other.opposition === pole.opposition && other.side === pole.side),
  );
}

function shareGroup(a: Word, b: Word): boolean {
  const groups = groupsByStem.get(a.stem);
  return groups?.some((group) => groupsByStem.get(b.stem)?.includes(group)) ?? false;
}

function isPrefixPair(a: Word, b: Word): boolean {
  return isNegativeOf(a, b) || isNegativeOf(b, a);
}

function isNegativeOf(negative: Word, positive: Word): boolean {
  if (negative.stem.length <= positive.stem.length) return false;
  const bare = negative.lower.replace(NEGATIVE_PREFIX, '');
  if (bare === negative.lower || bare.length < 4) return false;
  return (
    bare === positive.lower ||
    bare === positive.lemma ||
    (negative.stem.endsWith(positive.stem) &&
      negative.stem.replace(NEGATIVE_PREFIX, '') === positive.stem)
  );
}

function indexPoles(): ReadonlyMap<string, readonly Pole[]> {
  const index = new Map<string, Pole[]>();
  for (const opposition of OPPOSITIONS) {
    for (const side of ['left', 'right'] as const) {
      for (const word of opposition[side]) {
        for (const key of new Set([word, stemOf(word)])) {
          index.set(key, [...(index.get(key) ?? []), { opposition, side }]);
        }
      }
    }
  }
  return index;
}

function indexGroups(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  [...EVENT_SYNONYMS, ...SYNONYMS].forEach((words, group) => {
    for (const word of words) {
      const stem = stemOf(word);
      index.set(stem, [...(index.get(stem) ?? []), group]);
    }
  });
  return index;
}

/** Whether a word names an event of the type ("summit" for "meeting"). */
export function relatesToType(word: Word, type: string): boolean {
  const stem = stemOf(type);
  if (word.stem === stem) return true;
  const groups = groupsByStem.get(stem);
  return groups?.some((group) => groupsByStem.get(word.stem)?.includes(group)) ?? false;
}

/** Whether a word names a kind of event. */
export function isEventWord(word: Word): boolean {
  return groupsByStem.get(word.stem)?.some((group) => group < EVENT_SYNONYMS.length) ?? false;
}
