import type { AuditEntryId } from './ids.ts';
import type { Principal } from './principal.ts';
import type { Timestamp } from './time.ts';

/** What was done, as `noun.verb`: 'article.ingest', 'contradiction.review', 'actor.merge'. */
export type AuditAction = `${string}.${string}`;

/** What a write has to say about itself. */
export interface AuditRecord {
  readonly principal: Pick<Principal, 'id' | 'name'>;
  readonly action: AuditAction;
  /** Ids of the nodes it was done to; they may since be gone. */
  readonly targets: readonly string[];
  /** One sentence for a reader of the trail. */
  readonly summary: string;
  readonly at: Timestamp;
}

/** A record as the trail keeps it. */
export interface AuditEntry extends AuditRecord {
  readonly id: AuditEntryId;
  /** 1, 2, 3 … over the whole graph, in the order in which the writes were committed. */
  readonly sequence: number;
}
