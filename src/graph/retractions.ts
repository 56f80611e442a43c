import { z } from 'zod';
import { InputError, NotFoundError } from '../errors.ts';
import type { RevisionId } from '../model/ids.ts';
import type { Retraction } from '../model/same-as.ts';
import { endInterval } from './as-known.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './changes.ts';
import { bumpIdentity } from './identity-version.ts';
import { holdLock } from './lock.ts';
import type { Deciding } from './merge.ts';
import { drawEdge } from './missing-contradictions.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

export const ARTICLES_RETRACTION = `
// articles.retraction
MATCH (d:Article) WHERE d.id IN $ids
RETURN d.id AS id, d.title AS title, d.retractedAt AS at, d.retractedBy AS by, d.retractionReason AS reason
ORDER BY id LIMIT $limit`;

export const ARTICLES_RETRACT = `
// articles.retract
MATCH (d:Article {id: $id})
SET d.retractedAt = datetime($at), d.retractedBy = $by, d.retractionReason = $reason
WITH d
MATCH (d)<-[:REVISION_OF]-(:Revision)<-[:APPEARS_IN]-(c:Claim)
SET c.retracted = true`;

/** What nobody has reviewed is superseded; what has been keeps its place, and tells that a side is retracted. */
export const CONTRADICTIONS_RETRACT = `
// contradictions.retract
MATCH (:Article {id: $id})<-[:REVISION_OF]-(:Revision)<-[:APPEARS_IN]-(:Claim)<-[:BETWEEN]-(k:Contradiction)
WITH DISTINCT k, k.status = 'suggested' AND k.supersededAt IS NULL AS isNew
SET k.retracted = true
FOREACH (_ IN CASE WHEN k.status = 'suggested' THEN [1] ELSE [] END |
  SET k.supersededAt = coalesce(k.supersededAt, datetime($at)),
    k.supersededBy = [cause IN coalesce(k.supersededBy, []) WHERE cause <> $cause] + $cause)
WITH k, isNew AS wasCurrent
${drawEdge('wasCurrent')} WHERE wasCurrent
RETURN k.id AS id
ORDER BY id`;

/** The article's present text is compared anew: what came while it was retracted has not met it. */
export const ARTICLES_REINSTATE = `
// articles.reinstate
MATCH (d:Article {id: $id})
SET ${endInterval('d', 'retracted')}
REMOVE d.retractedAt, d.retractedBy, d.retractionReason
WITH d
OPTIONAL MATCH (present:Revision {id: d.currentRevision})
SET present.comparison = 'pending'
WITH d
MATCH (d)<-[:REVISION_OF]-(:Revision)<-[:APPEARS_IN]-(c:Claim)
REMOVE c.retracted`;

export const CONTRADICTIONS_REINSTATE = `
// contradictions.reinstate
MATCH (:Article {id: $id})<-[:REVISION_OF]-(:Revision)<-[:APPEARS_IN]-(:Claim)<-[:BETWEEN]-(k:Contradiction)
WITH DISTINCT k
SET k.retracted = CASE WHEN EXISTS { (k)-[:BETWEEN]->(side:Claim) WHERE side.retracted } THEN true END
WITH k WHERE $cause IN k.supersededBy
WITH k, [cause IN k.supersededBy WHERE cause <> $cause] AS causes
SET k.supersededBy = CASE WHEN causes = [] THEN null ELSE causes END,
  k.supersededAt = CASE WHEN causes = [] THEN null ELSE k.supersededAt END
WITH k, false AS wasCurrent
${drawEdge('wasCurrent')} WHERE k.supersededAt IS NULL
RETURN k.id AS id
ORDER BY id`;

/** Another reading of a retracted article is as retracted as the first. */
export const CLAIMS_KEEP_RETRACTED = `
// claims.keepRetracted
MATCH (c:Claim {revisionId: $revision})-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(d:Article)
WHERE d.retractedAt IS NOT NULL
SET c.retracted = true`;

