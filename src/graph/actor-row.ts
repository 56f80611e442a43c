import { z } from 'zod';
import { ACTOR_TYPES, type Actor } from '../model/actor.ts';
import type { ActorId, ArticleId } from '../model/ids.ts';
import { maybePacked, packed } from './packed.ts';
import { strings } from './span-lists.ts';

const PROPERTIES = ['id', 'name', 'type', 'wikidata', 'aliases', 'roles', 'articleId'] as const;

/** Cypher map of an actor, as `actorRow` reads it. */
export const actorProjection = (actor: string) => `${actor} { .${PROPERTIES.join(', .')} }`;

/** The same packed, for what is read often: as `actorRow` reads it too. */
export const packedActor = (actor: string) => packed(actor, PROPERTIES);

/** The same of an actor `a`. */
export const ACTOR_PROJECTION = actorProjection('a');

/** An actor as `actorProjection` gives it → the model's actor. */
export const actorRow = maybePacked(
  PROPERTIES,
  z
    .object({
      id: z.string(),
      name: z.string(),
      type: z.enum(ACTOR_TYPES),
      wikidata: z.string().nullable(),
      aliases: strings,
      roles: strings,
      articleId: z.string().nullable(),
    })
    .transform(
      (row): Actor => ({
        ...row,
        id: row.id as ActorId,
        articleId: row.articleId as ArticleId | null,
      }),
    ),
);
