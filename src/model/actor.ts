import type { ActorId, ArticleId } from './ids.ts';
import type { Span } from './span.ts';
import type { Timestamp } from './time.ts';

export const ACTOR_TYPES = [
  'person',
  'organisation',
  'government',
  'country',
  'group',
  'anonymous',
  'place',
  'outlet',
] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

/** Person, body or state that can speak or take part. An anonymous source belongs to its article alone. */
export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  readonly type: ActorType;
  readonly wikidata: string | null;
  /** Other forms under which it was met, without the name itself. */
  readonly aliases: readonly string[];
  /** Roles as written, in lower case: "foreign minister". */
  readonly roles: readonly string[];
  /** Set only for anonymous sources. */
  readonly articleId: ArticleId | null;
}

/** Somebody speaks for somebody: the Kremlin for Russia, a president for the country, a spokeswoman for a ministry. */
export interface SpeaksFor {
  readonly speaker: ActorId;
  readonly principal: ActorId;
  /** Why we hold so: 'seat-of-government', 'role-and-nationality', 'spokesperson', 'anonymous-official'. */
  readonly basis: string;
  readonly from: Timestamp | null;
  readonly to: Timestamp | null;
}

export interface ActorMention {
  readonly span: Span;
  readonly actor: ActorId;
}
