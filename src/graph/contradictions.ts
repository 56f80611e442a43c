import { z } from 'zod';
import type { Contradiction } from '../model/contradiction.ts';
import { contradictionRow, PACKED_CONTRADICTION } from './contradiction-row.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const CONTRADICTIONS_BY_IDS = `
// contradictions.byIds
MATCH (k:Contradiction) WHERE k.id IN $ids
RETURN ${PACKED_CONTRADICTION} AS contradiction
ORDER BY k.id LIMIT $limit`;

const byIds = query<{ ids: readonly string[]; limit: number }>()({
  cypher: CONTRADICTIONS_BY_IDS,
  row: z.object({ contradiction: contradictionRow }),
});

/** The contradictions with these ids; unknown ids are left out. */
export async function contradictionsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Contradiction[]> {
  const rows = await runner.run(byIds, { ids, limit: ids.length }, options);
  return rows.map((row) => row.contradiction);
}
