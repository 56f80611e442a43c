import { z } from 'zod';
import {
  type Mergeable,
  SAME_AS_STATUSES,
  type SameAs,
  type SameAsStatus,
} from '../model/same-as.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Statements about pairs by their status; suggestions about those that are one already say nothing new. */
const listCypher = (label: Mergeable) => `
// sameAs.list${label}
MATCH (a:${label})-[same:SAME_AS]->(b:${label})
WHERE same.status = $status AND (
  $after IS NULL OR same.confidence < $after.confidence
  OR (same.confidence = $after.confidence AND a.id + ' ' + b.id > $after.pair))
  AND ($status <> 'suggested' OR coalesce(a.mergedInto, a.id) <> coalesce(b.mergedInto, b.id))
RETURN same { a: a.id, b: b.id, .basis, .confidence, .by, .at, .status, .keep, .decidedBy, .decidedAt, .reason } AS same
ORDER BY same.confidence DESC, a.id + ' ' + b.id LIMIT $limit`;

interface Params {
  readonly status: SameAsStatus;
  readonly after: { readonly confidence: number; readonly pair: string } | null;
  readonly limit: number;
}
const maybe = z.string().nullable();
const row = z.object({
  same: z.object({
    a: z.string(),
    b: z.string(),
    basis: z.string(),
    confidence: z.number(),
    by: z.string(),
    at: z.string(),
    status: z.enum(SAME_AS_STATUSES),
    keep: maybe,
    decidedBy: maybe,
    decidedAt: maybe,
    reason: maybe,
  }),
});
const lists = {
  Actor: query<Params>()({ cypher: listCypher('Actor'), row }),
  Event: query<Params>()({ cypher: listCypher('Event'), row }),
} as const;

/** Where the last row of a page stands. */
export type SameAsPlace = Params['after'];

/** A page of what is held of pairs, the surest first. */
export async function sameAsPage(
  runner: Runner,
  given: Params & { readonly label: Mergeable },
  options?: RunOptions,
): Promise<readonly SameAs[]> {
  const { label, ...params } = given;
  return (await runner.run(lists[label], params, options)).map(({ same }) => same);
}
