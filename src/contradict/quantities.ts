import type { Quantity } from '../model/quantity.ts';
import type { Context } from './context.ts';
import { relate } from './lexical-relation.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

export interface QuantityPair {
  readonly a: Quantity;
  readonly b: Quantity;
  /** 0..1: how far the words around the two numbers agree on what is measured. */
  readonly base: number;
}

const NEIGHBOURS = 4;
const COUNTED = 3;
const MIN_COUNTED = 0.6;
/** Numbers with words on one side only say less about what they measure. */
const ONE_SIDED = 0.8;
const MIN_BASE = 0.5;

/** Pairs of quantities in one unit whose surroundings name the same thing measured. */
export function comparableQuantities({ a, b }: Context): readonly QuantityPair[] {
  return a.evidence.claim.quantities
    .flatMap((left) =>
      b.evidence.claim.quantities
        .filter((right) => unitsAgree(left, right))
        .map((right) => ({ a: left, b: right, base: baseOverlap(a, left, b, right) })),
    )
    .filter(({ base }) => base >= MIN_BASE);
}

function unitsAgree(a: Quantity, b: Quantity): boolean {
  return a.unit !== null && a.unit === b.unit;
}

/** What follows a number is what it counts, and has to agree; what precedes it tells who does what. */
function baseOverlap(a: Reading, quantityA: Quantity, b: Reading, quantityB: Quantity): number {
  const after = overlapOf(following(a, quantityA), following(b, quantityB));
  const before = overlapOf(preceding(a, quantityA), preceding(b, quantityB));
  const near =
    after === null
      ? (before ?? 0) * ONE_SIDED
      : after < MIN_COUNTED
        ? 0
        : before === null
          ? after * ONE_SIDED
          : (after + before) / 2;
  return Math.max(near, sameTelling(a, quantityA, b, quantityB));
}

/**
 * "300 people protested" and "3,000 took part in the protest": word order differs, but all that the shorter one tells of
 * those it counts, names aside, the other tells too.
 */
function sameTelling(a: Reading, quantityA: Quantity, b: Reading, quantityB: Quantity): number {
  if (!COUNTED_UNIT.test(quantityA.unit ?? '')) return 0;
  const [left, right] = [tellingOf(a, quantityA), tellingOf(b, quantityB)];
  const smaller = Math.min(left.length, right.length);
  const linked = left.filter((word) => right.some((other) => means(word, other)));
  if (smaller === 0 || !linked.some(({ pos }) => pos === 'VERB' || pos === 'NOUN')) return 0;
  const share = linked.length / smaller;
  return share < MIN_TOLD ? 0 : Math.min(1, share) * ONE_SIDED;
}

/** A counted noun, not a currency or a share, of which one story has many. */
const COUNTED_UNIT = /^\p{Ll}{3,}/u;
const MIN_TOLD = 0.5;

function tellingOf({ words }: Reading, { span }: Quantity): readonly Word[] {
  return words.filter(
    (word) =>
      word.content &&
      !word.name &&
      word.pos !== 'NUM' &&
      (word.end <= span.start || word.start >= span.end),
  );
}

function means(word: Word, other: Word): boolean {
  const relation = relate(word, other)?.relation;
  return relation === 'same' || relation === 'synonym';
}

function overlapOf(left: readonly Word[], right: readonly Word[]): number | null {
  const smaller = Math.min(left.length, right.length);
  if (smaller === 0) return null;
  const linked = left.filter((word) => right.some((other) => means(word, other))).length;
  return Math.min(1, linked / Math.max(smaller, (left.length + right.length) / 2));
}

function following({ words }: Reading, { span }: Quantity): readonly Word[] {
  return words
    .filter((word) => word.content && word.pos !== 'NUM' && word.start >= span.end)
    .slice(0, COUNTED);
}

function preceding({ words }: Reading, { span }: Quantity): readonly Word[] {
  return words
    .filter((word) => word.content && word.pos !== 'NUM' && word.end <= span.start)
    .slice(-NEIGHBOURS);
}

/** The values a quantity admits, ends included where finite. */
export function rangeOf({ value, high, comparator }: Quantity): readonly [number, number] {
  switch (comparator) {
    case 'between':
      return [value, high ?? value];
    case 'at-least':
    case 'more-than':
      return [value, Number.POSITIVE_INFINITY];
    case 'at-most':
    case 'less-than':
      return [Number.NEGATIVE_INFINITY, value];
    case 'about':
      return [value * 0.88, value * 1.12];
    case 'exactly':
      // Figures from a hundred up are rounded in news: 5.1 and 5 billion are one figure.
      return Math.abs(value) >= 100 ? [value * 0.97, value * 1.03] : [value, value];
  }
}

/** Whether no value satisfies both. */
export function excludeEachOther(a: Quantity, b: Quantity): boolean {
  const [lowA, highA] = rangeOf(a);
  const [lowB, highB] = rangeOf(b);
  return highA < lowB || highB < lowA;
}
