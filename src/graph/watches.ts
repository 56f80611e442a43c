import { z } from 'zod';
import { CHANGE_KINDS } from '../model/change.ts';
import type { Timestamp } from '../model/time.ts';
import type { Watch, WatchWithSecret } from '../model/watch.ts';
import { listing } from './listing.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const WATCH_PROJECTION = `w {
  .id, .name, .filter, .changes, .url, .createdById, .createdByName, .createdAt, .active, .cursor, .failures,
  .failingSince, .lastError, .nextTryAt, .disabledBecause
}`;

const WITH_SECRET = WATCH_PROJECTION.replace('.id,', '.id, .secret,');

const watchShape = z.object({
  id: z.string(),
  name: z.string(),
  filter: z.string().nullable(),
  changes: z.array(z.enum(CHANGE_KINDS)),
  url: z.string(),
  createdById: z.string(),
  createdByName: z.string(),
  createdAt: z.string(),
  active: z.boolean(),
  cursor: z.number(),
  failures: z.number(),
  failingSince: z.string().nullable(),
  lastError: z.string().nullable(),
  nextTryAt: z.string().nullable(),
  disabledBecause: z.string().nullable(),
});

const toWatch = <Row extends z.infer<typeof watchShape>>({
  createdById,
  createdByName,
  ...row
}: Row) => ({ ...row, createdBy: { id: createdById, name: createdByName } });

const watchRow = watchShape.transform((row): Watch => toWatch(row));
const secretRow = watchShape
  .extend({ secret: z.string() })
  .transform((row): WatchWithSecret => toWatch(row));

/** Watches, the newest first. */
export const watchList = listing({
  name: 'watches',
  variable: 'w',
  label: 'Watch',
  key: 'w.sortKey',
  indexed: 'w.sortKey IS NOT NULL',
  descending: true,
  projection: WATCH_PROJECTION,
  row: watchRow,
  anchors: {},
});

export const WATCHES_CREATE = `
// watches.create
MATCH (other:Watch)
WITH count(other) AS others
WITH others WHERE others < $most
OPTIONAL MATCH (counter:Lock {name: 'changes'})
WITH coalesce($cursor, counter.sequence, 0) AS cursor
CREATE (w:Watch {id: $id})
SET w.name = $name, w.filter = $filter, w.changes = $changes, w.url = $url, w.secret = $secret,
  w.createdById = $createdById, w.createdByName = $createdByName, w.createdAt = datetime($at),
  w.sortKey = $at + ' ' + $id, w.active = true, w.cursor = cursor, w.failures = 0
RETURN ${WATCH_PROJECTION} AS watch`;

export const WATCHES_UPDATE = `
// watches.update
MATCH (w:Watch {id: $id})
SET w.touchedAt = datetime($at)
SET w += $properties
RETURN ${WATCH_PROJECTION} AS watch`;

export const WATCHES_DELETE = `
// watches.delete
MATCH (w:Watch {id: $id})
DETACH DELETE w
RETURN $id AS id`;

export const WATCHES_BY_ID = `
// watches.byId
MATCH (w:Watch {id: $id})
RETURN ${WITH_SECRET} AS watch
LIMIT 1`;

export const WATCHES_DUE = `
// watches.due
MATCH (w:Watch)
WHERE w.sortKey IS NOT NULL AND w.active AND w.cursor < $latest
  AND (w.nextTryAt IS NULL OR w.nextTryAt <= datetime($at))
RETURN w.id AS id
ORDER BY w.sortKey LIMIT $limit`;

/** When the first watch that waits after a failed try, or for another process's hold to end, is due. */
export const WATCHES_NEXT = `
// watches.next
MATCH (w:Watch)
WHERE w.sortKey IS NOT NULL AND w.active AND w.cursor < $latest
RETURN min(coalesce(w.nextTryAt, datetime($at))) AS at
ORDER BY at LIMIT 1`;

/** One process at a time delivers for a watch; a hold that is not renewed ends by itself. */
export const WATCHES_HOLD = `
// watches.hold
MATCH (w:Watch {id: $id})
SET w.touchedAt = datetime($at)
WITH w
WHERE w.active AND (w.heldBy IS NULL OR w.heldBy = $by OR w.heldUntil < datetime($at))
SET w.heldBy = $by, w.heldUntil = datetime($until)
RETURN ${WITH_SECRET} AS watch`;

export const WATCHES_RELEASE = `
// watches.release
MATCH (w:Watch {id: $id}) WHERE w.heldBy = $by
SET w.heldBy = null, w.heldUntil = null`;

/** Moves on only from where the holder has read it: a replay or a pause in between wins. */
export const WATCHES_ADVANCE = `
// watches.advance
MATCH (w:Watch {id: $id})
SET w.touchedAt = datetime($at)
WITH w WHERE w.active AND w.heldBy = $by AND w.cursor = $from
SET w.cursor = $to, w.failures = 0, w.failingSince = null, w.lastError = null, w.nextTryAt = null,
  w.heldUntil = datetime($until)
RETURN w.id AS id`;

export const WATCHES_FAIL = `
// watches.fail
MATCH (w:Watch {id: $id})
SET w.touchedAt = datetime($at)
WITH w WHERE w.active AND w.heldBy = $by AND w.cursor = $from
SET w.failures = w.failures + 1, w.failingSince = coalesce(w.failingSince, datetime($at)), w.lastError = $error,
  w.nextTryAt = datetime($nextTryAt), w.active = $disabledBecause IS NULL, w.disabledBecause = $disabledBecause
