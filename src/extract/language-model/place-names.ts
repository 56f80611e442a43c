import { overlaps } from '../../model/span.ts';
import type { EntitySpan } from '../mentions/names.ts';
import type { Anchor } from './anchor.ts';
import type { NameAnswer } from './answer.ts';
import { CONFIDENCE } from './place-attribution.ts';

/** No name is longer; what is, is a mistake or an attack. */
const LONGEST_NAME = 120;

/** Puts names at all their places in the sentence named; of two that overlap the longer stays. */
export function placeNames(
  anchor: Anchor,
  names: readonly NameAnswer[],
): { readonly entities: readonly EntitySpan[]; readonly rejected: number } {
  let rejected = 0;
  const found = names.flatMap((name): readonly EntitySpan[] => {
    const places = name.text.length > LONGEST_NAME ? [] : anchor(name);
    if (places.length === 0) rejected++;
    return places.map((place) => ({
      label: name.type,
      ...place,
      confidence: CONFIDENCE,
      continuation: 0,
    }));
  });
  const length = ({ start, end }: EntitySpan) => end - start;
  const kept: EntitySpan[] = [];
  for (const span of found.toSorted((a, b) => length(b) - length(a))) {
    if (!kept.some((other) => overlaps(span, other))) kept.push(span);
  }
  return { entities: kept.sort((a, b) => a.start - b.start), rejected };
}
