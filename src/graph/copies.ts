import { z } from 'zod';
import type { RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Texts that share search keys with the given ones, those with the most first; whether they are copies is for the caller to see. */
export const COPIES_CANDIDATES = `
// copies.candidates
CALL db.index.fulltext.queryNodes('revision_bands', $terms, {limit: $limit + 1}) YIELD node AS r, score
WITH r, score WHERE r.id <> $revision
RETURN r.id AS revision, r.text AS text
ORDER BY score DESC, revision LIMIT $limit`;

export const COPIES_STORE = `
// copies.store
MATCH (r:Revision {id: $revision})
SET r.bands = $bands
REMOVE r.copying
WITH r
UNWIND $rows AS row
MATCH (other:Revision {id: row.revision})
MERGE (r)-[copy:NEAR_DUPLICATE_OF]-(other)
ON CREATE SET copy.recordedAt = datetime($at)
SET copy.similarity = row.similarity, copy.containment = row.containment`;

/** All texts of the clusters that meet here get one origin: the earliest published article of them that is an origin now. */
export const COPIES_CLUSTER = `
// copies.cluster
MATCH (r:Revision) WHERE r.id IN $ids
WITH collect(r) AS direct, collect(DISTINCT coalesce(r.origin, r.articleId)) AS origins
CALL (origins) {
  MATCH (d:Article) WHERE d.id IN origins
  RETURN d.id AS origin ORDER BY d.publishedAt IS NULL, d.sortKey LIMIT 1
}
CALL (direct, origins) {
  UNWIND direct AS member RETURN member
  UNION
  MATCH (member:Revision) WHERE member.origin IN origins RETURN member
}
WITH origin, member WHERE member.origin IS NULL OR member.origin <> origin
SET member.origin = origin
RETURN member.id AS revision
ORDER BY revision`;

/**
 * Disagreements whose sides say the same in copies of the same texts have one key; it is kept only where a side has copies,
 * and cut short, since an index holds no long keys.
 */
export const COPY_KEY = `MATCH (k)-[:BETWEEN]->(side:Claim)-[:APPEARS_IN]->(text:Revision)
WITH k, text, coalesce(text.origin, text.articleId) + ' ' + left(toLower(side.text), 300) AS part ORDER BY part
WITH k, collect(part) AS parts, count(text.origin) AS copied
SET k.copyKey = CASE WHEN copied > 0 THEN parts[0] + ' | ' + parts[1] END`;

export const CONTRADICTIONS_PLACE_COPIES = `
// contradictions.placeCopies
MATCH (r:Revision) WHERE r.id IN $ids
MATCH (r)<-[:APPEARS_IN]-(:Claim)<-[:BETWEEN]-(k:Contradiction)
WITH DISTINCT k
${COPY_KEY}`;

export const COPIES_PENDING = `
// copies.pending
MATCH (r:Revision {copying: 'pending'})
RETURN r.id AS revision, r.text AS text
ORDER BY revision LIMIT $limit`;

/** A text without copies is its own origin, as all texts of its article are. */
export const CLAIMS_CORROBORATION = `
// claims.corroboration
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:APPEARS_IN]->(own:Revision)
CALL (c, own) {
  MATCH (c)-[:AGREES_WITH]-(other:Claim)-[:APPEARS_IN]->(text:Revision)
  WHERE other.retracted IS NULL
  WITH DISTINCT other, coalesce(text.origin, text.articleId) AS origin
  RETURN count(other) AS agreeing,
    count(DISTINCT CASE WHEN origin <> coalesce(own.origin, own.articleId) THEN origin END) AS independentOrigins
}
RETURN id, agreeing, independentOrigins
ORDER BY id LIMIT $limit`;

export const REVISIONS_ORIGINS = `
// revisions.origins
MATCH (r:Revision) WHERE r.id IN $ids
RETURN r.id AS id, coalesce(r.origin, r.articleId) AS origin
ORDER BY id LIMIT $limit`;

const revision = z.string().transform((id) => id as RevisionId);
const textRow = z.object({ revision, text: z.string() });
const nothing = z.object({});
interface Ids {
  readonly ids: readonly string[];
  readonly limit: number;
}
const candidates = query<{
  readonly terms: string;
  readonly revision: RevisionId;
  readonly limit: number;
}>()({ cypher: COPIES_CANDIDATES, row: textRow });
const storeCopies = query<{
  readonly revision: RevisionId;
  readonly bands: readonly string[];
  readonly rows: readonly FoundCopy[];
  readonly at: Timestamp;
}>()({ cypher: COPIES_STORE, row: nothing });
const cluster = query<Pick<Ids, 'ids'>>()({
  cypher: COPIES_CLUSTER,
  row: z.object({ revision }),
});
const placeCopies = query<Pick<Ids, 'ids'>>()({
  cypher: CONTRADICTIONS_PLACE_COPIES,
  row: nothing,
});
const pending = query<{ readonly limit: number }>()({ cypher: COPIES_PENDING, row: textRow });
const corroboration = query<Ids>()({
  cypher: CLAIMS_CORROBORATION,
  row: z.object({ id: z.string(), agreeing: z.number(), independentOrigins: z.number() }),
});
const origins = query<Ids>()({
  cypher: REVISIONS_ORIGINS,
  row: z.object({ id: z.string(), origin: z.string() }),
});

export interface StoredText {
  readonly revision: RevisionId;
  readonly text: string;
}

/** Texts are looked at in the order of the search keys they share; so many at most, however many copies there are. */
const LOOKED_AT = 20;

/** The texts that may be copies of one with these search keys. */
export async function copyCandidates(
  runner: Runner,
  { revision: id, bands }: { readonly revision: RevisionId; readonly bands: readonly string[] },
): Promise<readonly StoredText[]> {
  if (bands.length === 0) return [];
  const terms = bands.join(' ');
  return runner.run(candidates, { terms, revision: id, limit: LOOKED_AT });
}

export interface FoundCopy {
  readonly revision: RevisionId;
  /** 0..1: runs of words in common, as a share of all and of the shorter text's. */
  readonly similarity: number;
  readonly containment: number;
}

export interface CopiesToStore {
  readonly revision: RevisionId;
  readonly bands: readonly string[];
  readonly found: readonly FoundCopy[];
  readonly at: Timestamp;
}

/** Stores search keys and copies of a text, and joins the clusters of copies that meet in it. Belongs in a transaction that holds the lock on resolution. */
export async function saveCopies(tx: Runner, given: CopiesToStore): Promise<void> {
  const { revision: id, bands, found, at } = given;
  await tx.run(storeCopies, { revision: id, bands, rows: found, at });
  if (found.length === 0) return;
  const moved = await tx.run(cluster, { ids: [id, ...found.map((copy) => copy.revision)] });
  await tx.run(placeCopies, { ids: moved.map((row) => row.revision) });
}

/** Texts that were stored before copies were looked for. */
export function textsWithoutBands(runner: Runner, limit: number): Promise<readonly StoredText[]> {
  return runner.run(pending, { limit });
}

/** How many claims say the same as one, and in how many texts that are no copies of its own or of one another. */
export interface Corroboration {
  readonly agreeing: number;
  readonly independentOrigins: number;
}

/** For each of the claims who says the same. */
export async function corroborationOf(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Corroboration[]> {
  const rows = await runner.run(corroboration, { ids, limit: ids.length }, options);
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  return ids.map((id) => found.get(id) ?? { agreeing: 0, independentOrigins: 0 });
}

/** For each of the texts the article that it and its copies count as; the text's own id where it is not known. */
export async function originsOf(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly string[]> {
  const rows = await runner.run(origins, { ids, limit: ids.length }, options);
  const found = new Map(rows.map((row) => [row.id, row.origin]));
  return ids.map((id) => found.get(id) ?? id);
}
