import { z } from 'zod';
import type { Mergeable } from '../model/same-as.ts';
import type { Timestamp } from '../model/time.ts';
import { recordChange } from './changes.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** The claims whose speakers, subjects or event are judged differently once `n` is another. */
const CLAIMS_OF: Readonly<Record<Mergeable, string>> = {
  Actor: `CALL (n) {
  MATCH (n)<-[:SPEAKS_FOR*0..3]-(:Actor)<-[:ATTRIBUTED_TO]-(c:Claim) RETURN c
  UNION
  MATCH (n)<-[:MENTIONS]-(c:Claim) RETURN c
  UNION
  MATCH (n)<-[:INVOLVES]-(:Event)<-[:ABOUT]-(c:Claim) RETURN c
}`,
  Event: `CALL (n) {
  MATCH (n)<-[:ABOUT]-(c:Claim) RETURN c
}`,
};

/** What has been reviewed is not judged anew; what an earlier merge had superseded may hold again. */
const contradictionsCypher = (label: Mergeable) => `
// touch.contradictions${label}
MATCH (n:${label}) WHERE n.id IN $ids
${CLAIMS_OF[label]}
WITH DISTINCT c
MATCH (c)<-[:BETWEEN]-(k:Contradiction) WHERE k.status = 'suggested'
SET k.comparison = 'pending', k.comparisonCause = 'identity'`;

const agreementsCypher = (label: Mergeable) => `
// touch.agreements${label}
MATCH (n:${label}) WHERE n.id IN $ids
${CLAIMS_OF[label]}
WITH DISTINCT c
MATCH (c)-[agrees:AGREES_WITH|AGREED_WITH]-(:Claim)
SET agrees.comparison = 'pending'`;

const DIRECT = 'ATTRIBUTED_TO|MENTIONS|ABOUT';

const weightCypher = (label: Mergeable) => `
// touch.weight${label}
UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN id, COUNT { (n)<-[:${DIRECT}]-(:Claim) } AS claims,
  EXISTS { (n)-[:SPEAKS_FOR]-() } AS hasVoices
ORDER BY claims, id LIMIT 1000`;

const claimsWithCypher = (label: Mergeable) => `
// touch.claimsWith${label}
MATCH (n:${label} {id: $id})<-[:${DIRECT}]-(c:Claim)
WITH DISTINCT c
SET c.comparison = 'pending',
  c.comparedWith = [id IN coalesce(c.comparedWith, []) WHERE id <> $with] + $with`;

/** Claims that came while the two were one have not been compared as those of two. */
const claimsApartCypher = (label: Mergeable) => `
// touch.claimsApart${label}
MATCH (n:${label} {id: $id})<-[:${DIRECT}]-(c:Claim) WHERE c.recordedAt >= datetime($since)
WITH DISTINCT c
SET c.comparison = 'pending',
  c.comparedApart = [id IN coalesce(c.comparedApart, []) WHERE id <> $from] + $from`;

const FOUND_BETWEEN = (label: Mergeable) => `UNWIND $parts AS part
MATCH (n:${label} {id: part})<-[:${DIRECT}]-(one:Claim)`;
const IS_OTHER_PART = (label: Mergeable) =>
  `EXISTS { (other)-[:${DIRECT}]->(m:${label}) WHERE m.id IN $parts AND m.id <> part }`;

const dropContradictionsCypher = (label: Mergeable) => `
// touch.dropFound${label}
${FOUND_BETWEEN(label)}
MATCH (one)<-[:BETWEEN]-(k:Contradiction) WHERE k.foundBy = 'identity' AND k.status = 'suggested'
  AND NOT EXISTS { (:Review)-[:OF]->(k) }
MATCH (k)-[:BETWEEN]->(other:Claim) WHERE other <> one AND ${IS_OTHER_PART(label)}
WITH DISTINCT k
OPTIONAL MATCH (:Claim {id: k.a})-[drawn:CONTRADICTS {id: k.id}]->(:Claim {id: k.b})
WITH k, k.id AS id, collect(drawn) AS edges
FOREACH (drawn IN edges | DELETE drawn)
DETACH DELETE k
RETURN id ORDER BY id`;

