import { z } from 'zod';
import type { ArticleId, ClaimId, RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import type { CandidatePair } from './candidates.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** An unfinished sweep of that name goes on; a finished one, or one that is to begin anew, starts over. */
export const SWEEPS_BEGIN = `
// sweeps.begin
MERGE (s:Sweep {name: $name})
WITH s, s.startedAt IS NULL OR s.finishedAt IS NOT NULL OR $restart AS isNew
FOREACH (_ IN CASE WHEN isNew THEN [1] ELSE [] END |
  SET s.startedAt = datetime($at), s.cursor = '', s.revisions = 0, s.pairs = 0, s.found = 0, s.dropped = 0, s.kept = 0
  REMOVE s.finishedAt)
RETURN s.cursor AS cursor, isNew
LIMIT 1`;

export const SWEEPS_ADD = `
// sweeps.add
MATCH (s:Sweep {name: $name})
SET s.pairs = s.pairs + $pairs, s.found = s.found + $found, s.dropped = s.dropped + $dropped, s.kept = s.kept + $kept`;

export const SWEEPS_ADVANCE = `
// sweeps.advance
MATCH (s:Sweep {name: $name})
SET s.cursor = $cursor, s.revisions = s.revisions + 1`;

export const SWEEPS_END = `
// sweeps.end
MATCH (s:Sweep {name: $name})
SET s.finishedAt = datetime($at)
RETURN s.revisions AS revisions, s.pairs AS pairs, s.found AS found, s.dropped AS dropped, s.kept AS kept
LIMIT 1`;

const WANTED = `MATCH (r:Revision)-[:REVISION_OF]->(d:Article)
WHERE r.id > $after AND d.currentRevision = r.id AND d.retractedAt IS NULL
  AND ($since IS NULL OR d.publishedAt >= $since) AND ($article IS NULL OR d.id = $article)`;

/** Walks the index of revisions: the present texts of articles that are not retracted. */
export const SWEEPS_NEXT = `
// sweeps.next
${WANTED}
RETURN r.id AS revision, d.id AS article, coalesce(d.title, d.id) AS title
ORDER BY r.id LIMIT $limit`;

export const SWEEPS_COUNT = `
// sweeps.count
${WANTED}
RETURN count(*) AS left
LIMIT 1`;

/** Pairs with a stored outcome: also those that no search would bring together today. */
export const PAIRS_STORED = `
// pairs.stored
MATCH (c:Claim {revisionId: $revision})
CALL (c) {
  MATCH (c)<-[:BETWEEN]-(k:Contradiction) WHERE k.supersededAt IS NULL RETURN k.a AS a, k.b AS b
  UNION
  MATCH (c)-[agrees:AGREES_WITH]-(:Claim) RETURN startNode(agrees).id AS a, endNode(agrees).id AS b
}
RETURN DISTINCT a, b
ORDER BY a, b LIMIT 100000`;

interface Which {
  readonly after: string;
  readonly since: Timestamp | null;
  readonly article: string | null;
}
const nothing = z.object({});
const claim = z.string().transform((id) => id as ClaimId);
const begin = query<{ readonly name: string; readonly at: Timestamp; readonly restart: boolean }>()(
  { cypher: SWEEPS_BEGIN, row: z.object({ cursor: z.string(), isNew: z.boolean() }) },
);
const add = query<{ readonly name: string } & SweepStep>()({ cypher: SWEEPS_ADD, row: nothing });
const advance = query<{ readonly name: string; readonly cursor: string }>()({
  cypher: SWEEPS_ADVANCE,
  row: nothing,
});
const end = query<{ readonly name: string; readonly at: Timestamp }>()({
  cypher: SWEEPS_END,
  row: z.object({
    revisions: z.number(),
    pairs: z.number(),
    found: z.number(),
    dropped: z.number(),
    kept: z.number(),
  }),
});
const next = query<Which & { readonly limit: number }>()({
  cypher: SWEEPS_NEXT,
  row: z.object({
    revision: z.string().transform((id) => id as RevisionId),
    article: z.string().transform((id) => id as ArticleId),
    title: z.string(),
  }),
});
const count = query<Which>()({ cypher: SWEEPS_COUNT, row: z.object({ left: z.number() }) });
const stored = query<{ readonly revision: RevisionId }>()({
  cypher: PAIRS_STORED,
  row: z.object({ a: claim, b: claim }),
});

/** What became of some pairs. */
export interface SweepStep {
  readonly pairs: number;
  readonly found: number;
  readonly dropped: number;
  /** Reviewed ones, which no judge writes over. */
  readonly kept: number;
}
export interface SweepSummary extends SweepStep {
  readonly revisions: number;
}

/** Starts a sweep, or goes on with one that was not finished; gives the revision after which to go on. */
export async function beginSweep(
  tx: Runner,
  given: { readonly name: string; readonly at: Timestamp; readonly restart: boolean },
): Promise<{ readonly cursor: string; readonly isNew: boolean }> {
  const [row] = await tx.run(begin, given);
  return row ?? { cursor: '', isNew: true };
}

/** Adds to the counts of a sweep. */
export async function addToSweep(tx: Runner, name: string, step: SweepStep): Promise<void> {
  await tx.run(add, { name, ...step });
}

/** A revision is done with. */
export async function advanceSweep(tx: Runner, name: string, cursor: string): Promise<void> {
  await tx.run(advance, { name, cursor });
}

/** Closes a sweep and gives what came of it, over all its runs. */
export async function endSweep(tx: Runner, name: string, at: Timestamp): Promise<SweepSummary> {
  const [row] = await tx.run(end, { name, at });
  return row ?? { revisions: 0, pairs: 0, found: 0, dropped: 0, kept: 0 };
}

/** The next revisions to be looked at, by id. */
export const sweepNext = (runner: Runner, which: Which, limit: number) =>
  runner.run(next, { ...which, limit });

/** How many revisions are still to be looked at. */
export async function sweepLeft(runner: Runner, which: Which): Promise<number> {
  const [row] = await runner.run(count, which);
  return row?.left ?? 0;
}

/** The pairs of a revision's claims of which something is stored. */
export const storedPairs = (
  runner: Runner,
  revision: RevisionId,
): Promise<readonly CandidatePair[]> => runner.run(stored, { revision });
