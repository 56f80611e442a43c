import type { ClaimEvidence } from '../model/evidence.ts';
import { overlaps } from '../model/span.ts';
import type { ClaimPair } from './pair.ts';
import { actorsOf } from './sides.ts';
import { wordsOf } from './words.ts';

/** At most so many comparisons for each new claim, the most promising first. */
const BUDGET = 40;
const SAME_EVENT = 2;
const MIN_PROMISE = 0.75;
const NEAR = 200;

/**
 * The pairs worth judging: each new claim with the other claims of its event, its people or its words, the most
 * promising first and never more than the budget. A pair of two new claims comes once.
 */
export function pairsToCompare(
  newClaims: readonly ClaimEvidence[],
  others: readonly ClaimEvidence[],
): readonly ClaimPair[] {
  const profiles = new Map(
    [...newClaims, ...others].map((each) => [each.claim.id, profileOf(each)]),
  );
  const seen = new Set<string>();
  const pairs: ClaimPair[] = [];
  for (const a of newClaims) {
    const promising = [...newClaims, ...others]
      .filter((b) => mayCompare(a, b) && !seen.has(pairKey(a, b)))
      .map((b) => ({
        b,
        promise: promiseOf(profiles.get(a.claim.id), profiles.get(b.claim.id), [a, b]),
      }))
      .filter(({ promise }) => promise >= MIN_PROMISE)
      .sort((x, y) => y.promise - x.promise || (x.b.claim.id < y.b.claim.id ? -1 : 1))
      .slice(0, BUDGET);
    for (const { b } of promising) {
      if (seen.has(pairKey(a, b))) continue;
      seen.add(pairKey(a, b));
      pairs.push({ a, b });
    }
  }
  return pairs;
}

interface Profile {
  readonly stems: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

function profileOf(evidence: ClaimEvidence): Profile {
  const words = wordsOf(evidence.claim.span).filter(({ content }) => content);
  return { stems: new Set(words.map(({ stem }) => stem)), actors: actorsOf(evidence) };
}

/** Not a claim with itself, with a part of itself, or with the other half of one quotation. */
function mayCompare({ claim: a }: ClaimEvidence, { claim: b }: ClaimEvidence): boolean {
  if (a.id === b.id) return false;
  if (a.revisionId !== b.revisionId) return true;
  return !overlaps(a.span, b.span) && !sameAttribution(a, b);
}

function sameAttribution(a: ClaimEvidence['claim'], b: ClaimEvidence['claim']): boolean {
  const [cueA, cueB] = [a, b].map(
    (claim) => claim.attributions.find(({ position }) => position === 0)?.cue,
  );
  return cueA != null && cueB != null && cueA.start === cueB.start && cueA.end === cueB.end;
}

/** Higher is more promising; one event outweighs everything, near neighbours of one article get the benefit of the doubt. */
function promiseOf(
  a: Profile | undefined,
  b: Profile | undefined,
  [left, right]: readonly [ClaimEvidence, ClaimEvidence],
): number {
  if (!a || !b) return 0;
  const event = left.event !== null && left.event.id === right.event?.id ? SAME_EVENT : 0;
  const actors = Math.min(2, common(a.actors, b.actors)) * 0.4;
  const smaller = Math.max(1, Math.min(a.stems.size, b.stems.size));
  const words = common(a.stems, b.stems) / smaller;
  const near =
    left.claim.revisionId === right.claim.revisionId &&
    Math.abs(left.claim.span.start - right.claim.span.end) < NEAR;
  return event + actors + words + (near ? 0.4 : 0);
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((each) => b.has(each)).length;
}

function pairKey({ claim: a }: ClaimEvidence, { claim: b }: ClaimEvidence): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}