const maybe = z.string().nullable();
const retractionRows = query<{ readonly ids: readonly string[]; readonly limit: number }>()({
  cypher: ARTICLES_RETRACTION,
  row: z.object({ id: z.string(), title: maybe, at: maybe, by: maybe, reason: maybe }),
});
const nothing = z.object({});
const ids = z.object({ id: z.string() });
interface Cause {
  readonly id: string;
  readonly cause: string;
}
const retract = query<{
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}>()({ cypher: ARTICLES_RETRACT, row: nothing });
const retractContradictions = query<Cause & { readonly at: string }>()({
  cypher: CONTRADICTIONS_RETRACT,
  row: ids,
});
const reinstate = query<{ readonly id: string; readonly at: string }>()({
  cypher: ARTICLES_REINSTATE,
  row: nothing,
});
const reinstateContradictions = query<Cause>()({ cypher: CONTRADICTIONS_REINSTATE, row: ids });
const keep = query<{ readonly revision: RevisionId }>()({
  cypher: CLAIMS_KEEP_RETRACTED,
  row: nothing,
});

/** For each of the articles why it is retracted; null where it is not. */
export async function retractionsOf(
  runner: Runner,
  wanted: readonly string[],
  options?: RunOptions,
): Promise<readonly (Retraction | null)[]> {
  const rows = await runner.run(retractionRows, { ids: wanted, limit: wanted.length }, options);
  const found = new Map(rows.map((row) => [row.id, retractionOf(row)]));
  return wanted.map((id) => found.get(id) ?? null);
}

type Row = {
  readonly at: string | null;
  readonly by: string | null;
  readonly reason: string | null;
};
const retractionOf = ({ at, by, reason }: Row): Retraction | null =>
  at === null ? null : { at, by: by ?? '', reason: reason ?? '' };

export interface RetractRequest extends Deciding {
  readonly article: string;
}

/** How many unreviewed contradictions a retraction superseded, or a reinstatement brought back. */
export interface RetractOutcome {
  /** False: it was so already, and nothing was written. */
  readonly changed: boolean;
  readonly contradictions: number;
}

/**
 * Retracts an article: its claims are no longer compared nor listed unless asked for, its unreviewed contradictions are
 * superseded. Nothing is deleted. Belongs in one write transaction.
 * @throws NotFoundError, InputError where no reason is given
 */
export async function retractArticle(tx: Runner, given: RetractRequest): Promise<RetractOutcome> {
  const { article: id, principal, at, reason } = given;
  if (reason === null || reason.trim() === '') {
    throw new InputError('Say why the article is retracted: give a "reason".');
  }
  await holdLock(tx, 'resolution');
  const { title, at: retractedAt } = await stored(tx, id);
  if (retractedAt !== null) return { changed: false, contradictions: 0 };
  await bumpIdentity(tx);
  await tx.run(retract, { id, at, by: principal.id, reason });
  const superseded = await tx.run(retractContradictions, { id, cause: causeOf(id), at });
  const changes = superseded.map((row) => ({
    kind: 'superseded' as const,
    contradictionId: row.id,
  }));
  await recordChange(tx, { changes, at });
  await recordAudit(tx, {
    principal,
    action: 'article.retract',
    targets: [id],
    summary: `Retracted “${title ?? id}”: ${reason}`,
    at,
  });
  return { changed: true, contradictions: superseded.length };
}

/**
 * Takes a retraction back. What came meanwhile is still to be compared with it: its text is marked so.
 * @throws NotFoundError
 */
export async function reinstateArticle(
  tx: Runner,
  { article: id, principal, at, reason }: RetractRequest,
): Promise<RetractOutcome> {
  await holdLock(tx, 'resolution');
  const { title, at: retractedAt } = await stored(tx, id);
  if (retractedAt === null) return { changed: false, contradictions: 0 };
  await bumpIdentity(tx);
  await tx.run(reinstate, { id, at });
  const restored = await tx.run(reinstateContradictions, { id, cause: causeOf(id) });
  const changes = restored.map((row) => ({ kind: 'found' as const, contradictionId: row.id }));
  await recordChange(tx, { changes, at });
  await recordAudit(tx, {
    principal,
    action: 'article.reinstate',
    targets: [id],
    summary: `Reinstated “${title ?? id}”${reason === null ? '.' : `: ${reason}`}`,
    at,
  });
  return { changed: true, contradictions: restored.length };
}

/** Marks the claims of a text as retracted where its article is. */
export async function keepRetracted(tx: Runner, revision: RevisionId): Promise<void> {
  await tx.run(keep, { revision });
}

const causeOf = (article: string) => `article:${article}`;

async function stored(tx: Runner, id: string) {
  const [row] = await tx.run(retractionRows, { ids: [id], limit: 1 });
  if (row !== undefined) return row;
  throw new NotFoundError(`There is no article ${id}. Look its id up in a list of articles.`, {
    details: { kind: 'Article', id },
  });
}
