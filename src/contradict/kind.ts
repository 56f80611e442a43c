import type { Kind } from '../model/contradiction.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { Timestamp } from '../model/time.ts';
import type { Context } from './context.ts';
import { day } from './intervals.ts';
import { CALLED_OFF, CHANGED, TAKEN_BACK } from './lexicon/scheduling.ts';
import { matches } from './matches.ts';

/**
 * What a disagreement is. It is a correction where one source takes its own words back, and an update where one side
 * says, as a change, that its own plan has moved while the event is still ahead. Bare silence about an earlier plan
 * ("no plans") is neither: nobody said that anything changed.
 */
export function kindOf(context: Context): Exclude<Kind, 'different-scope'> {
  const { pair, sides } = context;
  if (sides === 'different' || sides === 'outlet-and-speaker') return 'contradiction';
  const order = inOrder(pair.a, pair.b);
  if (!order) return 'contradiction';
  const [earlier, later] = order;
  const sameOutlet = earlier.outlet !== null && earlier.outlet.id === later.outlet?.id;
  const ownWords = sides === 'same-actor' || (sides === 'outlets' && sameOutlet);
  if (ownWords && says(later, TAKEN_BACK)) return 'correction';
  const planned = earlier.claim.commitment.modality !== 'asserted';
  const changed = says(later, CALLED_OFF) || says(later, CHANGED);
  return planned && changed && stillAhead(earlier, later) ? 'update' : 'contradiction';
}

function inOrder(
  a: ClaimEvidence,
  b: ClaimEvidence,
): readonly [ClaimEvidence, ClaimEvidence] | null {
  const [whenA, whenB] = [spokenAt(a), spokenAt(b)];
  if (!whenA || !whenB || day(whenA) === day(whenB)) return null;
  return day(whenA) < day(whenB) ? [a, b] : [b, a];
}

function spokenAt({ claim }: ClaimEvidence): Timestamp | null {
  return claim.utteredAt?.from ?? claim.utteredAt?.to ?? claim.publishedAt;
}

function says({ claim }: ClaimEvidence, pattern: RegExp): boolean {
  const cue = claim.attributions.find(({ position }) => position === 0)?.cue;
  return (
    matches(claim.span, [pattern]).length > 0 || (cue ? matches(cue, [pattern]).length > 0 : false)
  );
}

/** The planned time had not passed when the later claim was made; unknown counts as ahead. */
function stillAhead(earlier: ClaimEvidence, later: ClaimEvidence): boolean {
  const ends = earlier.claim.times.flatMap(({ interval }) => (interval.to ? [interval.to] : []));
  const said = spokenAt(later);
  return ends.length === 0 || said === null || ends.some((end) => day(end) >= day(said));
}
