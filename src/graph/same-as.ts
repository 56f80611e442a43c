import { z } from 'zod';
import { type Mergeable, SAME_AS_STATUSES, type SameAs } from '../model/same-as.ts';
import type { Timestamp } from '../model/time.ts';
import type { AcceptedLink } from './homes.ts';
import { type Query, query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Cypher map of a SAME_AS `same` from `a` to `b`, as `sameAsRow` reads it. */
const SAME_AS_PROJECTION = `same {
  a: a.id, b: b.id, .basis, .confidence, .by, .at, .status, .keep, .decidedBy, .decidedAt, .reason
}`;

const sameAsRow = z.object({
  a: z.string(),
  b: z.string(),
  basis: z.string(),
  confidence: z.number(),
  by: z.string(),
  at: z.string(),
  status: z
    .enum(SAME_AS_STATUSES)
    .nullable()
    .transform((status) => status ?? 'suggested'),
  keep: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
});

/** A node as merging looks at it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** The one that stands for it, itself where it is not merged. */
  readonly home: string;
  readonly from: Timestamp | null;
  readonly to: Timestamp | null;
}

const membersCypher = (label: Mergeable) => `
// sameAs.members${label}
MATCH (n:${label}) WHERE n.id IN $ids
WITH DISTINCT coalesce(n.mergedInto, n.id) AS home
CALL (home) {
  MATCH (m:${label} {id: home}) RETURN m
  UNION
  MATCH (m:${label} {mergedInto: home}) RETURN m
}
RETURN m { .id, .type, .from, .to, name: coalesce(m.name, m.label), home: home } AS member
ORDER BY m.id LIMIT 10000`;

const linksCypher = (label: Mergeable) => `
// sameAs.accepted${label}
MATCH (a:${label}) WHERE a.id IN $ids
MATCH (a)-[same:SAME_AS]->(b:${label}) WHERE same.status = 'accepted'
RETURN a.id AS a, b.id AS b, same.keep AS keep, same.order AS order
ORDER BY order LIMIT 10000`;

const betweenCypher = (label: Mergeable) => `
// sameAs.between${label}
MATCH (a:${label} {id: $a})-[same:SAME_AS]->(b:${label} {id: $b})
RETURN ${SAME_AS_PROJECTION} AS same
ORDER BY same.basis LIMIT 100`;

/** What an analyst says: one statement for a pair, made once. */
const mergeCypher = (label: Mergeable) => `
// sameAs.merge${label}
MATCH (a:${label} {id: $a})
MATCH (b:${label} {id: $b})
MERGE (a)-[same:SAME_AS {basis: 'analyst'}]->(b)
ON CREATE SET same.recordedAt = datetime($at)
SET same.confidence = 1.0, same.by = $by, same.at = datetime($at), same.status = 'accepted', same.keep = $keep,
  same.order = $order, same.decidedBy = $by, same.decidedAt = datetime($at), same.reason = $reason`;

const acceptCypher = (label: Mergeable) => `
// sameAs.accept${label}
MATCH (a:${label} {id: $a})-[same:SAME_AS]->(b:${label} {id: $b})
SET same.status = 'accepted', same.keep = $keep, same.order = $order, same.decidedBy = $by,
  same.decidedAt = datetime($at), same.reason = $reason`;

const rejectCypher = (label: Mergeable) => `
// sameAs.reject${label}
MATCH (a:${label} {id: $a})-[same:SAME_AS]->(b:${label} {id: $b})
SET same.status = 'rejected', same.decidedBy = $by, same.decidedAt = datetime($at), same.reason = $reason`;

/** What an analyst said is taken back, the trail of audits has it; what was suggested is a suggestion again. */
const undoCypher = (label: Mergeable) => `
// sameAs.undo${label}
MATCH (a:${label} {id: $a})-[same:SAME_AS]->(b:${label} {id: $b}) WHERE same.status = 'accepted'
SET same.status = 'suggested'
REMOVE same.keep, same.order, same.decidedBy, same.decidedAt, same.reason
WITH same WHERE same.basis = 'analyst'
DELETE same`;

const ofCypher = (label: Mergeable) => `
// sameAs.of${label}
MATCH (n:${label}) WHERE n.id IN $ids
MATCH (n)-[same:SAME_AS]-(:${label})
WITH n, same, startNode(same) AS a, endNode(same) AS b
RETURN n.id AS of, ${SAME_AS_PROJECTION} AS same
ORDER BY of, a.id, b.id, same.basis LIMIT $limit`;

const mergedCypher = (label: Mergeable) => `
// sameAs.mergedOf${label}
MATCH (n:${label}) WHERE n.id IN $ids
RETURN n.id AS id, n.mergedInto AS into,
  COLLECT { MATCH (m:${label} {mergedInto: n.id}) RETURN m.id ORDER BY m.id LIMIT 100 } AS from
ORDER BY id LIMIT $limit`;

