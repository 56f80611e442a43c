import type { Actor } from '../model/actor.ts';
import type { ReadArticle } from '../model/article.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { ActorId } from '../model/ids.ts';
import type { Resolution } from '../model/resolution.ts';

/** What judges may look at, for each claim of a resolution in its order. */
export function evidenceOf(resolution: Resolution, article: ReadArticle): readonly ClaimEvidence[] {
  const actors = new Map(resolution.actors.map((actor) => [actor.id, actor]));
  const events = new Map(resolution.events.map((event) => [event.id, event]));
  const principals = new Map<ActorId, ActorId[]>();
  for (const { speaker, principal } of resolution.speaksFor) {
    principals.set(speaker, [...(principals.get(speaker) ?? []), principal]);
  }
  const known = (ids: Iterable<ActorId>): readonly Actor[] =>
    [...ids].flatMap((id) => actors.get(id) ?? []);

  return resolution.claims.map((claim) => ({
    claim,
    speakers: claim.attributions.flatMap(({ actor: id }) => {
      const actor = actors.get(id);
      return actor === undefined ? [] : [{ actor, principals: known(spokenForBy(id, principals)) }];
    }),
    mentioned: known(new Set(claim.mentions.map(({ actor }) => actor))),
    event: claim.event === null ? null : (events.get(claim.event) ?? null),
    outlet: article.article.outlet,
  }));
}

/** Everybody that an actor speaks for, nearest first, without the actor itself. */
function spokenForBy(
  speaker: ActorId,
  principals: ReadonlyMap<ActorId, readonly ActorId[]>,
): readonly ActorId[] {
  const found = new Set<ActorId>([speaker]);
  for (const id of found) for (const next of principals.get(id) ?? []) found.add(next);
  return [...found].slice(1);
}
