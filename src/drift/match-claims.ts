import { prepare, similarity, type Worded } from './similarity.ts';

/**
 * Above this an old and a new claim are held to be one claim, edited. Meaning and words count half each: a claim with
 * a number, a modal or a speaker exchanged stays above it, two claims that merely share a topic fall below.
 */
export const SAME_CLAIM = 0.6;

/** An old claim and what became of it. */
export interface Match<Item> {
  readonly before: Item;
  readonly after: Item;
  readonly by: 'wording' | 'similarity';
  /** 0..1; 1 for identical wording. */
  readonly similarity: number;
}

export interface Matching<Item> {
  readonly matches: readonly Match<Item>[];
  readonly vanished: readonly Item[];
  readonly appeared: readonly Item[];
}

/**
 * Pairs the claims of two texts one to one: first those of the same wording, then the most alike above `threshold`.
 * All lists keep the order in which the claims are given; each claim stands in exactly one of them.
 */
export function matchClaims<Item extends Worded>(
  before: readonly Item[],
  after: readonly Item[],
  threshold: number = SAME_CLAIM,
): Matching<Item> {
  const same = sameWording(before, after);
  const oldLeft = before.filter((item) => !same.some((match) => match.before === item));
  const newLeft = after.filter((item) => !same.some((match) => match.after === item));
  const alike = mostAlike(oldLeft, newLeft, threshold);
  const matches = [...same, ...alike].toSorted(
    (a, b) => after.indexOf(a.after) - after.indexOf(b.after),
  );
  return {
    matches,
    vanished: oldLeft.filter((item) => !alike.some((match) => match.before === item)),
    appeared: newLeft.filter((item) => !alike.some((match) => match.after === item)),
  };
}

/** The same words said twice in one text are paired in their order. */
function sameWording<Item extends Worded>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Match<Item>[] {
  const waiting = new Map<string, Item[]>();
  for (const item of before) {
    const key = plain(item.wording);
    waiting.set(key, [...(waiting.get(key) ?? []), item]);
  }
  return after.flatMap((item) => {
    const old = waiting.get(plain(item.wording))?.shift();
    return old === undefined
      ? []
      : [{ before: old, after: item, by: 'wording' as const, similarity: 1 }];
  });
}

/** The words of a text without its typography, which is no change of wording. */
export const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

function mostAlike<Item extends Worded>(
  before: readonly Item[],
  after: readonly Item[],
  threshold: number,
): readonly Match<Item>[] {
  const prepared = after.map((item) => ({ item, ready: prepare(item) }));
  const pairs = before
    .flatMap((old, m) => {
      const ready = prepare(old);
      return prepared.map((each, n) => {
        const likeness = similarity(ready, each.ready, threshold);
        return { old, item: each.item, m, n, likeness };
      });
    })
    .filter(({ likeness }) => likeness >= threshold)
    .toSorted((a, b) => b.likeness - a.likeness || a.m - b.m || a.n - b.n);
  const taken = new Set<Item>();
  return pairs.flatMap(({ old, item, likeness }) => {
    if (taken.has(old) || taken.has(item)) return [];
    taken.add(old).add(item);
    return [{ before: old, after: item, by: 'similarity' as const, similarity: likeness }];
  });
}
