import { z } from 'zod';
import type { ClaimId } from '../model/ids.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** How many others are looked at for each claim, whatever the size of the graph. */
export interface CandidateLimits {
  /** Of the same event, on each side in time. */
  readonly event: number;
  /** Of each of its speakers, on each side in time. */
  readonly speaker: number;
  /** By the meaning of the words. */
  readonly nearest: number;
}

export const CANDIDATE_LIMITS: CandidateLimits = { event: 40, speaker: 15, nearest: 60 };

/** Texts that were replaced, and retracted articles, are out: a claim of an old revision is met only where it was compared in its time. */
export const IS_CURRENT = `EXISTS {
    (other)-[:APPEARS_IN]->(revision:Revision)-[:REVISION_OF]->(article:Article)
    WHERE article.currentRevision = revision.id AND article.retractedAt IS NULL }`;

export const CANDIDATES_BY_EVENT = `
// candidates.byEvent
UNWIND $ids AS id
MATCH (c:Claim {id: id}) WHERE c.eventId IS NOT NULL
CALL (c) {
  MATCH (other:Claim)
  WHERE other.eventId = c.eventId AND other.sortKey >= c.sortKey AND other.id <> c.id AND ${IS_CURRENT}
  RETURN other ORDER BY other.eventId, other.sortKey LIMIT $limit
  UNION
  MATCH (other:Claim)
  WHERE other.eventId = c.eventId AND other.sortKey < c.sortKey AND ${IS_CURRENT}
  RETURN other ORDER BY other.eventId DESC, other.sortKey DESC LIMIT $limit
}
RETURN c.id AS claim, other.id AS other`;

export const CANDIDATES_BY_SPEAKER = `
// candidates.bySpeaker
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:ATTRIBUTED_TO]->(speaker:Actor)
WITH DISTINCT c, speaker.id AS speaker
CALL (c, speaker) {
  MATCH (other:Claim)-[said:ATTRIBUTED_TO]->(:Actor)
  WHERE said.actorId = speaker AND said.sortKey > c.sortKey AND ${IS_CURRENT}
  RETURN other ORDER BY said.actorId, said.sortKey LIMIT $limit
  UNION
  MATCH (other:Claim)-[said:ATTRIBUTED_TO]->(:Actor)
  WHERE said.actorId = speaker AND said.sortKey < c.sortKey AND ${IS_CURRENT}
  RETURN other ORDER BY said.actorId DESC, said.sortKey DESC LIMIT $limit
}
RETURN DISTINCT c.id AS claim, other.id AS other`;

/** Nearest by meaning, kept only where the two name or quote somebody in common, or the same body speaks. */
export const CANDIDATES_NEAREST = `
// candidates.nearest
UNWIND $ids AS id
MATCH (c:Claim {id: id}) WHERE c.embedding IS NOT NULL
CALL db.index.vector.queryNodes('claim_embedding', $limit, c.embedding) YIELD node AS other, score
WITH c, other WHERE other.id <> c.id AND ${IS_CURRENT}
WITH c, other, COLLECT { MATCH (c)-[:ATTRIBUTED_TO|MENTIONS]->(actor:Actor) RETURN actor
  UNION MATCH (c)-[:ATTRIBUTED_TO]->(:Actor)-[:SPEAKS_FOR]->(actor:Actor) RETURN actor } AS ours
WHERE EXISTS { MATCH (other)-[:ATTRIBUTED_TO|MENTIONS]->(actor:Actor) WHERE actor IN ours }
  OR EXISTS { MATCH (other)-[:ATTRIBUTED_TO]->(:Actor)-[:SPEAKS_FOR]->(actor:Actor) WHERE actor IN ours }
RETURN c.id AS claim, other.id AS other`;

type Params = { readonly ids: readonly ClaimId[]; readonly limit: number };
const row = z
  .object({ claim: z.string(), other: z.string() })
  .transform(({ claim, other }) => ({ claim: claim as ClaimId, other: other as ClaimId }));

const byEvent = query<Params>()({ cypher: CANDIDATES_BY_EVENT, row });
const bySpeaker = query<Params>()({ cypher: CANDIDATES_BY_SPEAKER, row });
const nearest = query<Params>()({ cypher: CANDIDATES_NEAREST, row });

/** An unordered pair of claims; `a` is the one whose id sorts first. */
export interface CandidatePair {
  readonly a: ClaimId;
  readonly b: ClaimId;
}

/** Through what a claim meets others. */
export const CANDIDATE_INDEXES = ['event', 'speaker', 'nearest'] as const;
export type CandidateIndex = (typeof CANDIDATE_INDEXES)[number];

/** What each index gives for each of the claims: the claim and another. */
export async function candidatesByIndex(
  runner: Runner,
  ids: readonly ClaimId[],
  limits: CandidateLimits = CANDIDATE_LIMITS,
) {
  if (ids.length === 0) return { event: [], speaker: [], nearest: [] };
  return {
    event: await runner.run(byEvent, { ids, limit: limits.event }),
    speaker: await runner.run(bySpeaker, { ids, limit: limits.speaker }),
    nearest: await runner.run(nearest, { ids, limit: limits.nearest }),
  };
}

/**
 * The claims worth comparing with the given ones: of the same event, of the same speaker, or near in meaning with an
 * actor in common. Every search walks an index for a bounded number of steps; there is no comparing of all pairs.
 */
export async function candidatePairs(
  runner: Runner,
  ids: readonly ClaimId[],
  limits: CandidateLimits = CANDIDATE_LIMITS,
): Promise<readonly CandidatePair[]> {
  const found = await candidatesByIndex(runner, ids, limits);
  const rows = CANDIDATE_INDEXES.flatMap((index) => found[index]);
  const pairs = new Map<string, CandidatePair>();
  for (const { claim, other } of rows) {
    const [a, b] = claim < other ? [claim, other] : [other, claim];
    pairs.set(`${a} ${b}`, { a, b });
  }
  return [...pairs.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}