interface Pair {
  readonly a: string;
  readonly b: string;
}
export interface Decision extends Pair {
  readonly by: string;
  readonly at: Timestamp;
  readonly reason: string | null;
}
interface Acceptance extends Decision {
  readonly keep: string;
  readonly order: number;
}
interface Ids {
  readonly ids: readonly string[];
}

const nothing = z.object({});
const both = <Params extends object, Row>(make: (label: Mergeable) => Query<Params, Row>) => ({
  Actor: make('Actor'),
  Event: make('Event'),
});
const maybe = z.string().nullable();
const members = both((label) =>
  query<Ids>()({
    cypher: membersCypher(label),
    row: z.object({
      member: z.object({
        id: z.string(),
        name: z.string(),
        type: z.string(),
        home: z.string(),
        from: maybe,
        to: maybe,
      }),
    }),
  }),
);
const links = both((label) =>
  query<Ids>()({
    cypher: linksCypher(label),
    row: z.object({ a: z.string(), b: z.string(), keep: z.string(), order: z.number() }),
  }),
);
const between = both((label) =>
  query<Pair>()({ cypher: betweenCypher(label), row: z.object({ same: sameAsRow }) }),
);
const merge = both((label) => query<Acceptance>()({ cypher: mergeCypher(label), row: nothing }));
const accept = both((label) => query<Acceptance>()({ cypher: acceptCypher(label), row: nothing }));
const reject = both((label) => query<Decision>()({ cypher: rejectCypher(label), row: nothing }));
const undo = both((label) => query<Pair>()({ cypher: undoCypher(label), row: nothing }));
const of = both((label) =>
  query<Ids & { readonly limit: number }>()({
    cypher: ofCypher(label),
    row: z.object({ of: z.string(), same: sameAsRow }),
  }),
);

const merged = both((label) =>
  query<Ids & { readonly limit: number }>()({
    cypher: mergedCypher(label),
    row: z.object({ id: z.string(), into: maybe, from: z.array(z.string()) }),
  }),
);

/** The pair in the order in which the graph has it. */
export const pairOf = (one: string, other: string): Pair =>
  one < other ? { a: one, b: other } : { a: other, b: one };

/** The nodes with these ids and all that are one with any of them; unknown ids are left out. */
export async function membersOf(
  runner: Runner,
  label: Mergeable,
  ids: readonly string[],
): Promise<readonly Member[]> {
  return (await runner.run(members[label], { ids })).map(({ member }) => member);
}

/** The merges that hold among the nodes. */
export const acceptedLinks = (
  runner: Runner,
  label: Mergeable,
  ids: readonly string[],
): Promise<readonly AcceptedLink[]> => runner.run(links[label], { ids });

/** All that is said of whether two are one. */
export async function linksBetween(
  runner: Runner,
  label: Mergeable,
  one: string,
  other: string,
): Promise<readonly SameAs[]> {
  return (await runner.run(between[label], pairOf(one, other))).map(({ same }) => same);
}

/** Stores that an analyst holds two to be one. */
export async function storeMerge(tx: Runner, label: Mergeable, given: Acceptance): Promise<void> {
  await tx.run(merge[label], given);
}

/** Accepts what was suggested of a pair. */
export async function storeAcceptance(
  tx: Runner,
  label: Mergeable,
  given: Acceptance,
): Promise<void> {
  await tx.run(accept[label], given);
}

/** Rejects what was suggested of a pair; it is not suggested again. */
export async function storeRejection(tx: Runner, label: Mergeable, given: Decision): Promise<void> {
  await tx.run(reject[label], given);
}

/** Takes back what joined a pair. */
export async function removeMerge(tx: Runner, label: Mergeable, pair: Pair): Promise<void> {
  await tx.run(undo[label], pair);
}

const MOST_EACH = 100;

/** For each of the nodes what is said of it being another. */
export async function sameAsOf(
  runner: Runner,
  label: Mergeable,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly (readonly SameAs[])[]> {
  const rows = await runner.run(of[label], { ids, limit: ids.length * MOST_EACH }, options);
  return ids.map((id) => rows.filter((row) => row.of === id).map(({ same }) => same));
}

/** Who stands for a node, and for whom it stands. */
export interface Merged {
  readonly into: string | null;
  readonly from: readonly string[];
}

/** For each of the nodes who stands for it and for whom it stands. */
export async function mergedOf(
  runner: Runner,
  label: Mergeable,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Merged[]> {
  const rows = await runner.run(merged[label], { ids, limit: ids.length }, options);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? { into: null, from: [] });
}
