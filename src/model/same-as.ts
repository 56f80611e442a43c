import type { Timestamp } from './time.ts';

/** What can be merged. */
export const MERGEABLE = ['Actor', 'Event'] as const;
export type Mergeable = (typeof MERGEABLE)[number];

export const SAME_AS_STATUSES = ['suggested', 'accepted', 'rejected'] as const;
export type SameAsStatus = (typeof SAME_AS_STATUSES)[number];

/** Somebody holds two actors, or two events, to be one. `a` is the one whose id sorts first. */
export interface SameAs {
  readonly a: string;
  readonly b: string;
  /** 'wikidata': both have one id; 'analyst': somebody merged them. */
  readonly basis: string;
  readonly confidence: number;
  /** Host of the service, or id of the analyst, that said so first. */
  readonly by: string;
  readonly at: Timestamp;
  readonly status: SameAsStatus;
  /** Which of the two stands for both; null unless accepted. */
  readonly keep: string | null;
  /** Who accepted or rejected it, when and why; null where nobody has. */
  readonly decidedBy: string | null;
  readonly decidedAt: Timestamp | null;
  readonly reason: string | null;
}

/** An article that is no longer to be counted on; nothing of it is deleted. */
export interface Retraction {
  readonly at: Timestamp;
  readonly by: string;
  readonly reason: string;
}
