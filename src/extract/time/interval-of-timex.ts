import type { Interval } from '../../model/time.ts';
import { type Day, dayOf } from './day.ts';
import { intervalOfValue, ofDays } from './interval-of-value.ts';
import { moveBy } from './move-by.ts';
import type { TimeRelation } from './relation.ts';
import type { Timex } from './timexes.ts';

interface Reading {
  readonly interval: Interval;
  /** Whether the anchor was needed. */
  readonly anchored: boolean;
  /** Whether the preposition made the interval other than the bare expression's. */
  readonly changed: boolean;
}

/** The days meant by a time expression under its preposition: "by Friday" ends on Friday, "within two weeks" lasts them. */
export function intervalOfTimex(timex: Timex, relation: TimeRelation, anchor: Day | null): Reading {
  const { meaning } = timex;
  if (meaning.kind === 'duration')
    return { ...lengthInterval(meaning, relation, anchor), anchored: true };
  const interval = intervalOfValue(timex.value, anchor);
  const anchored = !(
    (meaning.kind === 'value' && !timex.value.endsWith('_REF')) ||
    ('year' in meaning && meaning.year !== null)
  );
  const from = day(interval.from);
  const to = day(interval.to);
  const set = (start: Day | null, end: Day | null) => ({
    interval: ofDays(start, end),
    anchored,
    changed: true,
  });
  if (from === null && to === null) return { interval, anchored, changed: false };
  switch (relation) {
    case 'by':
    case 'until':
      return set(anchor !== null && to !== null && anchor <= to ? anchor : null, to);
    case 'since':
      return set(from, from !== null && anchor !== null && anchor >= from ? anchor : null);
    case 'before':
      return set(null, from === null ? null : from - 1);
    case 'after':
      return set(to === null ? null : to + 1, null);
    default:
      return { interval, anchored, changed: false };
  }
}

function lengthInterval(
  meaning: Extract<Timex['meaning'], { kind: 'duration' }>,
  relation: TimeRelation,
  anchor: Day | null,
): Omit<Reading, 'anchored'> {
  const { amount, unit, side } = meaning;
  const far = (sign: 1 | -1) =>
    anchor === null || amount === null ? null : moveBy(anchor, sign * amount, unit);
  if (side === 'before') return { interval: ofDays(far(-1), anchor), changed: false };
  if (side === 'after') return { interval: ofDays(anchor, far(1)), changed: false };
  if (relation === 'within' || relation === 'by')
    return { interval: ofDays(anchor, far(1)), changed: true };
  return { interval: ofDays(null, null), changed: false };
}

const day = (iso: string | null): Day | null => (iso === null ? null : dayOf(iso));
