import type { Actor, ActorMention, SpeaksFor } from './actor.ts';
import type { Claim } from './claim.ts';
import type { Event } from './event.ts';

/** What `resolve/` makes of an extraction: claims with their actors and events, ready to store. */
export interface Resolution {
  readonly claims: readonly Claim[];
  readonly actors: readonly Actor[];
  readonly actorMentions: readonly ActorMention[];
  readonly speaksFor: readonly SpeaksFor[];
  readonly events: readonly Event[];
}
