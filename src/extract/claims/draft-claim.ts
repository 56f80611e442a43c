import type { Quotation } from '../../model/claim.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';

/** A claim's place and speakers, before its commitment, times and quantities are read. */
export interface DraftClaim {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly quotation: Quotation;
  /** Nearest to the words first; empty: the outlet speaks. */
  readonly chain: readonly LinkedAttribution[];
  readonly confidence: number;
  /** The span takes in who speaks and the cue ("Ray rejected that idea"). */
  readonly isStand: boolean;
}
