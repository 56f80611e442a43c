import { z } from 'zod';
import { query } from '../../src/graph/query.ts';
import type { Runner } from '../../src/graph/runner.ts';

const record = z.record(z.string(), z.unknown());
const nodes = query<Record<string, never>>()({
  cypher: `// test.nodes
MATCH (n) WHERE NOT n:Migration AND NOT n:Lock AND NOT n:AuditEntry AND NOT n:Change
RETURN labels(n)[0] AS label, properties(n) AS properties`,
  row: z.object({ label: z.string(), properties: record }),
});
const links = query<Record<string, never>>()({
  cypher: `// test.links
MATCH (a)-[r]->(b)
RETURN type(r) AS type, coalesce(a.id, a.key) AS a, coalesce(b.id, b.key) AS b, properties(r) AS properties`,
  row: z.object({ type: z.string(), a: z.string(), b: z.string(), properties: record }),
});

const SYSTEM_TIMES = new Set(['recordedAt', 'createdAt', 'comparedAt', 'heldAt']);

/** When what no longer holds once held: what is kept for questions about the past. */
const PAST = new Set(['retractedFroms', 'retractedTos', 'supersededFroms', 'supersededTos']);

/** Marks of comparing, which say nothing of what is held to be so. */
const MARKS = new Set(['comparison', 'comparisonCause', 'comparedWith', 'comparedApart']);

/** Every node and relationship with all its properties, as sorted lines; without audit, change feed, system times and the past. */
export async function exportGraph(
  graph: Runner,
  { marks = false }: { readonly marks?: boolean } = {},
): Promise<readonly string[]> {
  const kept = (properties: Readonly<Record<string, unknown>>) =>
    JSON.stringify(
      Object.entries(properties)
        .filter(
          ([key]) =>
            !SYSTEM_TIMES.has(key) &&
            !PAST.has(key) &&
            (marks || !MARKS.has(key)) &&
            key !== 'embedding',
        )
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  const ofNodes = (await graph.run(nodes, {})).map(
    ({ label, properties }) => `${label} ${kept(properties)}`,
  );
  const ofLinks = (await graph.run(links, {})).map(
    ({ type, a, b, properties }) => `${a} ${type} ${b} ${kept(properties)}`,
  );
  return [...ofNodes, ...ofLinks].sort();
}
