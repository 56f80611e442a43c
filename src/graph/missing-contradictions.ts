import { z } from 'zod';
import { CHANGE_KINDS } from '../model/change.ts';
import type { Timestamp } from '../model/time.ts';
import { endInterval } from './as-known.ts';
import type { ChangeRecord } from './changes.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/**
 * What a comparison no longer finds (`missingSince`) is superseded, unless it stands by a review; what is superseded for
 * another cause as well stays so. Takes `$at`; leaves `k` and `wasCurrent`.
 */
export const SUPERSEDE_MISSING = `WITH k, k.supersededAt IS NULL AS wasCurrent, 'comparison' IN coalesce(k.supersededBy, []) AS wasMissing,
  [cause IN coalesce(k.supersededBy, []) WHERE cause <> 'comparison']
    + CASE WHEN k.status = 'suggested' AND k.missingSince IS NOT NULL THEN ['comparison'] ELSE [] END AS causes
FOREACH (_ IN CASE WHEN wasMissing AND NOT 'comparison' IN causes THEN [1] ELSE [] END |
  SET ${endInterval('k', 'superseded')})
SET k.supersededBy = CASE WHEN causes = [] THEN null ELSE causes END,
  k.supersededAt = CASE
    WHEN causes <> [] THEN coalesce(k.supersededAt, k.missingSince)
    WHEN wasMissing THEN null
    ELSE k.supersededAt END
WITH k, wasCurrent`;

/** Draws the edge of what is current as its node has it, and takes away that of what is superseded. Takes and leaves `k` and what is `carried`. */
export const drawEdge = (carried: string) => `OPTIONAL MATCH (a:Claim {id: k.a})
OPTIONAL MATCH (b:Claim {id: k.b})
OPTIONAL MATCH (a)-[former:CONTRADICTS {id: k.id}]->(b)
WITH k, ${carried}, a, b, collect(former) AS drawn
FOREACH (former IN CASE WHEN k.supersededAt IS NULL THEN [] ELSE drawn END | DELETE former)
FOREACH (_ IN CASE WHEN k.supersededAt IS NULL AND a IS NOT NULL AND b IS NOT NULL THEN [1] ELSE [] END |
  MERGE (a)-[edge:CONTRADICTS {id: k.id}]->(b)
  ON CREATE SET edge.recordedAt = k.recordedAt
  SET edge.kind = k.kind, edge.strength = k.strength, edge.scope = k.scope, edge.status = k.status, edge.score = k.score)
WITH k, ${carried}`;

/** Reviewed ones stay in the graph, whatever later comparisons come to. */
export const CONTRADICTIONS_MISS = `
// contradictions.miss
UNWIND $ids AS id
MATCH (k:Contradiction {id: id}) WHERE EXISTS { (:Review)-[:OF]->(k) }
SET k.missingSince = coalesce(k.missingSince, datetime($at))
${SUPERSEDE_MISSING}
${drawEdge('wasCurrent')}
WHERE wasCurrent AND k.supersededAt IS NOT NULL
RETURN k.id AS contradictionId, 'superseded' AS kind
ORDER BY contradictionId`;

/** What a review holds fast is judged anew once none does, since this judgement was not written. */
export const CONTRADICTIONS_FIND_AGAIN = `
// contradictions.findAgain
UNWIND $ids AS id
MATCH (k:Contradiction {id: id}) WHERE EXISTS { (:Review)-[:OF]->(k) }
SET k.rejudge = CASE WHEN k.status = 'suggested' THEN null ELSE true END
REMOVE k.missingSince
${SUPERSEDE_MISSING}
${drawEdge('wasCurrent')}
WHERE NOT wasCurrent AND k.supersededAt IS NULL
RETURN k.id AS contradictionId, 'found' AS kind
ORDER BY contradictionId`;

interface Compared {
  readonly ids: readonly string[];
  readonly at: Timestamp;
}
const row = z.object({ contradictionId: z.string(), kind: z.enum(CHANGE_KINDS) });
const miss = query<Compared>()({ cypher: CONTRADICTIONS_MISS, row });
const findAgain = query<Compared>()({ cypher: CONTRADICTIONS_FIND_AGAIN, row });

/** Tells reviewed contradictions that a comparison did not find them; gives those that do not stand by a review and are superseded now. */
export const missContradictions = (
  tx: Runner,
  compared: Compared,
): Promise<ChangeRecord['changes']> => tx.run(miss, compared);

/** Tells reviewed contradictions that a comparison found them; gives those that are current again. */
export const findContradictionsAgain = (
  tx: Runner,
  compared: Compared,
): Promise<ChangeRecord['changes']> => tx.run(findAgain, compared);
