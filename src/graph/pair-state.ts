import { z } from 'zod';
import type { Contradiction } from '../model/contradiction.ts';
import type { ClaimId } from '../model/ids.ts';
import { CONTRADICTION_PROJECTION, contradictionRow } from './contradiction-row.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** `similarity` is what the vector index would give: (1 + cosine) / 2. */
export const PAIRS_STATE = `
// pairs.state
MATCH (a:Claim {id: $a})-[:APPEARS_IN]->(aText:Revision)-[:REVISION_OF]->(aArticle:Article)
MATCH (b:Claim {id: $b})-[:APPEARS_IN]->(bText:Revision)-[:REVISION_OF]->(bArticle:Article)
OPTIONAL MATCH (k:Contradiction)-[:BETWEEN]->(a) WHERE k.a IN [$a, $b] AND k.b IN [$a, $b]
OPTIONAL MATCH (a)-[agrees:AGREES_WITH]-(b)
RETURN CASE WHEN k IS NULL THEN null ELSE ${CONTRADICTION_PROJECTION} END AS contradiction, agrees.score AS agreement,
  {isCurrent: aArticle.currentRevision = aText.id, number: aText.number, isCompared: aText.comparison = 'done',
    isRetracted: aArticle.retractedAt IS NOT NULL} AS a,
  {isCurrent: bArticle.currentRevision = bText.id, number: bText.number, isCompared: bText.comparison = 'done',
    isRetracted: bArticle.retractedAt IS NOT NULL} AS b,
  CASE WHEN a.embedding IS NULL OR b.embedding IS NULL THEN null
    ELSE vector.similarity.cosine(a.embedding, b.embedding) END AS similarity,
  EXISTS { MATCH (a)-[:ATTRIBUTED_TO]->(speaker:Actor)<-[:ATTRIBUTED_TO]-(b) } AS sharesSpeaker
LIMIT 1`;

const textState = z.object({
  /** It stands in the newest text of its article. */
  isCurrent: z.boolean(),
  number: z.number(),
  isCompared: z.boolean(),
  isRetracted: z.boolean(),
});

const row = z.object({
  contradiction: contradictionRow.nullable(),
  agreement: z.number().nullable(),
  a: textState,
  b: textState,
  similarity: z.number().nullable(),
  sharesSpeaker: z.boolean(),
});

const pairState = query<{ readonly a: ClaimId; readonly b: ClaimId }>()({
  cypher: PAIRS_STATE,
  row,
});

/** What the graph holds of two claims together. */
export type PairState = Omit<z.infer<typeof row>, 'contradiction'> & {
  readonly contradiction: Contradiction | null;
};

/** What the graph holds of two claims together; null where one of them is not there. */
export async function stateOfPair(
  runner: Runner,
  a: ClaimId,
  b: ClaimId,
  options?: RunOptions,
): Promise<PairState | null> {
  const [found] = await runner.run(pairState, { a, b }, options);
  return found ?? null;
}
