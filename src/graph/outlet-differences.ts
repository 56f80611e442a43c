import { z } from 'zod';
import type { Clash, ComparedTellings, Telling } from '../drift/tellings.ts';
import { SCOPES, TYPES } from '../model/contradiction.ts';
import type { ActorId, ClaimId, ContradictionId } from '../model/ids.ts';
import { typedAs } from './as-known.ts';
import { CLAIM_PROJECTION, claimRow } from './claim-row.ts';
import { type Bounds, boundConditions, boundParams, stands } from './clocks.ts';
import { rangeParams, search, type TimeRange } from './conditions.ts';
import { listing } from './listing.ts';
import { outletRow } from './outlets.ts';
import { type Topic, topicConditions } from './positions.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** How many claims are compared, those of the newest articles. */
export const TELLINGS_READ = 300;

const OUTLET_OF_CLAIM =
  'head([(c)-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(:Article)-[:PUBLISHED_BY]->(o:Outlet) | o { .id, .name, .site }])';

const SPEAKER_OF_CLAIM = `head(COLLECT {
    MATCH (c)-[:ATTRIBUTED_TO {position: 0}]->(speaker:Actor)
    OPTIONAL MATCH path = (speaker)-[:SPEAKS_FOR*1..4]->(body:Actor)
    WHERE speaker.type = 'anonymous' AND body.type <> 'anonymous'
    WITH speaker, body, length(path) AS steps
    RETURN coalesce(body, speaker).id AS id ORDER BY steps, id LIMIT 1
  })`;

const tellingList = listing<Telling | null>({
  name: 'tellings',
  variable: 'c',
  label: 'Claim',
  key: 'c.sortKey',
  indexed: 'c.sortKey IS NOT NULL',
  descending: true,
  projection: `{claim: ${CLAIM_PROJECTION}, embedding: c.embedding, outlet: ${OUTLET_OF_CLAIM}, speaker: ${SPEAKER_OF_CLAIM}}`,
  row: z
    .object({
      claim: claimRow,
      embedding: z.array(z.number()).nullable(),
      outlet: outletRow.nullable(),
      speaker: z
        .string()
        .transform((id) => id as ActorId)
        .nullable(),
    })
    .transform(({ outlet, ...row }) => (outlet === null ? null : { ...row, outlet })),
  anchors: {},
});

const clashesCypher = (known: boolean) => `
// outletDifferences.clashes
MATCH (a:Claim) WHERE a.id IN $claims
MATCH (a)<-[:BETWEEN {side: 'a'}]-(k:Contradiction)-[:BETWEEN {side: 'b'}]->(b:Claim)
WHERE b.id IN $claims AND ${stands('k', known)}
RETURN k.id AS id, a.id AS a, b.id AS b, ${typedAs('k', 'scope', known)} AS scope,
  ${typedAs('k', 'types', known)} AS types
ORDER BY k.score DESC, id LIMIT 10000`;

const OUTLET_DIFFERENCES_AGREEMENTS = `
// outletDifferences.agreements
MATCH (a:Claim) WHERE a.id IN $claims
MATCH (a)-[agrees:AGREES_WITH]->(b:Claim)
WHERE b.id IN $claims AND ($asKnownAt IS NULL OR agrees.recordedAt <= datetime($asKnownAt))
RETURN a.id AS a, b.id AS b
ORDER BY a, b LIMIT 10000`;

const asClaim = z.string().transform((id) => id as ClaimId);
interface ClashParams {
  readonly claims: readonly ClaimId[];
  readonly asKnownAt: string | null;
}
const clashesQuery = (known: boolean) =>
  query<ClashParams>()({
    cypher: clashesCypher(known),
    row: z.object({
      id: z.string().transform((id) => id as ContradictionId),
      a: asClaim,
      b: asClaim,
      scope: z.enum(SCOPES).nullable(),
      types: z.array(z.enum(TYPES)),
    }) satisfies z.ZodType<Clash>,
  });
const clashes = { now: clashesQuery(false), known: clashesQuery(true) } as const;
const agreements = query<ClashParams>()({
  cypher: OUTLET_DIFFERENCES_AGREEMENTS,
  row: z.object({ a: asClaim, b: asClaim }),
});

export interface TellingsFilter extends Bounds {
  readonly about: Topic;
  readonly publishedAt?: TimeRange | null | undefined;
}

/** The claims about something with their outlets, disagreements and agreements; `more`: older ones were left out. */
export async function readTellings(
  runner: Runner,
  { about, publishedAt, ...bounds }: TellingsFilter,
  options?: RunOptions,
): Promise<ComparedTellings & { readonly more: boolean }> {
  const conditions = [
    ...search({ index: 'claim_text', variable: 'c' }, about.text),
    ...topicConditions(about),
    ...(publishedAt
      ? [
          {
            where: 'c.publishedAt >= $published.from AND c.publishedAt <= $published.to',
            params: { published: rangeParams(publishedAt) },
          },
        ]
      : []),
    ...boundConditions(bounds),
  ];
  const page = { size: TELLINGS_READ, after: null, before: null, backward: false };
  const [read] = await tellingList.pages(runner, { of: null, conditions, page }, options);
  const tellings = (read?.rows ?? []).flatMap(({ item }) => item ?? []);
  const claims = tellings.map(({ claim }) => claim.id);
  const { asKnownAt } = boundParams(bounds);
  const [clashing, agreeing] = await Promise.all([
    runner.run(asKnownAt === null ? clashes.now : clashes.known, { claims, asKnownAt }, options),
    runner.run(agreements, { claims, asKnownAt }, options),
  ]);
  return {
    tellings,
    clashes: clashing,
    agreements: agreeing.map(({ a, b }) => [a, b] as const),
    more: read?.more ?? false,
  };
}