const dropAgreementsCypher = (label: Mergeable) => `
// touch.dropFoundAgreements${label}
${FOUND_BETWEEN(label)}
MATCH (one)-[agrees:AGREES_WITH|AGREED_WITH]-(other:Claim) WHERE agrees.foundBy = 'identity' AND ${IS_OTHER_PART(label)}
WITH DISTINCT agrees
DELETE agrees`;

interface Ids {
  readonly ids: readonly string[];
}
interface Parts {
  readonly parts: readonly string[];
}
const nothing = z.object({});
const declare = (label: Mergeable) => ({
  contradictions: query<Ids>()({ cypher: contradictionsCypher(label), row: nothing }),
  agreements: query<Ids>()({ cypher: agreementsCypher(label), row: nothing }),
  weight: query<Ids>()({
    cypher: weightCypher(label),
    row: z.object({ id: z.string(), claims: z.number(), hasVoices: z.boolean() }),
  }),
  claimsWith: query<{ readonly id: string; readonly with: string }>()({
    cypher: claimsWithCypher(label),
    row: nothing,
  }),
  claimsApart: query<{
    readonly id: string;
    readonly from: string;
    readonly since: Timestamp;
  }>()({ cypher: claimsApartCypher(label), row: nothing }),
  dropContradictions: query<Parts>()({
    cypher: dropContradictionsCypher(label),
    row: z.object({ id: z.string() }),
  }),
  dropAgreements: query<Parts>()({ cypher: dropAgreementsCypher(label), row: nothing }),
});
const queries = { Actor: declare('Actor'), Event: declare('Event') } as const;

async function touchStored(tx: Runner, label: Mergeable, ids: readonly string[]): Promise<void> {
  await tx.run(queries[label].contradictions, { ids });
  await tx.run(queries[label].agreements, { ids });
}

/**
 * Marks what is to be judged anew before `loser` moves to `winner`: what is stored about the one that moves, and the claims
 * of the smaller of the two, to be compared with those of the other.
 */
export async function touchAsMerged(
  tx: Runner,
  label: Mergeable,
  { winner, loser }: { readonly winner: string; readonly loser: string },
): Promise<void> {
  const [smaller, larger] = await tx.run(queries[label].weight, { ids: [winner, loser] });
  // Whoever speaks for the one, or is spoken for by it, is now on the side of the other too.
  const hasVoices = [smaller, larger].some((each) => each?.id === loser && each.hasVoices);
  await touchStored(tx, label, hasVoices ? [winner, loser] : [loser]);
  if (smaller === undefined) return;
  await tx.run(queries[label].claimsWith, { id: smaller.id, with: winner });
}

/** Marks what is to be judged anew after `moved` have become nodes of their own again. */
export async function touchAsParted(
  tx: Runner,
  label: Mergeable,
  given: Parts & { readonly moved: readonly string[]; readonly since: Timestamp },
): Promise<void> {
  const weights = await tx.run(queries[label].weight, { ids: given.moved });
  const hasVoices = weights.some((each) => each.hasVoices);
  await touchStored(tx, label, hasVoices ? given.parts : given.moved);
  for (const id of given.moved) {
    for (const from of given.parts) {
      if (from === id) continue;
      await tx.run(queries[label].claimsApart, { id, from, since: given.since });
      await tx.run(queries[label].claimsApart, { id: from, from: id, since: given.since });
    }
  }
}

/** Takes away the unreviewed disagreements and agreements that were found only because the parts were one. */
export async function dropFoundByMerge(
  tx: Runner,
  label: Mergeable,
  parts: readonly string[],
  at: Timestamp,
): Promise<void> {
  const dropped = await tx.run(queries[label].dropContradictions, { parts });
  await tx.run(queries[label].dropAgreements, { parts });
  const changes = dropped.map(({ id }) => ({ kind: 'dropped' as const, contradictionId: id }));
  await recordChange(tx, { changes, at });
}
