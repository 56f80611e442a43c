import type { ClaimEvidence } from '../model/evidence.ts';

/** Two claims to be compared; the order carries no meaning. */
export interface ClaimPair {
  readonly a: ClaimEvidence;
  readonly b: ClaimEvidence;
}
