import type { Actor } from '../model/actor.ts';
import type { Event, EventType } from '../model/event.ts';
import type { ActorId } from '../model/ids.ts';
import type { Interval } from '../model/time.ts';

/** An actor met before, with those it speaks for directly. */
export interface KnownActor {
  readonly actor: Actor;
  readonly speaksFor: readonly ActorId[];
}

export interface EventQuery {
  readonly types: readonly EventType[];
  /** Any of them suffices; resolution does the closer comparison. */
  readonly participants: readonly ActorId[];
  /** Null sides are open. An event whose own interval is unknown on a side overlaps there. */
  readonly window: Interval;
}

/** How resolution asks what is known from earlier articles. Order of the answers must not depend on time or chance. */
export interface Directory {
  /**
   * Actors that have one of the keys among their `actorKeys`, ordered by id.
   * Anonymous sources (`articleId` set) are never given: they belong to their article alone.
   */
  actorsNamed(keys: readonly string[]): Promise<readonly KnownActor[]>;
  /** Events of one of the types that involve one of the participants and may lie in the window, ordered by id. */
  eventsLike(query: EventQuery): Promise<readonly Event[]>;
}
