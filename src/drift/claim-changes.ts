import type { Claim, Modality } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';

export const CHANGES = [
  'softened',
  'hardened',
  'reversed',
  'modality',
  'number',
  'time',
  'reattributed',
  'quotation',
  'reworded',
] as const;
/** What an edit did to a claim. */
export type Change = (typeof CHANGES)[number];

/** A number before and after; null where there is none on that side. */
export interface NumberChange {
  readonly before: Quantity | null;
  readonly after: Quantity | null;
}

/** FactBank's degrees of certainty (Saurí and Pustejovsky 2009): certain, probable, possible, underspecified. */
const FIRMNESS: Readonly<Record<Modality, number>> = {
  asserted: 3,
  expected: 2,
  intended: 2,
  necessary: 2,
  possible: 1,
  proposed: 1,
  conditional: 1,
  'denied-knowledge': 0,
};

/** How an edited claim differs from what it was; empty where only typography does. */
export function claimChanges(before: Claim, after: Claim): readonly Change[] {
  const changes: readonly (Change | null)[] = [
    commitmentChange(before, after),
    numberChanges(before.quantities, after.quantities).length > 0 ? 'number' : null,
    timesOf(before) === timesOf(after) ? null : 'time',
    sourcesOf(before) === sourcesOf(after) ? null : 'reattributed',
    before.quotation === after.quotation ? null : 'quotation',
    before.wording === after.wording ? null : 'reworded',
  ];
  return changes.filter((change) => change !== null);
}

/** Softer or harder is told of one polarity only: "will" → "will not" is neither. */
function commitmentChange(before: Claim, after: Claim): Change | null {
  const [old, now] = [before.commitment, after.commitment];
  if (old.polarity !== now.polarity) return 'reversed';
  if (old.modality === now.modality) return null;
  const step = FIRMNESS[now.modality] - FIRMNESS[old.modality];
  return step < 0 ? 'softened' : step > 0 ? 'hardened' : 'modality';
}

/** The numbers that are not the same on both sides, those of one unit side by side, in text order. */
export function numberChanges(
  before: readonly Quantity[],
  after: readonly Quantity[],
): readonly NumberChange[] {
  const left = [...after];
  const take = (fits: (quantity: Quantity) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const gone = before.filter((old) => take((now) => keyOf(now) === keyOf(old)) === null);
  const changed = gone.map((old) => ({ before: old, after: take((now) => now.unit === old.unit) }));
  return [...changed, ...left.map((now) => ({ before: null, after: now }))];
}

const keyOf = ({ value, high, unit, comparator }: Quantity) =>
  JSON.stringify([value, high, unit, comparator]);

const timesOf = ({ times }: Claim) => JSON.stringify(times.map(({ interval }) => interval));

const sourcesOf = ({ attributions }: Claim) =>
  JSON.stringify(attributions.map(({ position, actor }) => [position, actor]).toSorted());
