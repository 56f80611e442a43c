import type { ChangeKind } from './change.ts';
import type { Timestamp } from './time.ts';

/** A saved filter whose changes are sent to an address. */
export interface Watch {
  readonly id: string;
  readonly name: string;
  /** As the API takes it, a GraphQL literal: "{kinds: [UPDATE]}"; null asks for all. */
  readonly filter: string | null;
  readonly changes: readonly ChangeKind[];
  readonly url: string;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: Timestamp;
  readonly active: boolean;
  /** Everything up to here has been delivered or does not meet the filter. */
  readonly cursor: number;
  /** Tries in a row that have failed; 0 after each success. */
  readonly failures: number;
  readonly failingSince: Timestamp | null;
  /** What the last failed try ended in. */
  readonly lastError: string | null;
  /** When the next try is due after a failed one. */
  readonly nextTryAt: Timestamp | null;
  /** Why the service itself has paused it. */
  readonly disabledBecause: string | null;
}

/** A watch with the key its messages are signed by; never shown after it was made. */
export interface WatchWithSecret extends Watch {
  readonly secret: string;
}

/** What was sent for one change to one watch. */
export interface Delivery {
  readonly id: string;
  readonly watchId: string;
  readonly sequence: number;
  readonly change: ChangeKind;
  readonly contradictionId: string;
  readonly state: 'delivered' | 'failing';
  readonly tries: number;
  /** HTTP status of the last try; null where there was no answer. */
  readonly status: number | null;
  readonly error: string | null;
  readonly triedAt: Timestamp;
  readonly deliveredAt: Timestamp | null;
}
