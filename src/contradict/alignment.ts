import { type LexicalRelation, relate } from './lexical-relation.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

export interface AlignedWords {
  readonly a: Word;
  readonly b: Word;
  readonly relation: LexicalRelation;
  /** One of the two stands under a negation and the other does not. */
  readonly turned: boolean;
}

export interface Alignment {
  readonly links: readonly AlignedWords[];
  /** 0..1: weight of the linked words in the shorter claim; names count half, being everywhere in news. */
  readonly containment: number;
  /** 0..1: the same against all words of both claims. */
  readonly jaccard: number;
  /** Number of linked words that are no names. */
  readonly shared: number;
}

const NAME_WEIGHT = 0.5;
const RANK = { same: 0, synonym: 1, antonym: 2 } as const;

/** Links each content word of one claim with at most one of the other: same word, near-synonym or antonym. */
export function align(a: Reading, b: Reading): Alignment {
  const left = a.words.filter((word) => word.content);
  const right = b.words.filter((word) => word.content);
  const candidates = left
    .flatMap((wordA) =>
      right.flatMap((wordB) => {
        const relation = relate(wordA, wordB);
        return relation
          ? [{ a: wordA, b: wordB, relation, turned: isTurned(a, wordA) !== isTurned(b, wordB) }]
          : [];
      }),
    )
    .sort((x, y) => RANK[x.relation.relation] - RANK[y.relation.relation]);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const links = candidates.filter((link) => {
    if (usedA.has(link.a.start) || usedB.has(link.b.start)) return false;
    usedA.add(link.a.start);
    usedB.add(link.b.start);
    return true;
  });
  const common = weigh(links.map((link) => link.a));
  const [weightA, weightB] = [weigh(left), weigh(right)];
  const smaller = Math.min(weightA, weightB);
  const union = weightA + weightB - common;
  return {
    links,
    containment: smaller === 0 ? 0 : Math.min(1, common / smaller),
    jaccard: union === 0 ? 0 : Math.min(1, common / union),
    shared: links.filter((link) => !link.a.name).length,
  };
}

/** Whether a word of the claim stands under an odd number of negations. */
export function isTurned(reading: Reading, word: Word): boolean {
  return reading.turned.has(word.start);
}

function weigh(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + (word.name ? NAME_WEIGHT : 1), 0);
}
