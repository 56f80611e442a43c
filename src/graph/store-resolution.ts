import type { ReadArticle } from '../model/article.ts';
import type { ExtractorName } from '../model/claim.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Timestamp } from '../model/time.ts';
import { bringHome } from './bring-home.ts';
import { byOwnNames } from './by-own-name.ts';
import { recordChange } from './changes.ts';
import { placeClaims } from './place-claims.ts';
import { keepRetracted } from './retractions.ts';
import type { Runner } from './runner.ts';
import { storeActors } from './store-actors.ts';
import { type StoredArticle, storeArticle } from './store-article.ts';
import { storeClaims } from './store-claims.ts';
import { storeEvents } from './store-events.ts';

export interface ResolvedArticle {
  readonly read: ReadArticle;
  readonly extractor: ExtractorName;
  readonly resolution: Resolution;
  /** One for each claim of the resolution, in the same order. */
  readonly embeddings: readonly Float32Array[];
  readonly at: Timestamp;
}

/**
 * Stores a whole article with what was read off it. Belongs in one write transaction; storing the same again changes
 * nothing, storing another reading of the same text replaces the former.
 */
export async function storeResolution(tx: Runner, given: ResolvedArticle): Promise<StoredArticle> {
  const { read, extractor, embeddings, at } = given;
  const resolution = await byOwnNames(tx, given.resolution);
  const { article, revision, warnings } = read;
  const stored = await storeArticle(tx, {
    article,
    revision,
    extractor: extractorLabel(extractor),
    warnings,
    at,
  });
  await storeActors(tx, {
    revision: revision.id,
    actors: resolution.actors,
    mentions: resolution.actorMentions,
    speaksFor: resolution.speaksFor,
    at,
  });
  await storeEvents(tx, { revision, events: resolution.events, at });
  const changes = await storeClaims(tx, {
    revision: revision.id,
    claims: resolution.claims,
    embeddings,
    events: resolution.events,
    at,
  });
  await bringHome(tx, resolution, at);
  await keepRetracted(tx, revision.id);
  await placeClaims(tx, article.id);
  await recordChange(tx, { changes, at });
  return stored;
}

/** As it stands on a revision: "name version". */
export const extractorLabel = ({ name, version }: ExtractorName): string => `${name} ${version}`;
