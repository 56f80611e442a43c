import { z } from 'zod';
import type { FactCheck, FactCheckMatch } from '../model/fact-check.ts';
import type { ClaimId, FactCheckId, RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { IS_CURRENT } from './candidates.ts';
import { FACT_CHECK_PROJECTION, factCheckRow } from './fact-check-list.ts';
import { luceneAnyTerms, MOST_WORDS, wordsIn } from './lucene-terms.ts';
import { query } from './query.ts';
import type { Graph, Runner, RunOptions } from './runner.ts';

export const FACT_CHECKS_PENDING = `
// factChecks.pending
MATCH (f:FactCheck) WHERE f.matching = 'pending'
WITH f LIMIT $limit
RETURN ${FACT_CHECK_PROJECTION} AS factCheck
ORDER BY factCheck.id LIMIT $limit`;

/** Claims of the same words or a near meaning, and how near: cosine of the embeddings. */
export const FACT_CHECKS_CLAIMS = `
// factChecks.claims
UNWIND $rows AS row
CALL (row) {
  CALL db.index.vector.queryNodes('claim_embedding', $limit, row.vector) YIELD node AS other
  RETURN other
  UNION
  CALL db.index.fulltext.queryNodes('claim_text', row.terms, {limit: $limit}) YIELD node AS other
  RETURN other
}
WITH row, other, 2 * vector.similarity.cosine(other.embedding, row.vector) - 1 AS cosine
WHERE cosine >= $least AND ${IS_CURRENT}
RETURN row.id AS factCheck, other.id AS claim, cosine
ORDER BY factCheck, cosine DESC, claim LIMIT 10000`;

/** The other way round, for claims that have come since. */
export const FACT_CHECKS_OF_CLAIMS = `
// factChecks.ofClaims
MATCH (c:Claim {revisionId: $revision})
CALL (c) {
  CALL db.index.vector.queryNodes('fact_check_embedding', $limit, c.embedding) YIELD node AS f, score
  RETURN f, 2 * score - 1 AS cosine
}
WITH c, f, cosine WHERE cosine >= $least AND NOT (f)-[:REVIEWS]->(c)
RETURN ${FACT_CHECK_PROJECTION} AS factCheck, c.id AS claim, cosine
ORDER BY cosine DESC, claim, f.id LIMIT 200`;

export const FACT_CHECKS_KNOWN = `
// factChecks.known
MATCH (f:FactCheck) WHERE f.sortKey IS NOT NULL
RETURN f.id AS id
ORDER BY f.sortKey LIMIT 1`;

/** A match is written over by a later judgement of the same two; what an earlier one found alone stays. */
export const FACT_CHECKS_MATCHES = `
// factChecks.matches
UNWIND $rows AS row
MATCH (f:FactCheck {id: row.factCheck})
MATCH (c:Claim {id: row.claim})
MERGE (f)-[reviews:REVIEWS]->(c)
ON CREATE SET reviews.recordedAt = datetime($at)
SET reviews.score = row.score, reviews.voteNames = row.names, reviews.votes = row.votes,
  reviews.voteScores = row.scores, reviews.voteReasons = row.reasons`;

export const FACT_CHECKS_MATCHED = `
// factChecks.matched
UNWIND $rows AS row
MATCH (f:FactCheck {id: row.id})
CALL db.create.setNodeVectorProperty(f, 'embedding', row.vector)
SET f.matching = 'done', f.matchedAt = datetime($at)`;

const pending = query<{ readonly limit: number }>()({
  cypher: FACT_CHECKS_PENDING,
  row: z.object({ factCheck: factCheckRow }),
});
const claimRow = z.object({
  factCheck: z.string().transform((id) => id as FactCheckId),
  claim: z.string().transform((id) => id as ClaimId),
  cosine: z.number(),
});
const claims = query<{
  readonly rows: readonly {
    readonly id: FactCheckId;
    readonly vector: Float32Array;
    readonly terms: string;
  }[];
  readonly limit: number;
  readonly least: number;
}>()({ cypher: FACT_CHECKS_CLAIMS, row: claimRow });
const ofClaims = query<{
  readonly revision: RevisionId;
  readonly limit: number;
  readonly least: number;
}>()({
  cypher: FACT_CHECKS_OF_CLAIMS,
  row: z.object({
    factCheck: factCheckRow,
    claim: z.string().transform((id) => id as ClaimId),
    cosine: z.number(),
  }),
});
const known = query<Record<string, never>>()({
  cypher: FACT_CHECKS_KNOWN,
  row: z.object({ id: z.string() }),
});
const nothing = z.object({});
const storeMatches = query<{ readonly rows: readonly object[]; readonly at: Timestamp }>()({
  cypher: FACT_CHECKS_MATCHES,
  row: nothing,
});
const markMatched = query<{
  readonly rows: readonly { readonly id: FactCheckId; readonly vector: Float32Array }[];
  readonly at: Timestamp;
}>()({ cypher: FACT_CHECKS_MATCHED, row: nothing });

/** A fact check and a claim that may say the same, and how near their meanings are. */
export interface NearClaim {
  readonly factCheck: FactCheckId;
  readonly claim: ClaimId;
  readonly cosine: number;
}

/** Claims looked at for each fact check, and fact checks for each claim. */
const EACH = 10;

/** Some fact checks that no claim has been looked for yet. */
export async function pendingFactChecks(
  runner: Runner,
  limit: number,
  options?: RunOptions,
): Promise<readonly FactCheck[]> {
  return (await runner.run(pending, { limit }, options)).map(({ factCheck }) => factCheck);
}

/** The claims near to fact checks. */
export function claimsNear(
  runner: Runner,
  given: readonly { readonly factCheck: FactCheck; readonly vector: Float32Array }[],
  { least, ...options }: RunOptions & { readonly least: number },
): Promise<readonly NearClaim[]> {
  const rows = given.map(({ factCheck, vector }) => ({
    id: factCheck.id,
    vector,
    // Lucene knows no empty query; no text has this word.
    terms: luceneAnyTerms(firstWords(factCheck.claimReviewed)) ?? 'gainsaynoword',
  }));
  return runner.run(claims, { rows, limit: EACH, least }, options);
}

/** The fact checks near to a revision's claims, the nearest pairs first. */
export function factChecksNear(
  runner: Runner,
  revision: RevisionId,
  { least, ...options }: RunOptions & { readonly least: number },
) {
  return runner.run(ofClaims, { revision, limit: EACH, least }, options);
}

/** Whether there is any fact check. */
export async function hasFactChecks(runner: Runner, options?: RunOptions): Promise<boolean> {
  return (await runner.run(known, {}, options)).length > 0;
}

/** What came of looking for matches, in one transaction: the matches, and that it was looked for. */
export async function storeFactCheckMatches(
  graph: Pick<Graph, 'write'>,
  given: {
    readonly matches: readonly FactCheckMatch[];
    readonly done: readonly { readonly id: FactCheckId; readonly vector: Float32Array }[];
    readonly at: Timestamp;
  },
  options?: RunOptions,
): Promise<void> {
  const { matches, done, at } = given;
  const rows = matches.map(({ factCheck, claim, score, votes }) => ({
    factCheck,
    claim,
    score,
    names: votes.map(({ name }) => name),
    votes: votes.map(({ vote }) => vote),
    scores: votes.map((vote) => vote.score),
    reasons: votes.map(({ reason }) => reason),
  }));
  await graph.write(
    'factChecks.match',
    async (tx) => {
      if (rows.length > 0) await tx.run(storeMatches, { rows, at });
      if (done.length > 0) await tx.run(markMatched, { rows: done, at });
    },
    options,
  );
}

function firstWords(text: string): string {
  const end = wordsIn(text)[MOST_WORDS - 1]?.end ?? text.length;
  return text.slice(0, end).replaceAll('"', ' ');
}
