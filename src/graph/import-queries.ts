import { z } from 'zod';
import type { Key } from './export-queries.ts';
import {
  EXPORTED_KINDS,
  EXPORTED_LINKS,
  type ExportedKind,
  type ExportedLinkKind,
  kindOf,
} from './exported-kinds.ts';
import { propertiesOf, propertiesRow } from './exported-value.ts';
import { query } from './query.ts';
import type { Exactly } from './temporal.ts';

const key = z.union([z.string(), z.number()]);

interface NodeToStore {
  readonly key: Key;
  readonly also: readonly string[];
  readonly properties: Exactly;
}

function queriesOfKind({ label, key: name, unique = [], also = [] }: ExportedKind) {
  return {
    store: query<{ readonly rows: readonly NodeToStore[] }>()({
      cypher: `
// import.nodes.${label}
UNWIND $rows AS row
MERGE (n:${label} {${name}: row.key})
ON CREATE SET n = row.properties
${also.map((each) => `FOREACH (_ IN CASE WHEN '${each}' IN row.also THEN [1] ELSE [] END | SET n:${each})`).join('\n')}`,
      row: z.object({}),
    }),
    /** Nodes that hold what must be one node's alone, under another key. */
    taken:
      unique.length === 0
        ? null
        : query<{ readonly rows: readonly object[] }>()({
            cypher: `
// import.taken.${label}
UNWIND $rows AS row
MATCH (n:${label} {${unique.map((each) => `${each}: row.${each}`).join(', ')}})
WHERE n.${name} <> row.key
RETURN row.key AS key, n.${name} AS by
ORDER BY key`,
            row: z.object({ key, by: key }),
          }),
  };
}

interface Ends {
  readonly from: Key;
  readonly to: Key;
}

function queriesOfLink({ type, from, to }: ExportedLinkKind) {
  const ends = `MATCH (a:${from} {${kindOf(from).key}: row.from})
MATCH (b:${to} {${kindOf(to).key}: row.to})`;
  return {
    found: query<{ readonly rows: readonly Ends[] }>()({
      cypher: `
// import.linked.${from}.${type}
UNWIND $rows AS row
${ends}
MATCH (a)-[r:${type}]->(b)
RETURN row.from AS from, row.to AS to, ${propertiesOf('r')} AS properties
ORDER BY from, to`,
      row: z.object({ from: key, to: key, properties: propertiesRow }),
    }),
    store: query<{ readonly rows: readonly (Ends & { readonly properties: Exactly })[] }>()({
      cypher: `
// import.links.${from}.${type}
UNWIND $rows AS row
${ends}
CREATE (a)-[r:${type}]->(b)
SET r = row.properties
RETURN count(r) AS made
ORDER BY made LIMIT 1`,
      row: z.object({ made: z.number() }),
    }),
  };
}

const ofKind = new Map(EXPORTED_KINDS.map((kind) => [kind, queriesOfKind(kind)]));
const ofLink = new Map(EXPORTED_LINKS.map((kind) => [kind, queriesOfLink(kind)]));

export function kindImports(kind: ExportedKind): ReturnType<typeof queriesOfKind> {
  return ofKind.get(kind) ?? queriesOfKind(kind);
}

export function linkImports(kind: ExportedLinkKind): ReturnType<typeof queriesOfLink> {
  return ofLink.get(kind) ?? queriesOfLink(kind);
}

const IMPORT_COUNTERS = `
// import.counters
MERGE (audit:Lock {name: 'audit'})
MERGE (changes:Lock {name: 'changes'})
SET audit.heldAt = datetime(), changes.heldAt = datetime()
WITH audit, changes,
  COLLECT { MATCH (e:AuditEntry) WHERE e.sequence > 0 RETURN e.sequence ORDER BY e.sequence DESC LIMIT 1 } AS entries,
  COLLECT { MATCH (c:Change) WHERE c.sequence > 0 RETURN c.sequence ORDER BY c.sequence DESC LIMIT 1 } AS told
SET audit.sequence = reduce(most = coalesce(audit.sequence, 0), each IN entries | CASE WHEN each > most THEN each ELSE most END),
  changes.sequence = reduce(most = coalesce(changes.sequence, 0), each IN told | CASE WHEN each > most THEN each ELSE most END)`;

/** The counters of the audit trail and of the feed go on after the last of their entries. */
export const setCounters = query<Record<string, never>>()({
  cypher: IMPORT_COUNTERS,
  row: z.object({}),
});
