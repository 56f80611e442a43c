import type { Actor } from '../model/actor.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ActorId } from '../model/ids.ts';
import type { Resolution } from '../model/resolution.ts';
import { buildCast } from './build-cast.ts';
import { castActors, castSpeaksFor } from './cast-actors.ts';
import { completeClaims, untoldSource } from './claims.ts';
import type { Directory } from './directory.ts';
import { resolveEvents } from './events/resolve-events.ts';
import { idOf } from './reconcile.ts';

export interface ResolveOptions {
  /** Who says the claims that name no source, where that is known from beside the text. */
  readonly speaker?: string | null;
}

/**
 * Turns what was read off one article into actors, events and completed claims, reusing what the directory knows.
 * Deterministic for the same article, extraction and directory.
 */
export async function resolve(
  article: ReadArticle,
  extraction: Extraction,
  directory: Directory,
  { speaker = null }: ResolveOptions = {},
): Promise<Resolution> {
  const built = await buildCast(article, extraction, { directory, speaker });
  const { events, ofClaim } = await resolveEvents(article, extraction, { built, directory });
  const claims = completeClaims(article, { built, extraction, events: ofClaim });
  const { cast } = built;
  const untold = claims.some(({ attributions }) =>
    attributions.some(({ actor }) => actor === untoldSource(article.article.id)),
  );
  return {
    claims,
    actors: [
      ...castActors(cast, article.article.id, involvedIn(events)),
      ...(untold ? [untoldActor(article)] : []),
    ],
    actorMentions: [...cast.meant]
      .filter(([{ span }]) => span.end > span.start)
      .map(([mention, member]) => ({ span: mention.span, actor: idOf(member) }))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    speaksFor: castSpeaksFor(cast),
    events,
  };
}

const involvedIn = (events: readonly Event[]): ReadonlySet<ActorId> =>
  new Set(
    events.flatMap(({ participants, place }) => [
      ...participants.map(({ actor }) => actor),
      ...(place === null ? [] : [place]),
    ]),
  );

const untoldActor = ({ article }: ReadArticle): Actor => ({
  id: untoldSource(article.id),
  name: 'untold source',
  type: 'anonymous',
  wikidata: null,
  aliases: [],
  roles: [],
  articleId: article.id,
});
