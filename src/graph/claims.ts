import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import { CLAIM_PROJECTION, type ClaimHead, claimHeadRow, claimRow } from './claim-row.ts';
import { query } from './query.ts';
import { type Along, alongClaim, alongRow, claimWith, type Parts } from './read-along.ts';
import type { Runner, RunOptions } from './runner.ts';

const whole = query<{ ids: readonly string[]; limit: number }>()({
  cypher: `
// claims.whole
MATCH (c:Claim) WHERE c.id IN $ids
RETURN ${CLAIM_PROJECTION} AS claim
ORDER BY c.id LIMIT $limit`,
  row: z.object({ claim: claimRow }),
});

const compose = (parts: Parts) =>
  query<{ ids: readonly string[]; limit: number }>()({
    cypher: `
// claims.byIds
MATCH (c:Claim) WHERE c.id IN $ids
RETURN ${claimWith(parts)} AS claim, ${alongClaim(parts) ?? 'null'} AS along
ORDER BY c.id LIMIT $limit`,
    row: z.object({ claim: claimHeadRow, along: alongRow }),
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
  const rows = await runner.run(whole, { ids, limit: ids.length }, options);
  return rows.map((row) => row.claim);
}

/** The claims with these ids, each with those of the parts that it leads to; unknown ids are left out. */
export async function claimsAlong(
  runner: Runner,
  { ids, parts }: { readonly ids: readonly string[]; readonly parts: Parts },
  options?: RunOptions,
): Promise<readonly { readonly claim: ClaimHead; readonly along: Along | null }[]> {
  return runner.run(byIds(parts), { ids, limit: ids.length }, options);
}
