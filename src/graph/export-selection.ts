import { z } from 'zod';
import { NotFoundError } from '../errors.ts';
import { actorsNamed } from './actors.ts';
import type { Selection } from './export-graph.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** Which part of the graph; what is given must all hold of a claim. */
export interface ExportFilter {
  readonly event?: string | undefined;
  /** Name or id of somebody who makes the claim, or whom it names. */
  readonly actor?: string | undefined;
  /** A day or an instant: published then or later. */
  readonly since?: string | undefined;
}

const EXPORT_CLAIMS_OF_EVENT = `
// export.claimsOfEvent
MATCH (e:Event {id: $id})
RETURN [(c:Claim)-[:ABOUT]->(e) | c.id] AS ids
LIMIT 1`;

const EXPORT_CLAIMS_OF_ACTORS = `
// export.claimsOfActors
MATCH (a:Actor) WHERE a.id IN $ids
MATCH (c:Claim)-[:ATTRIBUTED_TO|MENTIONS]->(a)
RETURN DISTINCT c.id AS id
ORDER BY id`;

const EXPORT_CLAIMS_SINCE = `
// export.claimsSince
MATCH (c:Claim) WHERE c.publishedAt >= $at
RETURN c.id AS id
ORDER BY id`;

/** Both sides of what the claims contradict or agree with. */
const EXPORT_OTHER_SIDES = `
// export.otherSides
UNWIND $ids AS id
MATCH (c:Claim {id: id})<-[:BETWEEN]-(k:Contradiction)-[:BETWEEN]->(side:Claim)
RETURN DISTINCT k.id AS contradiction, side.id AS claim
ORDER BY contradiction, claim`;

const around = (name: string, pattern: string, label: string, key = 'id') => `
// export.${name}
UNWIND $ids AS id
${pattern}
RETURN DISTINCT '${label}' AS label, n.${key} AS id
ORDER BY id`;

const ids = z.object({ id: z.string() });
const labelled = z.object({ label: z.string(), id: z.string() });
const step = (cypher: string) =>
  query<{ readonly ids: readonly string[] }>()({ cypher, row: labelled });

const claimsOfEvent = query<{ readonly id: string }>()({
  cypher: EXPORT_CLAIMS_OF_EVENT,
  row: z.object({ ids: z.array(z.string()) }),
});
const claimsOfActors = query<{ readonly ids: readonly string[] }>()({
  cypher: EXPORT_CLAIMS_OF_ACTORS,
  row: ids,
});
const claimsSince = query<{ readonly at: string }>()({ cypher: EXPORT_CLAIMS_SINCE, row: ids });
const otherSides = query<{ readonly ids: readonly string[] }>()({
  cypher: EXPORT_OTHER_SIDES,
  row: z.object({ contradiction: z.string(), claim: z.string() }),
});

