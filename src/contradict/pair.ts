import type { ClaimEvidence } from '../model/evidence.ts';

/** Two claims to be compared; the order carries no meaning. */
export interface ClaimPair {
  readonly a: ClaimEvidence;
  readonly b: ClaimEvidence;
}

/** Whether neither side has a speaker, an outlet or a date: two sentences of which nothing is known but their words. */
export function isBare({ a, b }: ClaimPair): boolean {
  return [a, b].every(
    ({ speakers, outlet, claim }) =>
      speakers.length === 0 &&
      outlet === null &&
      claim.publishedAt === null &&
      claim.utteredAt === null,
  );
}
