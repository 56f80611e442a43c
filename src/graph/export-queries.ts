import { z } from 'zod';
import {
  EXPORTED_KINDS,
  EXPORTED_LINKS,
  type ExportedKind,
  type ExportedLinkKind,
  kindOf,
} from './exported-kinds.ts';
import { propertiesOf, propertiesRow } from './exported-value.ts';
import { query } from './query.ts';

export type Key = string | number;
const key = z.union([z.string(), z.number()]);
const properties = propertiesRow;

/** Names and labels below are those of EXPORTED_KINDS and EXPORTED_LINKS, never anybody's input. */
function queriesOfKind({ label, key: name }: ExportedKind) {
  return {
    keys: query<{ readonly after: Key; readonly limit: number }>()({
      cypher: `
// export.keys.${label}
MATCH (n:${label}) WHERE n.${name} > $after
RETURN n.${name} AS key
ORDER BY n.${name} LIMIT $limit`,
      row: z.object({ key }),
    }),
    nodes: query<{ readonly keys: readonly Key[]; readonly vectors: boolean }>()({
      cypher: `
// export.nodes.${label}
MATCH (n:${label}) WHERE n.${name} IN $keys
RETURN n.${name} AS key, [label IN labels(n) WHERE label <> '${label}'] AS also,
  ${propertiesOf('n', "$vectors OR name <> 'embedding'")} AS properties
ORDER BY n.${name}`,
      row: z.object({ key, also: z.array(z.string()), properties }),
    }),
    count: query<Record<string, never>>()({
      cypher: `
// export.count.${label}
MATCH (n:${label})
RETURN count(n) AS count`,
      row: z.object({ count: z.number() }),
    }),
  };
}

function queriesOfLink({ type, from, to }: ExportedLinkKind) {
  const a = kindOf(from).key;
  const b = kindOf(to).key;
  const linkRow = z.object({ from: key, to: key, properties });
  return {
    degrees: query<{ readonly keys: readonly Key[] }>()({
      cypher: `
// export.degrees.${from}.${type}
MATCH (a:${from}) WHERE a.${a} IN $keys
WITH a, COUNT { (a)-[:${type}]->(:${to}) } AS degree WHERE degree > 0
RETURN a.${a} AS key, degree
ORDER BY a.${a}`,
      row: z.object({ key, degree: z.number() }),
    }),
    links: query<{ readonly keys: readonly Key[] }>()({
      cypher: `
// export.links.${from}.${type}
MATCH (a:${from}) WHERE a.${a} IN $keys
MATCH (a)-[r:${type}]->(b:${to})
RETURN a.${a} AS from, b.${b} AS to, ${propertiesOf('r')} AS properties
ORDER BY from, to`,
      row: linkRow,
    }),
    /** A part of the links of one node that has very many. */
    hub: query<{ readonly id: Key; readonly after: Key; readonly limit: number }>()({
      cypher: `
// export.hub.${from}.${type}
MATCH (a:${from} {${a}: $id})-[:${type}]->(b:${to}) WHERE b.${b} > $after
WITH DISTINCT a, b ORDER BY b.${b} LIMIT $limit
MATCH (a)-[r:${type}]->(b)
RETURN a.${a} AS from, b.${b} AS to, ${propertiesOf('r')} AS properties
ORDER BY from, to`,
      row: linkRow,
    }),
    count: query<Record<string, never>>()({
      cypher: `
// export.countLinks.${from}.${type}
MATCH (:${from})-[r:${type}]->()
RETURN count(r) AS count`,
      row: z.object({ count: z.number() }),
    }),
  };
}

const ofKind = new Map(EXPORTED_KINDS.map((kind) => [kind, queriesOfKind(kind)]));
const ofLink = new Map(EXPORTED_LINKS.map((kind) => [kind, queriesOfLink(kind)]));

export function kindQueries(kind: ExportedKind): ReturnType<typeof queriesOfKind> {
  return ofKind.get(kind) ?? queriesOfKind(kind);
}

export function linkQueries(kind: ExportedLinkKind): ReturnType<typeof queriesOfLink> {
  return ofLink.get(kind) ?? queriesOfLink(kind);
}

const EXPORT_UNKNOWN_LABELS = `
// export.unknownLabels
CALL db.labels() YIELD label
WITH label WHERE NOT label IN $keys
CALL (label) { MATCH (n:$(label)) RETURN count(n) AS count }
WITH label, count WHERE count > 0
RETURN label, count
ORDER BY label LIMIT 100`;

const EXPORT_UNKNOWN_TYPES = `
// export.unknownTypes
CALL db.relationshipTypes() YIELD relationshipType AS label
WITH label WHERE NOT label IN $keys
CALL (label) { MATCH ()-[r:$(label)]->() RETURN count(r) AS count }
WITH label, count WHERE count > 0
RETURN label, count
ORDER BY label LIMIT 100`;

const counted = z.object({ label: z.string(), count: z.number() });

/** Labels in the graph, save those given, that some node has. */
export const unknownLabels = query<{ readonly keys: readonly string[] }>()({
  cypher: EXPORT_UNKNOWN_LABELS,
  row: counted,
});
export const unknownTypes = query<{ readonly keys: readonly string[] }>()({
  cypher: EXPORT_UNKNOWN_TYPES,
  row: counted,
});