RETURN w.id AS id`;

const one = z.object({ watch: watchRow });
const withSecret = z.object({ watch: secretRow });
const idRow = z.object({ id: z.string() });

const create = query<{
  readonly id: string;
  readonly name: string;
  readonly filter: string | null;
  readonly changes: readonly string[];
  readonly url: string;
  readonly secret: string;
  readonly createdById: string;
  readonly createdByName: string;
  readonly cursor: number | null;
  readonly most: number;
  readonly at: Timestamp;
}>()({ cypher: WATCHES_CREATE, row: one });
const update = query<{
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly at: Timestamp;
}>()({ cypher: WATCHES_UPDATE, row: one });
const remove = query<{ readonly id: string }>()({ cypher: WATCHES_DELETE, row: idRow });
const byId = query<{ readonly id: string }>()({ cypher: WATCHES_BY_ID, row: withSecret });
const due = query<{ readonly latest: number; readonly at: Timestamp; readonly limit: number }>()({
  cypher: WATCHES_DUE,
  row: idRow,
});
const next = query<{ readonly latest: number; readonly at: Timestamp }>()({
  cypher: WATCHES_NEXT,
  row: z.object({ at: z.string().nullable() }),
});
interface HoldParams {
  readonly id: string;
  readonly by: string;
  readonly at: Timestamp;
  readonly until: Timestamp;
}
const hold = query<HoldParams>()({ cypher: WATCHES_HOLD, row: withSecret });
const release = query<{ readonly id: string; readonly by: string }>()({
  cypher: WATCHES_RELEASE,
  row: z.object({}),
});
const advance = query<HoldParams & { readonly from: number; readonly to: number }>()({
  cypher: WATCHES_ADVANCE,
  row: idRow,
});
interface FailParams extends Omit<HoldParams, 'until'> {
  readonly from: number;
  readonly error: string;
  readonly nextTryAt: Timestamp;
  readonly disabledBecause: string | null;
}
const fail = query<FailParams>()({ cypher: WATCHES_FAIL, row: idRow });

export interface NewWatch
  extends Pick<Watch, 'id' | 'name' | 'filter' | 'changes' | 'url' | 'createdBy'> {
  readonly secret: string;
  /** Null: begins with what comes. */
  readonly cursor: number | null;
}

/** Makes a watch; null where there are `most` of them. */
export async function createWatch(
  tx: Runner,
  { createdBy, ...watch }: NewWatch,
  { most, at }: { readonly most: number; readonly at: Timestamp },
): Promise<Watch | null> {
  const by = { createdById: createdBy.id, createdByName: createdBy.name };
  const [row] = await tx.run(create, { ...watch, ...by, most, at });
  return row?.watch ?? null;
}

export type WatchChange = Partial<
  Pick<Watch, 'name' | 'filter' | 'changes' | 'url' | 'active' | 'cursor'>
> & {
  /** Forgets what failed, so that it is tried at once. */
  readonly afresh?: boolean;
};

/** Changes what is given; null where there is no such watch. */
export async function updateWatch(
  tx: Runner,
  { id, change, at }: { readonly id: string; readonly change: WatchChange; readonly at: Timestamp },
): Promise<Watch | null> {
  const { afresh = false, ...properties } = change;
  const clean = {
    failures: 0,
    failingSince: null,
    lastError: null,
    nextTryAt: null,
    disabledBecause: null,
  };
  const [row] = await tx.run(update, {
    id,
    at,
    properties: { ...properties, ...(afresh ? clean : {}) },
  });
  return row?.watch ?? null;
}

/** Whether there was one. What was delivered stays on record for its time. */
export async function deleteWatch(tx: Runner, id: string): Promise<boolean> {
  return (await tx.run(remove, { id })).length > 0;
}

/** Null where there is no such watch. */
export async function watchById(
  runner: Runner,
  id: string,
  options?: RunOptions,
): Promise<WatchWithSecret | null> {
  const [row] = await runner.run(byId, { id }, options);
  return row?.watch ?? null;
}

/** Ids of the watches that have changes to look at and need not wait. */
export async function dueWatches(
  runner: Runner,
  params: { readonly latest: number; readonly at: Timestamp; readonly limit: number },
): Promise<readonly string[]> {
  return (await runner.run(due, params)).map(({ id }) => id);
}

/** When the next of them is due; null where there is nothing to deliver. */
export async function nextDue(
  runner: Runner,
  params: { readonly latest: number; readonly at: Timestamp },
): Promise<Timestamp | null> {
  return (await runner.run(next, params))[0]?.at ?? null;
}

/** The watch, held for the deliverer; null where another has it, or it is paused or gone. */
export async function holdWatch(tx: Runner, params: HoldParams): Promise<WatchWithSecret | null> {
  return (await tx.run(hold, params))[0]?.watch ?? null;
}

export async function releaseWatch(tx: Runner, id: string, by: string): Promise<void> {
  await tx.run(release, { id, by });
}

/** Whether the watch was still where the holder had read it. */
export async function advanceWatch(
  tx: Runner,
  params: HoldParams & { readonly from: number; readonly to: number },
): Promise<boolean> {
  return (await tx.run(advance, params)).length > 0;
}

/** Keeps that a try failed, and when the next is due; `disabledBecause` pauses the watch. */
export async function failWatch(tx: Runner, params: FailParams): Promise<boolean> {
  return (await tx.run(fail, params)).length > 0;
}
