import { z } from 'zod';
import type { FactCheck } from '../model/fact-check.ts';
import type { Principal } from '../model/principal.ts';
import type { Timestamp } from '../model/time.ts';
import { recordAudit } from './audit.ts';
import { claimReviewProperties, publishedProperties } from './claim-review-row.ts';
import { query } from './query.ts';
import type { Graph, Runner, RunOptions } from './runner.ts';
import { sortKey } from './sort-key.ts';

/** What is read again as it was changes nothing; what its publisher has changed is written over, and matched anew where the claim's words stay (they are in the id). */
export const FACT_CHECKS_STORE = `
// factChecks.store
UNWIND $rows AS row
MERGE (f:FactCheck {id: row.id})
ON CREATE SET f:PublishedReview, f.recordedAt = datetime($at), f.matching = 'pending'
WITH f, row, f.digest IS NULL AS isNew, f.digest <> row.digest AS isChanged
FOREACH (_ IN CASE WHEN isNew OR isChanged THEN [1] ELSE [] END |
  SET f += row.properties, f.digest = row.digest, f.readAt = datetime($at))
RETURN count(CASE WHEN isNew THEN 1 END) AS added, count(CASE WHEN isChanged THEN 1 END) AS changed
ORDER BY added LIMIT 1`;

const store = query<{
  readonly rows: readonly {
    readonly id: string;
    readonly digest: string;
    readonly properties: object;
  }[];
  readonly at: Timestamp;
}>()({
  cypher: FACT_CHECKS_STORE,
  row: z.object({ added: z.number(), changed: z.number() }),
});

/** A fact check to store, with the hash of its content. */
export interface FactCheckToStore extends Omit<FactCheck, 'recordedAt'> {
  readonly digest: string;
}

const propertiesOf = (given: FactCheckToStore) => ({
  ...claimReviewProperties(given),
  ...publishedProperties(given, given.id),
  site: given.site,
  scale: given.scale,
  source: given.source,
  sortKey: sortKey(given.datePublished, given.id),
});

/** Stores fact checks, all or none of those given; the same again changes nothing. */
export async function storeFactChecks(
  graph: Pick<Graph, 'write'>,
  given: readonly FactCheckToStore[],
  at: Timestamp,
  options?: RunOptions,
): Promise<{ readonly added: number; readonly changed: number }> {
  // The same one twice in a batch: the later is what its publisher says now.
  const byId = new Map(given.map((one) => [one.id as string, one]));
  const rows = [...byId.values()].map((one) => ({
    id: one.id,
    digest: one.digest,
    properties: propertiesOf(one),
  }));
  if (rows.length === 0) return { added: 0, changed: 0 };
  const [counts] = await graph.write(
    'factChecks.store',
    (tx) => tx.run(store, { rows, at }),
    options,
  );
  return counts ?? { added: 0, changed: 0 };
}

/** Notes in the audit trail that fact checks were imported. */
export async function auditImport(
  graph: Pick<Graph, 'write'>,
  given: {
    readonly principal: Pick<Principal, 'id' | 'name'>;
    readonly source: string;
    readonly added: number;
    readonly changed: number;
    readonly at: Timestamp;
  },
): Promise<void> {
  const { principal, source, added, changed, at } = given;
  if (added + changed === 0) return;
  const summary = `${source}: ${added} fact checks added, ${changed} changed`;
  await graph.write('factChecks.audit', (tx: Runner) =>
    recordAudit(tx, { principal, action: 'fact-check.import', targets: [], summary, at }),
  );
}
