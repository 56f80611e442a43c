import { createHash } from 'node:crypto';
import { MinHash } from 'bloom-filters';

/** Words in a row. Chance and quotation give few runs of five in common, copying gives nearly all. */
const RUN = 5;
/** A shorter text may stand whole in another without being its copy. */
const FEWEST_SHINGLES = 20;
/** With 40 bands of 3 rows, texts with half of their shingles in common share a band with a chance of 0.995, those with a tenth with 0.04. */
const BANDS = 40;
const ROWS = 3;
/** Share of the shorter text's runs of words that also stand in the longer one, from which on it is its copy. */
const COPIED = 0.6;

/** Values stay below 2^26, so that the library's a·x + b is exact. */
const VALUE_BITS = 26;
const PRIME = 67_108_879;

/** Fixed for ever: the library's own factory draws others in each process, and what is stored must stay comparable. */
const FUNCTIONS = Array.from({ length: BANDS * ROWS }, (_, n) => {
  const digest = createHash('sha256').update(`gainsay near-duplicates ${n}`).digest();
  const value = (at: number) => digest.readUInt32BE(at) >>> (32 - VALUE_BITS);
  return { a: value(0) + 1, b: value(4), c: PRIME };
});

/** A text as the set of its runs of five words, each as a 32-bit hash. */
export type Shingles = ReadonlySet<number>;

/** How much of two texts is the same. */
export interface Likeness {
  /** Runs of words in common as a share of all (Jaccard). */
  readonly similarity: number;
  /** … and as a share of the shorter text's. */
  readonly containment: number;
}

/** The runs of words of a text, whatever its case, punctuation and spacing. */
export function shinglesOf(text: string): Shingles {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  for (let n = 0; n + RUN <= words.length; n += 1) {
    shingles.add(hashOf(words.slice(n, n + RUN).join(' ')));
  }
  return shingles;
}

/** Search keys: near-duplicates share some with near certainty, other texts hardly any. None where the text is too short to tell. */
export function bandsOf(shingles: Shingles): readonly string[] {
  if (shingles.size < FEWEST_SHINGLES) return [];
  const minimum = new MinHash(FUNCTIONS.length, FUNCTIONS);
  const values = [...shingles].map((shingle) => shingle >>> (32 - VALUE_BITS));
  // In parts, since the library copies what it is given once for each function.
  for (let n = 0; n < values.length; n += 1_000) minimum.bulkLoad(values.slice(n, n + 1_000));
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = minimum._signature.slice(band * ROWS, (band + 1) * ROWS);
    return `${band.toString(36)}x${hashOf(rows.join(' ')).toString(36)}`;
  });
}

/** Compares two texts run by run. */
export function likenessOf(a: Shingles, b: Shingles): Likeness {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size === 0) return { similarity: 0, containment: 0 };
  let common = 0;
  for (const shingle of shorter) if (longer.has(shingle)) common += 1;
  return {
    similarity: common / (a.size + b.size - common),
    containment: common / shorter.size,
  };
}

/** Whether two texts are so alike that one must have been made from the other, or both from a third. */
export const isCopy = ({ containment }: Likeness): boolean => containment >= COPIED;

/** FNV-1a over UTF-16 code units: 32 bits, unsigned. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  }
  return hash >>> 0;
}
