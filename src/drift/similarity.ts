/** What the likeness of two claims is read off. */
export interface Worded {
  readonly wording: string;
  /** Null where none is stored; the words then decide alone. */
  readonly embedding: readonly number[] | null;
}

const WORD = /\p{N}[\p{N}.,]*|[\p{L}'’]+/gu;

/** The words of a text in lower case; every number is the same word, so that a changed number leaves two claims alike. */
export function wordsIn(text: string): readonly string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => (/^\p{N}/u.test(word) ? '#' : word));
}

/** How often each word stands in a text. */
export type WordCounts = ReadonlyMap<string, number>;

export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** 0..1: the share of words that two texts have in common (Dice), each as often as it stands. */
export function wordOverlap(one: WordCounts, other: WordCounts): number {
  let common = 0;
  for (const [word, times] of one) common += Math.min(times, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * common) / all;
}

const sum = (counts: WordCounts) => [...counts.values()].reduce((total, n) => total + n, 0);

/** Cosine of two vectors of one length; 0 where either is all zeros. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (const [n, x] of a.entries()) {
    const y = b[n] ?? 0;
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb);
}

/** A claim made ready to be compared with many others. */
export interface Prepared {
  readonly words: WordCounts;
  readonly embedding: readonly number[] | null;
}

export const prepare = ({ wording, embedding }: Worded): Prepared => ({
  words: countWords(wording),
  embedding,
});

/**
 * 0..1: the mean of the cosine of the stored vectors and the overlap of the words. Where the words alone tell that it
 * stays below `least`, the vectors are not looked at and 0 is given.
 */
export function similarity(one: Prepared, other: Prepared, least = 0): number {
  const overlap = wordOverlap(one.words, other.words);
  if (one.embedding === null || other.embedding === null) return overlap;
  if ((1 + overlap) / 2 < least) return 0;
  return (Math.max(0, cosine(one.embedding, other.embedding)) + overlap) / 2;
}
