import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import { claimRow, PACKED_CLAIM } from './claim-row.ts';
import { query } from './query.ts';
import { type Along, alongClaim, alongRow, NO_PARTS, type Parts } from './read-along.ts';
import type { Runner, RunOptions } from './runner.ts';

const compose = (parts: Parts) =>
  query<{ ids: readonly string[]; limit: number }>()({
    cypher: `
// claims.byIds
MATCH (c:Claim) WHERE c.id IN $ids
RETURN ${PACKED_CLAIM} AS claim, ${alongClaim(parts) ?? 'null'} AS along
ORDER BY c.id LIMIT $limit`,
    row: z.object({ claim: claimRow, along: alongRow }),
  });

const known = new Map<string, ReturnType<typeof compose>>();

/** The query with these parts, put together from constants. */
function byIds(parts: Parts) {
  const key = parts.join(' ');
  const held = known.get(key) ?? compose(parts);
  known.set(key, held);
  return held;
}

/** The claims with these ids; unknown ids are left out. */
export async function claimsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Claim[]> {
  const rows = await claimsAlong(runner, { ids, parts: NO_PARTS }, options);
  return rows.map((row) => row.claim);
}

/** The claims with these ids, each with those of the parts that it leads to; unknown ids are left out. */
export async function claimsAlong(
  runner: Runner,
  { ids, parts }: { readonly ids: readonly string[]; readonly parts: Parts },
  options?: RunOptions,
): Promise<readonly { readonly claim: Claim; readonly along: Along | null }[]> {
  return runner.run(byIds(parts), { ids, limit: ids.length }, options);
}
