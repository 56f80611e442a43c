import type { ContradictionId } from './ids.ts';
import type { Timestamp } from './time.ts';

export const CHANGE_KINDS = ['found', 'changed', 'reviewed', 'superseded', 'dropped'] as const;
/**
 * What happened to a contradiction: first stored; judged anew to another kind or strength; reviewed; replaced by a later
 * judgement; no longer held to be one, and gone from the graph.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One entry of the feed. */
export interface Change {
  /** 1, 2, 3 … over the whole graph, in the order in which the writes were committed. */
  readonly sequence: number;
  readonly at: Timestamp;
  readonly kind: ChangeKind;
  readonly contradictionId: ContradictionId;
}
