import { z } from 'zod';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** The labels whose nodes are known by an id. */
export const NODE_KINDS = [
  'Article',
  'Revision',
  'Claim',
  'Actor',
  'Event',
  'Contradiction',
  'Review',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

const NODES_KINDS = `
// nodes.kinds
CALL () {
${NODE_KINDS.map((kind) => `  MATCH (n:${kind}) WHERE n.id IN $ids RETURN n.id AS id, '${kind}' AS kind`).join('\n  UNION ALL\n')}
}
RETURN id, kind
ORDER BY id LIMIT $limit`;

const kinds = query<{ ids: readonly string[]; limit: number }>()({
  cypher: NODES_KINDS,
  row: z.object({ id: z.string(), kind: z.enum(NODE_KINDS) }),
});

/** What the nodes with these ids are; null for unknown ids. */
export async function kindsOfNodes(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly (NodeKind | null)[]> {
  const rows = await runner.run(kinds, { ids, limit: ids.length }, options);
  const byId = new Map(rows.map((row) => [row.id, row.kind]));
  return ids.map((id) => byId.get(id) ?? null);
}
