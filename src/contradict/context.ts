import { type Alignment, align } from './alignment.ts';
import { type Discourse, discourseOf } from './discourse.ts';
import { type ClaimPair, isBare } from './pair.ts';
import { type Reading, readClaim } from './reading.ts';
import { type Relatedness, relatednessOf } from './relatedness.ts';
import { type Sides, sidesOf } from './sides.ts';

/** Everything that gates and judges look at, worked out once for a pair. */
export interface Context {
  readonly pair: ClaimPair;
  readonly a: Reading;
  readonly b: Reading;
  readonly alignment: Alignment;
  readonly relatedness: Relatedness;
  readonly sides: Sides;
  readonly discourse: Discourse;
  /** Neither side has a speaker, an outlet or a date: two bare sentences. */
  readonly bare: boolean;
}

/** Reads both claims and puts them side by side. */
export function contextOf(pair: ClaimPair, cosine: number | null): Context {
  const a = readClaim(pair.a);
  const b = readClaim(pair.b);
  const alignment = align(a, b);
  return {
    pair,
    a,
    b,
    alignment,
    relatedness: relatednessOf(pair, alignment, cosine),
    sides: sidesOf(pair.a, pair.b),
    discourse: discourseOf(pair),
    bare: isBare(pair),
  };
}
