import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
import type { ClaimId, RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import type { ChangeRecord } from './changes.ts';
import { claimProperties } from './claim-properties.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';
import { sortKey } from './sort-key.ts';

export const CLAIMS_STORE = `
// claims.store
MATCH (r:Revision {id: $revision})
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
ON CREATE SET c.recordedAt = datetime($at)
SET c += row.properties
MERGE (c)-[appears:APPEARS_IN]->(r)
ON CREATE SET appears.recordedAt = datetime($at)
WITH c, row
CALL db.create.setNodeVectorProperty(c, 'embedding', row.embedding)`;

export const ATTRIBUTIONS_STORE = `
// attributions.store
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (a:Actor {id: row.actor})
MERGE (c)-[said:ATTRIBUTED_TO {position: row.position}]->(a)
ON CREATE SET said.recordedAt = datetime($at)
SET said.source = row.source, said.sourceSpan = row.sourceSpan, said.cue = row.cue, said.cueSpan = row.cueSpan,
  said.actorId = row.actor, said.sortKey = row.sortKey`;

export const MENTIONS_STORE = `
// mentions.store
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (a:Actor {id: row.actor})
MERGE (c)-[named:MENTIONS {start: row.start, end: row.end}]->(a)
ON CREATE SET named.asWritten = row.asWritten, named.recordedAt = datetime($at)`;

export const ABOUT_STORE = `
// about.store
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Event {id: row.event})
MERGE (c)-[about:ABOUT]->(e)
ON CREATE SET about.recordedAt = datetime($at)
SET about.confidence = row.confidence`;

export const REPORTS_STORE = `
// reports.store
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Event {id: row.event})
MERGE (c)-[reports:REPORTS {status: row.status}]->(e)
ON CREATE SET reports.recordedAt = datetime($at)`;

/** Links that an earlier reading of the same text made and this one does not. */
export const CLAIM_LINKS_DROP_STALE = `
// claimLinks.dropStale
MATCH (c:Claim {revisionId: $revision})-[link:ATTRIBUTED_TO|MENTIONS|ABOUT|REPORTS]->(to)
WHERE NOT reduce(key = c.id + ' ' + type(link) + ' ' + to.id, part IN
  [link.position, link.start, link.end, link.status] | key + ' ' + coalesce(toString(part), '-')) IN $keys
DELETE link`;

/** Claims that an earlier reading of the same text made; what somebody has reviewed stays. */
export const CLAIMS_DROP_STALE = `
// claims.dropStale
MATCH (c:Claim {revisionId: $revision}) WHERE NOT c.id IN $ids
OPTIONAL MATCH (k:Contradiction)-[:BETWEEN]->(c)
WITH c, collect(k) AS found
WHERE none(k IN found WHERE k.status <> 'suggested' OR EXISTS { (:Review)-[:OF]->(k) })
WITH c, found, [k IN found | k.id] AS ids
FOREACH (k IN found | DETACH DELETE k)
DETACH DELETE c
WITH ids
UNWIND ids AS contradictionId
RETURN DISTINCT contradictionId, 'dropped' AS kind
ORDER BY contradictionId`;

interface Rows {
  readonly rows: readonly object[];
  readonly at: Timestamp;
}

const nothing = z.object({});
const storeClaimNodes = query<Rows & { readonly revision: RevisionId }>()({
  cypher: CLAIMS_STORE,
  row: nothing,
});
const storeAttributions = query<Rows>()({ cypher: ATTRIBUTIONS_STORE, row: nothing });
const storeMentions = query<Rows>()({ cypher: MENTIONS_STORE, row: nothing });
const storeAbout = query<Rows>()({ cypher: ABOUT_STORE, row: nothing });
const storeReports = query<Rows>()({ cypher: REPORTS_STORE, row: nothing });
const dropStaleLinks = query<{
  readonly revision: RevisionId;
  readonly keys: readonly string[];
}>()({ cypher: CLAIM_LINKS_DROP_STALE, row: nothing });
const dropStaleClaims = query<{
  readonly revision: RevisionId;
  readonly ids: readonly ClaimId[];
}>()({
  cypher: CLAIMS_DROP_STALE,
  row: z.object({ contradictionId: z.string(), kind: z.literal('dropped') }),
});

export interface ClaimsToStore {
  readonly revision: RevisionId;
  readonly claims: readonly Claim[];
  /** One of 384 numbers for each claim, in the same order. */
  readonly embeddings: readonly Float32Array[];
  readonly events: readonly Event[];
  readonly at: Timestamp;
}

/**
 * Stores claims with everything they point to; actors and events must be there. Gives the disagreements that went with
 * claims of an earlier reading, for the feed.
 */
export async function storeClaims(
  tx: Runner,
  given: ClaimsToStore,
): Promise<ChangeRecord['changes']> {
  const { revision, claims, at } = given;
  const links = linksOf(given);
  const dropped = await tx.run(dropStaleClaims, {
    revision,
    ids: claims.map((claim) => claim.id),
  });
  await tx.run(dropStaleLinks, { revision, keys: keysOf(links) });
  const rows = claims.map((claim, n) => ({
    id: claim.id,
    properties: claimProperties(claim),
    embedding: given.embeddings[n],
  }));
  await tx.run(storeClaimNodes, { revision, rows, at });
  await tx.run(storeAttributions, { rows: links.attributions, at });
  await tx.run(storeMentions, { rows: links.mentions, at });
  await tx.run(storeAbout, { rows: links.about, at });
  await tx.run(storeReports, { rows: links.reports, at });
  return dropped;
}

function linksOf({ claims, events }: ClaimsToStore) {
  return {
    attributions: claims.flatMap((claim) =>
      claim.attributions.map(({ position, source, cue, actor }) => ({
        claim: claim.id,
        actor,
        position,
        source: source?.text ?? null,
        sourceSpan: source && [source.start, source.end],
        cue: cue?.text ?? null,
        cueSpan: cue && [cue.start, cue.end],
        sortKey: sortKey(claim.publishedAt, claim.id),
      })),
    ),
    mentions: claims.flatMap((claim) =>
      claim.mentions.map(({ span: { start, end, text }, actor }) => ({
        claim: claim.id,
        actor,
        start,
        end,
        asWritten: text,
      })),
    ),
    about: claims.flatMap(({ id, event, confidence }) =>
      event === null ? [] : [{ claim: id, event, confidence }],
    ),
    reports: events.flatMap((event) =>
      event.statuses.map(({ status, claim }) => ({ claim, event: event.id, status })),
    ),
  };
}

/** As CLAIM_LINKS_DROP_STALE spells them: claim, type, target, then position, start, end and status, or dashes. */
function keysOf(links: ReturnType<typeof linksOf>): readonly string[] {
  return [
    ...links.attributions.map((l) => `${l.claim} ATTRIBUTED_TO ${l.actor} ${l.position} - - -`),
    ...links.mentions.map((l) => `${l.claim} MENTIONS ${l.actor} - ${l.start} ${l.end} -`),
    ...links.about.map((l) => `${l.claim} ABOUT ${l.event} - - - -`),
    ...links.reports.map((l) => `${l.claim} REPORTS ${l.event} - - - ${l.status}`),
  ];
}
