import { z } from 'zod';
import type { Article } from '../model/article.ts';
import type { ArticleId, ClaimId, RevisionId } from '../model/ids.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

export const REVISIONS_STATE = `
// revisions.state
MATCH (r:Revision {id: $revision})-[:REVISION_OF]->(a:Article)
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN r.number AS number, r.comparison AS comparison, r.extractor AS extractor,
  a.currentRevision = r.id AS isCurrent,
  a { .id, .url, .title, .byline, .publishedAt, .language, outlet: o { .id, .name, .site } } AS article
LIMIT 1`;

export const REVISIONS_PENDING = `
// revisions.pending
MATCH (r:Revision {comparison: 'pending'})-[:REVISION_OF]->(a:Article)
RETURN r.id AS revision, a.id AS article
ORDER BY r.recordedAt, r.id
LIMIT $limit`;

export const REVISIONS_CLAIM_IDS = `
// revisions.claimIds
MATCH (c:Claim {revisionId: $revision}) WHERE c.retracted IS NULL
RETURN c.id AS id
ORDER BY c.start, c.id
LIMIT 100000`;

export const REVISIONS_COUNTS = `
// revisions.counts
MATCH (r:Revision {id: $revision})
RETURN COUNT { (:Claim)-[:APPEARS_IN]->(r) } AS claims,
  COUNT { MATCH (r)<-[:APPEARS_IN]-(:Claim)-[:ATTRIBUTED_TO|MENTIONS]->(a:Actor) RETURN DISTINCT a
    UNION MATCH (a:Actor)-[:NAMED_IN]->(r) RETURN DISTINCT a } AS actors,
  COUNT { MATCH (r)<-[:APPEARS_IN]-(:Claim)-[:ABOUT|REPORTS]->(e:Event) RETURN DISTINCT e
    UNION MATCH (e:Event)-[:TOLD_IN]->(r) RETURN DISTINCT e } AS events,
  COUNT { MATCH (k:Contradiction)-[:BETWEEN]->(:Claim)-[:APPEARS_IN]->(r) RETURN DISTINCT k } AS contradictions,
  COUNT { MATCH (r)<-[:APPEARS_IN]-(:Claim)-[agrees:AGREES_WITH]-(:Claim) RETURN DISTINCT agrees } AS agreements
LIMIT 1`;

/** How much hangs on one revision. */
export interface RevisionCounts {
  readonly claims: number;
  readonly actors: number;
  readonly events: number;
  readonly contradictions: number;
  readonly agreements: number;
}

const id = z.string();
const maybe = z.string().nullable();
const revisionsState = query<{ readonly revision: RevisionId }>()({
  cypher: REVISIONS_STATE,
  row: z.object({
    number: z.number(),
    comparison: z.enum(['pending', 'done']),
    extractor: z.string(),
    isCurrent: z.boolean(),
    article: z.object({
      id,
      url: maybe,
      title: maybe,
      byline: maybe,
      publishedAt: maybe,
      language: z.string(),
      outlet: z.object({ id, name: z.string(), site: maybe }).nullable(),
    }),
  }),
});
const revisionsPending = query<{ readonly limit: number }>()({
  cypher: REVISIONS_PENDING,
  row: z.object({ revision: id, article: id }),
});
const revisionsClaimIds = query<{ readonly revision: RevisionId }>()({
  cypher: REVISIONS_CLAIM_IDS,
  row: z.object({ id }),
});
const revisionsCounts = query<{ readonly revision: RevisionId }>()({
  cypher: REVISIONS_COUNTS,
  row: z.object({
    claims: z.number(),
    actors: z.number(),
    events: z.number(),
    contradictions: z.number(),
    agreements: z.number(),
  }),
});

export interface RevisionState {
  readonly number: number;
  readonly comparison: 'pending' | 'done';
  readonly extractor: string;
  /** Whether it is the text last ingested under its article's address. */
  readonly isCurrent: boolean;
  readonly article: Article;
}

/** What the graph holds of a revision; null where it is not known. */
export async function revisionState(
  runner: Runner,
  revision: RevisionId,
): Promise<RevisionState | null> {
  const [row] = await runner.run(revisionsState, { revision });
  return row === undefined ? null : { ...row, article: row.article as Article };
}

/** Revisions whose claims were stored but not yet compared, because the process ended in between. */
export async function pendingRevisions(
  runner: Runner,
  limit = 10_000,
): Promise<readonly { readonly revision: RevisionId; readonly article: ArticleId }[]> {
  const rows = await runner.run(revisionsPending, { limit });
  return rows.map((row) => ({
    revision: row.revision as RevisionId,
    article: row.article as ArticleId,
  }));
}

/** The ids of a revision's claims in text order; none where its article is retracted. */
export async function claimIdsOf(
  runner: Runner,
  revision: RevisionId,
): Promise<readonly ClaimId[]> {
  const rows = await runner.run(revisionsClaimIds, { revision });
  return rows.map((row) => row.id as ClaimId);
}

/** Counts what hangs on a revision. */
export async function revisionCounts(
  runner: Runner,
  revision: RevisionId,
): Promise<RevisionCounts> {
  const [row] = await runner.run(revisionsCounts, { revision });
  return row ?? { claims: 0, actors: 0, events: 0, contradictions: 0, agreements: 0 };
}
