import { z } from 'zod';
import type { ClaimId } from '../model/ids.ts';
import { wordsIn } from './lucene-terms.ts';
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
  /** By the words themselves. */
  readonly words: number;
}

export const CANDIDATE_LIMITS: CandidateLimits = { event: 40, speaker: 15, nearest: 60, words: 30 };

/**
 * Texts that were replaced, and retracted articles, are out: a claim of an old revision is met only where it was compared in
 * its time. The article is looked up by its key, since a text has many relationships to walk past.
 */
export const IS_CURRENT = `EXISTS {
    MATCH (article:Article {id: other.articleId})
    WHERE article.currentRevision = other.revisionId AND article.retractedAt IS NULL }`;

/** So many claims of old texts are passed over for each that is looked for; an event's or speaker's index is never walked to its end. */
const LOOKED_AT = 4;

export const CANDIDATES_BY_EVENT = `
// candidates.byEvent
UNWIND $ids AS id
MATCH (c:Claim {id: id}) WHERE c.eventId IS NOT NULL
CALL (c) {
  MATCH (other:Claim)
  WHERE other.eventId = c.eventId AND other.sortKey >= c.sortKey AND other.id <> c.id
  WITH other ORDER BY other.eventId, other.sortKey LIMIT ${LOOKED_AT} * $limit
  WHERE ${IS_CURRENT}
  RETURN other LIMIT $limit
  UNION
  MATCH (other:Claim)
  WHERE other.eventId = c.eventId AND other.sortKey < c.sortKey
  WITH other ORDER BY other.eventId DESC, other.sortKey DESC LIMIT ${LOOKED_AT} * $limit
  WHERE ${IS_CURRENT}
  RETURN other LIMIT $limit
}
RETURN c.id AS claim, other.id AS other`;

export const CANDIDATES_BY_SPEAKER = `
// candidates.bySpeaker
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:ATTRIBUTED_TO]->(speaker:Actor)
WITH DISTINCT c, speaker.id AS speaker
CALL (c, speaker) {
  MATCH (other:Claim)-[said:ATTRIBUTED_TO]->(:Actor)
  WHERE said.actorId = speaker AND said.sortKey > c.sortKey
  WITH other, said ORDER BY said.actorId, said.sortKey LIMIT ${LOOKED_AT} * $limit
  WHERE ${IS_CURRENT}
  RETURN other LIMIT $limit
  UNION
  MATCH (other:Claim)-[said:ATTRIBUTED_TO]->(:Actor)
  WHERE said.actorId = speaker AND said.sortKey < c.sortKey
  WITH other, said ORDER BY said.actorId DESC, said.sortKey DESC LIMIT ${LOOKED_AT} * $limit
  WHERE ${IS_CURRENT}
  RETURN other LIMIT $limit
}
RETURN DISTINCT c.id AS claim, other.id AS other`;

const WITH_SOMEBODY_IN_COMMON = `WITH c, other WHERE other.id <> c.id AND ${IS_CURRENT}
WITH c, other, COLLECT { MATCH (c)-[:ATTRIBUTED_TO|MENTIONS]->(actor:Actor) RETURN actor
  UNION MATCH (c)-[:ATTRIBUTED_TO]->(:Actor)-[:SPEAKS_FOR]->(actor:Actor) RETURN actor } AS ours
WHERE EXISTS { MATCH (other)-[:ATTRIBUTED_TO|MENTIONS]->(actor:Actor) WHERE actor IN ours }
  OR EXISTS { MATCH (other)-[:ATTRIBUTED_TO]->(:Actor)-[:SPEAKS_FOR]->(actor:Actor) WHERE actor IN ours }`;

/** Nearest by meaning, kept only where the two name or quote somebody in common, or the same body speaks. */
export const CANDIDATES_NEAREST = `
// candidates.nearest
UNWIND $ids AS id
MATCH (c:Claim {id: id}) WHERE c.embedding IS NOT NULL
CALL db.index.vector.queryNodes('claim_embedding', $limit, c.embedding) YIELD node AS other, score
${WITH_SOMEBODY_IN_COMMON}
RETURN c.id AS claim, other.id AS other`;

/** Those that share the rarer words, by the same rule. */
export const CANDIDATES_BY_WORDS = `
// candidates.byWords
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
CALL db.index.fulltext.queryNodes('claim_text', row.terms, {limit: $limit}) YIELD node AS other
${WITH_SOMEBODY_IN_COMMON}
RETURN c.id AS claim, other.id AS other`;

export const CANDIDATES_WORDINGS = `
// candidates.wordings
MATCH (c:Claim) WHERE c.id IN $ids
RETURN c.id AS claim, c.wording AS wording
ORDER BY claim LIMIT 100000`;

type Params = { readonly ids: readonly ClaimId[]; readonly limit: number };
const row = z
  .object({ claim: z.string(), other: z.string() })
  .transform(({ claim, other }) => ({ claim: claim as ClaimId, other: other as ClaimId }));

export const byEvent = query<Params>()({ cypher: CANDIDATES_BY_EVENT, row });
export const bySpeaker = query<Params>()({ cypher: CANDIDATES_BY_SPEAKER, row });
export const nearest = query<Params>()({ cypher: CANDIDATES_NEAREST, row });
export const byWords = query<{
  readonly rows: readonly { readonly claim: ClaimId; readonly terms: string }[];
  readonly limit: number;
}>()({ cypher: CANDIDATES_BY_WORDS, row });
const wordings = query<Pick<Params, 'ids'>>()({
  cypher: CANDIDATES_WORDINGS,
  row: z.object({ claim: z.string().transform((id) => id as ClaimId), wording: z.string() }),
});

/** An unordered pair of claims; `a` is the one whose id sorts first. */
export interface CandidatePair {
  readonly a: ClaimId;
  readonly b: ClaimId;
}

/** Through what a claim meets others. */
export const CANDIDATE_INDEXES = ['event', 'speaker', 'nearest', 'words'] as const;
export type CandidateIndex = (typeof CANDIDATE_INDEXES)[number];

/** What each index gives for each of the claims: the claim and another. */
export async function candidatesByIndex(
  runner: Runner,
  ids: readonly ClaimId[],
  limits: CandidateLimits = CANDIDATE_LIMITS,
) {
  if (ids.length === 0) return { event: [], speaker: [], nearest: [], words: [] };
  return {
    event: await runner.run(byEvent, { ids, limit: limits.event }),
    speaker: await runner.run(bySpeaker, { ids, limit: limits.speaker }),
    nearest: await runner.run(nearest, { ids, limit: limits.nearest }),
    words: await runner.run(byWords, { rows: await termsOf(runner, ids), limit: limits.words }),
  };
}

/** Words that are asked for: an index walks the list of each, and long words have short lists. */
const TERMS = 6;
const SHORTEST = 5;

/** The longest words of each claim as a query for any of them; claims without such words are left out. */
export async function termsOf(runner: Runner, ids: readonly ClaimId[]) {
  const rows = await runner.run(wordings, { ids });
  return rows.flatMap(({ claim, wording }) => {
    const words = new Set(wordsIn(wording).map(({ word }) => word));
    const chosen = [...words]
      .filter((word) => word.length >= SHORTEST || /\d/.test(word))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .slice(0, TERMS);
    return chosen.length === 0 ? [] : [{ claim, terms: chosen.join(' ') }];
  });
}

/**
 * The claims worth comparing with the given ones: of the same event, of the same speaker, or near in meaning or words with
 * an actor in common. Every search walks an index for a bounded number of steps; there is no comparing of all pairs.
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
