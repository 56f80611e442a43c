import type { Claim } from '../model/claim.ts';
import { type Change, claimChanges, type NumberChange, numberChanges } from './claim-changes.ts';
import { matchClaims } from './match-claims.ts';

/** A claim with its stored vector. */
export interface EmbeddedClaim {
  readonly claim: Claim;
  readonly embedding: readonly number[] | null;
}

/** A claim that an edit changed. */
export interface ChangedClaim {
  readonly before: Claim;
  readonly after: Claim;
  readonly changes: readonly Change[];
  readonly numbers: readonly NumberChange[];
  /** 0..1: how alike the two are; 1 for identical wording. */
  readonly similarity: number;
}

/** What an edit did to the claims of an article. */
export interface Drift {
  readonly appeared: readonly Claim[];
  readonly vanished: readonly Claim[];
  readonly changed: readonly ChangedClaim[];
  readonly unchanged: number;
}

/** Compares the claims of two texts of one article, each given in text order. */
export function compareRevisions(
  before: readonly EmbeddedClaim[],
  after: readonly EmbeddedClaim[],
): Drift {
  const { matches, vanished, appeared } = matchClaims(before.map(worded), after.map(worded));
  const changed = matches.flatMap(({ before: old, after: now, similarity }): ChangedClaim[] => {
    const changes = claimChanges(old.claim, now.claim);
    if (changes.length === 0) return [];
    const numbers = numberChanges(old.claim.quantities, now.claim.quantities);
    return [{ before: old.claim, after: now.claim, changes, numbers, similarity }];
  });
  return {
    appeared: appeared.map(({ claim }) => claim),
    vanished: vanished.map(({ claim }) => claim),
    changed,
    unchanged: matches.length - changed.length,
  };
}

const worded = ({ claim, embedding }: EmbeddedClaim) => ({
  claim,
  embedding,
  wording: claim.wording,
});
