import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import { CLAIM_PROJECTION, claimRow } from './claim-row.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const CLAIMS_BY_IDS = `
// claims.byIds
MATCH (c:Claim) WHERE c.id IN $ids
RETURN ${CLAIM_PROJECTION} AS claim
ORDER BY c.id LIMIT $limit`;

const byIds = query<{ ids: readonly string[]; limit: number }>()({
  cypher: CLAIMS_BY_IDS,
  row: z.object({ claim: claimRow }),
});

/** The claims with these ids; unknown ids are left out. */
export async function claimsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Claim[]> {
  const rows = await runner.run(byIds, { ids, limit: ids.length }, options);
  return rows.map((row) => row.claim);
}
