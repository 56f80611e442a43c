import { z } from 'zod';
import type { ClaimId } from '../model/ids.ts';
import type { CandidatePair } from './candidates.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** Disagreements whose actors or events have changed; those whose speakers were found to speak for somebody have no cause. */
export const CONTRADICTIONS_PENDING_BY_IDENTITY = `
// contradictions.pendingByIdentity
MATCH (k:Contradiction {comparison: 'pending'}) WHERE k.comparisonCause = 'identity'
RETURN k.a AS a, k.b AS b
ORDER BY k.id
LIMIT $limit`;

export const AGREEMENTS_PENDING = `
// agreements.pending
CALL () {
  MATCH (a:Claim)-[agrees:AGREES_WITH {comparison: 'pending'}]->(b:Claim) RETURN a, b
  UNION
  MATCH (a:Claim)-[agrees:AGREED_WITH {comparison: 'pending'}]->(b:Claim) RETURN a, b
}
RETURN a.id AS a, b.id AS b
ORDER BY a, b
LIMIT $limit`;

/** With the nodes that stand, by now, for those that they are to be compared with. */
export const CLAIMS_PENDING = `
// claims.pending
MATCH (c:Claim {comparison: 'pending'})
WITH c ORDER BY c.id LIMIT $limit
RETURN c.id AS claim, coalesce(c.comparedWith, []) AS with, coalesce(c.comparedApart, []) AS apart,
  EXISTS { (c)-[:APPEARS_IN]->(r:Revision)-[:REVISION_OF]->(d:Article)
    WHERE d.currentRevision = r.id AND d.retractedAt IS NULL } AS isCurrent
ORDER BY claim`;

export const CLAIMS_COMPARED = `
// claims.compared
UNWIND $ids AS id
MATCH (c:Claim {id: id})
REMOVE c.comparison, c.comparedWith, c.comparedApart`;

/** Whom claims name, quote or are about: by whose name, and who stands for them. */
export const CLAIMS_TOUCHING = `
// claims.touching
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[link:ATTRIBUTED_TO|MENTIONS|ABOUT]->(n)
RETURN c.id AS claim, n.id AS home, collect(DISTINCT coalesce(link.originalTo, n.id)) AS originals
ORDER BY claim, home LIMIT 1000000`;

export const HOMES = `
// sameAs.homes
MATCH (n:Actor|Event) WHERE n.id IN $ids
RETURN n.id AS id, coalesce(n.mergedInto, n.id) AS home
ORDER BY id LIMIT 100000`;

export const COMPARISONS_LEFT = `
// comparisons.left
RETURN COUNT { MATCH (:Contradiction {comparison: 'pending'}) } AS contradictions,
  COUNT { MATCH (:Claim)-[r:AGREES_WITH]->(:Claim) WHERE r.comparison = 'pending' }
    + COUNT { MATCH (:Claim)-[r:AGREED_WITH]->(:Claim) WHERE r.comparison = 'pending' } AS agreements,
  COUNT { MATCH (:Claim {comparison: 'pending'}) } AS claims
LIMIT 1`;

const id = z.string();
const claim = id.transform((text) => text as ClaimId);
const pair = z.object({ a: claim, b: claim });
type Limit = { readonly limit: number };
const pendingContradictions = query<Limit>()({
  cypher: CONTRADICTIONS_PENDING_BY_IDENTITY,
  row: pair,
});
const pendingAgreements = query<Limit>()({ cypher: AGREEMENTS_PENDING, row: pair });
const pendingClaimRows = query<Limit>()({
  cypher: CLAIMS_PENDING,
  row: z.object({ claim, with: z.array(id), apart: z.array(id), isCurrent: z.boolean() }),
});
const claimsCompared = query<{ readonly ids: readonly ClaimId[] }>()({
  cypher: CLAIMS_COMPARED,
  row: z.object({}),
});
const touching = query<{ readonly ids: readonly ClaimId[] }>()({
  cypher: CLAIMS_TOUCHING,
  row: z.object({ claim, home: id, originals: z.array(id) }),
});
const homes = query<{ readonly ids: readonly string[] }>()({
  cypher: HOMES,
  row: z.object({ id, home: id }),
});
const left = query<Record<string, never>>()({
  cypher: COMPARISONS_LEFT,
  row: z.object({ contradictions: z.number(), agreements: z.number(), claims: z.number() }),
});

/** Pairs with a stored outcome that is to be looked at anew, disagreements first. */
export async function pendingByIdentity(
  runner: Runner,
  limit: number,
): Promise<readonly CandidatePair[]> {
  const found = await runner.run(pendingContradictions, { limit });
  return found.length > 0 ? found : runner.run(pendingAgreements, { limit });
}

export interface PendingClaim {
  readonly claim: ClaimId;
  /** Those that it has been joined with: compare it with what other members of them say. */
  readonly with: readonly string[];
  /** Those that it has been parted from: compare it with what they say. */
  readonly apart: readonly string[];
  /** Of an article's present text, and not retracted. */
  readonly isCurrent: boolean;
}

/** Claims that are to be compared anew, with those that now stand for whom they were marked with. */
export async function pendingClaims(
  runner: Runner,
  limit: number,
): Promise<readonly PendingClaim[]> {
  const rows = await runner.run(pendingClaimRows, { limit });
  const ids = [...new Set(rows.flatMap((row) => [...row.with, ...row.apart]))];
  const now = new Map((await runner.run(homes, { ids })).map((row) => [row.id, row.home]));
  const at = (list: readonly string[]) => [...new Set(list.flatMap((one) => now.get(one) ?? []))];
  return rows.map((row) => ({ ...row, with: at(row.with), apart: at(row.apart) }));
}

/** By claim and then by who stands for them: under which ids the claim names, quotes or is about them. */
export async function touchedBy(
  runner: Runner,
  ids: readonly ClaimId[],
): Promise<ReadonlyMap<ClaimId, ReadonlyMap<string, readonly string[]>>> {
  const touched = new Map<ClaimId, Map<string, readonly string[]>>();
  for (const { claim: of, home, originals } of await runner.run(touching, { ids })) {
    const held = touched.get(of) ?? new Map<string, readonly string[]>();
    held.set(home, originals);
    touched.set(of, held);
  }
  return touched;
}

/** Takes the mark off claims. */
export async function markClaimsCompared(tx: Runner, ids: readonly ClaimId[]): Promise<void> {
  await tx.run(claimsCompared, { ids });
}

/** How much is still to be judged anew. */
export async function comparisonsLeft(runner: Runner) {
  const [row] = await runner.run(left, {});
  return row ?? { contradictions: 0, agreements: 0, claims: 0 };
}
