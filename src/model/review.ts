import type { ContradictionType, Kind, Scope, Strength, Typing } from './contradiction.ts';
import type { ContradictionId, ReviewId } from './ids.ts';
import type { Principal } from './principal.ts';
import type { Timestamp } from './time.ts';

export const REVIEW_VERDICTS = ['confirmed', 'rejected', 'retyped', 'undone'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** What a reviewer puts in the place of the judge's opinion; what is absent stays the judge's. */
export interface Retyping {
  readonly kind?: Kind;
  readonly types?: readonly ContradictionType[];
  readonly strength?: Strength;
  readonly scope?: Scope;
}

/** What somebody said of a contradiction, and why; never changed or deleted. */
export interface Review {
  readonly id: ReviewId;
  readonly contradiction: ContradictionId;
  /** 1, 2, 3 … among the reviews of its contradiction. */
  readonly sequence: number;
  readonly verdict: ReviewVerdict;
  readonly reason: string;
  readonly reviewer: Pick<Principal, 'id' | 'name'>;
  readonly at: Timestamp;
  /** With `retyped` only. */
  readonly retyping: Retyping | null;
  /** With `undone` only: the review that no longer counts, which may itself be an undoing. */
  readonly undoes: ReviewId | null;
}

/** What the judge held, with what the reviewer puts otherwise. */
export const retyped = (judged: Typing, { kind, types, strength, scope }: Retyping): Typing => ({
  kind: kind ?? judged.kind,
  types: types ?? judged.types,
  strength: strength ?? judged.strength,
  scope: scope ?? judged.scope,
});
