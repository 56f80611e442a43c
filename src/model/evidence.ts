import type { Actor } from './actor.ts';
import type { Outlet } from './article.ts';
import type { Claim } from './claim.ts';
import type { Event } from './event.ts';

/**
 * All that a judge may look at for one claim: the claim, who stands behind it and for whom they speak, who is
 * mentioned, and the event it is about. Built from the graph, or for `compare` from bare text.
 */
export interface ClaimEvidence {
  readonly claim: Claim;
  /** In the order of `claim.attributions`; empty: the outlet speaks. */
  readonly speakers: readonly Speaker[];
  readonly mentioned: readonly Actor[];
  readonly event: Event | null;
  readonly outlet: Outlet | null;
}

export interface Speaker {
  readonly actor: Actor;
  /** Everybody the actor speaks for, nearest first, transitively (a spokesman, his ministry, its country). */
  readonly principals: readonly Actor[];
}
