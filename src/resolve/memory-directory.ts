import type { Actor } from '../model/actor.ts';
import type { Event } from '../model/event.ts';
import type { ActorId, EventId } from '../model/ids.ts';
import type { Resolution } from '../model/resolution.ts';
import { actorKeys } from './actor-keys.ts';
import type { Directory, KnownActor } from './directory.ts';
import { intervalsMeet } from './intervals-meet.ts';

/** A directory that knows the resolutions it was given: for several files at once, for comparing, for tests. */
export interface MemoryDirectory extends Directory {
  remember(resolution: Resolution): void;
}

/** Makes an empty directory held in memory. */
export function memoryDirectory(): MemoryDirectory {
  const actors = new Map<ActorId, Actor>();
  const byKey = new Map<string, Set<ActorId>>();
  const speaksFor = new Map<ActorId, Set<ActorId>>();
  const events = new Map<EventId, Event>();

  return {
    async actorsNamed(keys) {
      const ids = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
      return [...ids].sort().flatMap((id): KnownActor[] => {
        const actor = actors.get(id);
        return actor === undefined
          ? []
          : [{ actor, speaksFor: [...(speaksFor.get(id) ?? [])].sort() }];
      });
    },
    async eventsLike({ types, participants, window }) {
      return [...events.values()]
        .filter((event) => types.includes(event.type))
        .filter((event) => event.participants.some(({ actor }) => participants.includes(actor)))
        .filter((event) => intervalsMeet(event.interval, window))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    remember(resolution) {
      for (const actor of resolution.actors) {
        actors.set(actor.id, actor);
        if (actor.articleId !== null) continue;
        for (const key of actorKeys(actor)) {
          byKey.set(key, (byKey.get(key) ?? new Set()).add(actor.id));
        }
      }
      for (const { speaker, principal } of resolution.speaksFor) {
        speaksFor.set(speaker, (speaksFor.get(speaker) ?? new Set()).add(principal));
      }
      for (const event of resolution.events) events.set(event.id, event);
    },
  };
}
