import type { RunOptions } from '../graph/runner.ts';
import type { CheckedClaim, ClaimToCheck } from '../ingest/check-claim.ts';
import type { WhyNot } from '../ingest/why-not.ts';

/** What needs the models; the composition root hands it in. Nothing of it writes. */
export interface Analysis {
  /**
   * Sentence embeddings, one for each text.
   * @throws ModelError where the model is missing or damaged
   */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  checkClaim(claim: ClaimToCheck, options: RunOptions): Promise<CheckedClaim>;
  whyNot(a: string, b: string, options: RunOptions): Promise<WhyNot>;
}
