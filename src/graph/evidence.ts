import { z } from 'zod';
import type { Actor } from '../model/actor.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { ActorId, ClaimId, OutletId } from '../model/ids.ts';
import { ACTOR_PROJECTION, actorRow } from './actor-row.ts';
import { CLAIM_PROJECTION, claimRow } from './claim-row.ts';
import { eventProjection, eventRow } from './event-row.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

export const EVIDENCE_BY_CLAIMS = `
// evidence.byClaims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(article:Article)
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(o:Outlet)
OPTIONAL MATCH (c)-[:ABOUT]->(e:Event)
RETURN ${CLAIM_PROJECTION} AS claim, o { .id, .name, .site } AS outlet,
  CASE WHEN e IS NULL THEN null ELSE ${eventProjection('c.revisionId')} END AS event
ORDER BY claim.id
LIMIT 100000`;

export const ACTORS_WITH_PRINCIPALS = `
// actors.withPrincipals
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN ${ACTOR_PROJECTION} AS actor, COLLECT {
  MATCH path = (a)-[:SPEAKS_FOR*1..4]->(principal:Actor) WHERE principal <> a
  WITH principal, min(length(path)) AS steps
  RETURN principal.id ORDER BY steps, principal.id LIMIT 20
} AS principals
ORDER BY actor.id
LIMIT 100000`;

export const evidenceByClaims = query<{ readonly ids: readonly ClaimId[] }>()({
  cypher: EVIDENCE_BY_CLAIMS,
  row: z.object({
    claim: claimRow,
    outlet: z.object({ id: z.string(), name: z.string(), site: z.string().nullable() }).nullable(),
    event: eventRow.nullable(),
  }),
});

const actorsWithPrincipals = query<{ readonly ids: readonly ActorId[] }>()({
  cypher: ACTORS_WITH_PRINCIPALS,
  row: z.object({ actor: actorRow, principals: z.array(z.string()) }),
});

/** All that a judge may look at, for each of the claims that are in the graph. */
export async function loadEvidence(
  runner: Runner,
  ids: readonly ClaimId[],
): Promise<ReadonlyMap<ClaimId, ClaimEvidence>> {
  const rows = await runner.run(evidenceByClaims, { ids: [...new Set(ids)] });
  const named = rows.flatMap(({ claim }) =>
    [...claim.attributions, ...claim.mentions].map(({ actor }) => actor),
  );
  const actors = await loadActors(runner, named);
  const present = (id: ActorId): readonly Actor[] => {
    const found = actors.get(id);
    return found === undefined ? [] : [found.actor];
  };
  return new Map(
    rows.map(({ claim, outlet, event }): [ClaimId, ClaimEvidence] => [
      claim.id,
      {
        claim,
        speakers: claim.attributions.flatMap(({ actor: id }) =>
          present(id).map((actor) => ({
            actor,
            principals: (actors.get(id)?.principals ?? []).flatMap(present),
          })),
        ),
        mentioned: [...new Set(claim.mentions.map(({ actor }) => actor))].flatMap(present),
        event,
        outlet: outlet && { ...outlet, id: outlet.id as OutletId },
      },
    ]),
  );
}

/** Evidence that is not from the graph, with what the graph knows of whom its speakers speak for. */
export async function withKnownPrincipals(
  runner: Runner,
  evidence: ClaimEvidence,
): Promise<ClaimEvidence> {
  if (evidence.speakers.length === 0) return evidence;
  const actors = await loadActors(
    runner,
    evidence.speakers.map(({ actor }) => actor.id),
  );
  return {
    ...evidence,
    speakers: evidence.speakers.map(({ actor, principals }) => {
      const held = new Set(principals.map(({ id }) => id));
      const known = (actors.get(actor.id)?.principals ?? [])
        .filter((id) => !held.has(id))
        .flatMap((id) => actors.get(id)?.actor ?? []);
      return { actor, principals: [...principals, ...known] };
    }),
  };
}

interface ActorWithPrincipals {
  readonly actor: Actor;
  readonly principals: readonly ActorId[];
}

/** The actors, and those they speak for, by id. */
async function loadActors(
  runner: Runner,
  ids: readonly ActorId[],
): Promise<ReadonlyMap<ActorId, ActorWithPrincipals>> {
  const load = async (wanted: readonly ActorId[]) =>
    (await runner.run(actorsWithPrincipals, { ids: [...new Set(wanted)] })).map((row) => ({
      actor: row.actor,
      principals: row.principals as ActorId[],
    }));
  const first = await load(ids);
  const second = await load(first.flatMap(({ principals }) => principals));
  return new Map([...first, ...second].map((entry) => [entry.actor.id, entry]));
}