/** What stands around chosen nodes of a kind and belongs with them, kind by kind in this order. */
const STEPS = [
  [
    'Claim',
    step(
      around(
        'articlesOfClaims',
        'MATCH (:Claim {id: id})-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(n:Article)',
        'Article',
      ),
    ),
  ],
  [
    'Claim',
    step(around('eventsOfClaims', 'MATCH (:Claim {id: id})-[:ABOUT|REPORTS]->(n:Event)', 'Event')),
  ],
  [
    'Claim',
    step(
      around(
        'actorsOfClaims',
        'MATCH (:Claim {id: id})-[:ATTRIBUTED_TO|MENTIONS]->(n:Actor)',
        'Actor',
      ),
    ),
  ],
  [
    'Claim',
    step(
      around(
        'factChecksOfClaims',
        'MATCH (:Claim {id: id})<-[:REVIEWS]-(n:FactCheck)',
        'FactCheck',
      ),
    ),
  ],
  [
    'Claim',
    step(
      around(
        'assessmentsOfClaims',
        'MATCH (:Claim {id: id})<-[:ASSESSES]-(n:Assessment)',
        'Assessment',
      ),
    ),
  ],
  [
    'Contradiction',
    step(
      around(
        'reviewsOfContradictions',
        'MATCH (:Contradiction {id: id})<-[:OF]-(n:Review)',
        'Review',
      ),
    ),
  ],
  [
    'Article',
    step(
      around(
        'outletsOfArticles',
        'MATCH (:Article {id: id})-[:PUBLISHED_BY]->(n:Outlet)',
        'Outlet',
      ),
    ),
  ],
  [
    'Article',
    step(
      around(
        'revisionsOfArticles',
        'MATCH (:Article {id: id})<-[:REVISION_OF]-(n:Revision)',
        'Revision',
      ),
    ),
  ],
  [
    'Event',
    step(
      around(
        'actorsOfEvents',
        'MATCH (:Event {id: id})-[:INVOLVES|TAKES_PLACE_IN]->(n:Actor)',
        'Actor',
      ),
    ),
  ],
  ['Event', step(around('eventsMerged', 'MATCH (n:Event {mergedInto: id})', 'Event'))],
  [
    'Actor',
    step(
      around(
        'principalsOfActors',
        'MATCH (:Actor {id: id})-[:SPEAKS_FOR*1..4]->(n:Actor)',
        'Actor',
      ),
    ),
  ],
  ['Actor', step(around('actorsMerged', 'MATCH (n:Actor {mergedInto: id})', 'Actor'))],
  [
    'Actor',
    step(
      around(
        'keysOfActors',
        'MATCH (:Actor {id: id})-[:KNOWN_AS]->(n:ActorKey)',
        'ActorKey',
        'key',
      ),
    ),
  ],
  [
    'Actor',
    step(
      around(
        'reconciliationsOfActors',
        'MATCH (:Actor {id: id})-[:RECONCILED]->(n:Reconciliation)',
        'Reconciliation',
        'key',
      ),
    ),
  ],
] as const;

const BATCH = 500;

/**
 * The part of the graph that a filter chooses: its claims, the contradictions that touch them with their other sides, and all that
 * these stand on. Ids are held in memory, about 100 bytes each; null where nothing is asked for.
 * @throws NotFoundError where event or actor is unknown
 */
export async function selectForExport(
  runner: Runner,
  filter: ExportFilter,
): Promise<Selection | null> {
  const claims = await chosenClaims(runner, filter);
  if (claims === null) return null;
  const chosen = new Map<string, Set<string>>([['Claim', claims]]);
  const of = (label: string) => {
    const held = chosen.get(label) ?? new Set<string>();
    chosen.set(label, held);
    return held;
  };
  for (const batch of batches([...claims])) {
    for (const { contradiction, claim } of await runner.run(otherSides, { ids: batch })) {
      of('Contradiction').add(contradiction);
      claims.add(claim);
    }
  }
  if (filter.event !== undefined) of('Event').add(filter.event);
  for (const [from, query] of STEPS) {
    for (const batch of batches([...of(from)])) {
      for (const { label, id } of await runner.run(query, { ids: batch })) of(label).add(id);
    }
  }
  return new Map([...chosen].map(([label, held]) => [label, [...held].sort()]));
}

async function chosenClaims(runner: Runner, { event, actor, since }: ExportFilter) {
  const sets: ReadonlySet<string>[] = [];
  if (event !== undefined) {
    const [found] = await runner.run(claimsOfEvent, { id: event });
    if (found === undefined) throw unknown('event', event, '"gainsay trace --json" gives ids');
    sets.push(new Set(found.ids));
  }
  if (actor !== undefined) {
    const named = await actorsNamed(runner, actor);
    if (named.length === 0) throw unknown('actor', actor, 'give a name as articles write it');
    const rows = await runner.run(claimsOfActors, { ids: named });
    sets.push(new Set(rows.map(({ id }) => id)));
  }
  if (since !== undefined) {
    const rows = await runner.run(claimsSince, { at: since });
    sets.push(new Set(rows.map(({ id }) => id)));
  }
  const [first, ...others] = sets;
  if (first === undefined) return null;
  return new Set([...first].filter((id) => others.every((other) => other.has(id))));
}

function* batches(all: readonly string[]): Generator<readonly string[]> {
  for (let n = 0; n < all.length; n += BATCH) yield all.slice(n, n + BATCH);
}

const unknown = (kind: string, id: string, advice: string) =>
  new NotFoundError(`The graph knows no ${kind} "${id}": ${advice}.`, {
    details: { kind, id },
  });
