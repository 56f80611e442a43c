import { z } from 'zod';
import type { EmbeddedClaim } from '../drift/compare-revisions.ts';
import type { ArticleId, RevisionId } from '../model/ids.ts';
import { CLAIM_PROJECTION, claimRow } from './claim-row.ts';
import { type Bounds, boundParams } from './clocks.ts';
import type { Listing } from './listing.ts';
import type { PageRequest } from './page.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Two revisions of an article, one after the other. */
export interface Edit {
  readonly article: ArticleId;
  readonly from: RevisionId;
  readonly to: RevisionId;
  /** Of the later one, within the article. */
  readonly number: number;
}

const KNOWN = '($asKnownAt IS NULL OR r.recordedAt <= datetime($asKnownAt))';

const editPages = (order: 'ASC' | 'DESC') => `
// drift.edits
MATCH (r:Revision {articleId: $article}) WHERE ${KNOWN}
WITH r ORDER BY r.number
WITH collect(r) AS texts
UNWIND CASE WHEN size(texts) < 2 THEN [] ELSE range(1, size(texts) - 1) END AS n
WITH texts[n - 1] AS earlier, texts[n] AS later
WHERE ($after IS NULL OR later.number > $after.key) AND ($before IS NULL OR later.number < $before.key)
RETURN earlier.articleId AS article, earlier.id AS from, later.id AS to, later.number AS number
ORDER BY number ${order} LIMIT $limit`;

const EDITS_COUNT = `
// drift.count
MATCH (r:Revision {articleId: $article}) WHERE ${KNOWN}
RETURN count(r) AS texts LIMIT 1`;

const revisionId = z.string().transform((id) => id as RevisionId);
interface Params {
  readonly article: string;
  readonly asKnownAt: string | null;
}
const editRow = z.object({
  article: z.string().transform((id) => id as ArticleId),
  from: revisionId,
  to: revisionId,
  number: z.number(),
});
const pageQuery = (order: 'ASC' | 'DESC') =>
  query<Params & Pick<PageRequest, 'after' | 'before'> & { readonly limit: number }>()({
    cypher: editPages(order),
    row: editRow,
  });
const forward = pageQuery('ASC');
const backward = pageQuery('DESC');
const count = query<Params>()({ cypher: EDITS_COUNT, row: z.object({ texts: z.number() }) });

/** The edits of an article, the oldest first. */
export function editList(article: string, { asKnownAt }: Pick<Bounds, 'asKnownAt'>): Listing<Edit> {
  const shared: Params = { article, asKnownAt: boundParams({ asKnownAt }).asKnownAt };
  return {
    name: 'revisions',
    async pages(runner, { page }, options) {
      const { after, before, size } = page;
      const params = { ...shared, after, before, limit: size + 1 };
      const rows = await runner.run(page.backward ? backward : forward, params, options);
      const kept = rows
        .slice(0, size)
        .map((item) => ({ item, place: { key: item.number, id: item.to } }));
      return [{ rows: page.backward ? kept.toReversed() : kept, more: rows.length > size }];
    },
    async counts(runner, _request, options) {
      const [row] = await runner.run(count, shared, options);
      return [Math.max(0, (row?.texts ?? 0) - 1)];
    },
  };
}

/** How many claims of one text are compared; an article that holds more is a book. */
const CLAIMS_EACH = 1000;

const CLAIMS_WITH_EMBEDDINGS = `
// drift.claims
UNWIND $revisions AS revision
CALL (revision) {
  MATCH (c:Claim {revisionId: revision})
  RETURN c ORDER BY c.start, c.end LIMIT ${CLAIMS_EACH}
}
RETURN revision, ${CLAIM_PROJECTION} AS claim, c.embedding AS embedding
ORDER BY revision, claim.start, claim.end LIMIT $limit`;

const claims = query<{ revisions: readonly RevisionId[]; limit: number }>()({
  cypher: CLAIMS_WITH_EMBEDDINGS,
  row: z.object({
    revision: z.string(),
    claim: claimRow,
    embedding: z.array(z.number()).nullable(),
  }),
});

/** The claims of each revision with their vectors, in text order. */
export async function embeddedClaimsOf(
  runner: Runner,
  revisions: readonly RevisionId[],
  options?: RunOptions,
): Promise<ReadonlyMap<RevisionId, readonly EmbeddedClaim[]>> {
  const wanted = [...new Set(revisions)];
  const limit = wanted.length * CLAIMS_EACH;
  const rows = await runner.run(claims, { revisions: wanted, limit }, options);
  return new Map(wanted.map((id) => [id, rows.filter(({ revision }) => revision === id)]));
}
