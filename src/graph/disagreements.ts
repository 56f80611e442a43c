import { z } from 'zod';
import type { Outlet } from '../model/article.ts';
import {
  KINDS,
  type Kind,
  REVIEW_STATUSES,
  type ReviewStatus,
  SCOPES,
  type Scope,
  STRENGTHS,
  type Strength,
} from '../model/contradiction.ts';
import type { ActorId, ContradictionId } from '../model/ids.ts';
import { type ContradictionFilter, contradictionConditions } from './contradiction-list.ts';
import type { Listing } from './listing.ts';
import { outletsByIds } from './outlets.ts';
import type { PageRequest } from './page.ts';
import { type Query, query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Who stands on a side: an actor, or the outlet where it speaks itself or differs from another outlet. */
export interface Party {
  readonly actor: ActorId | null;
  readonly outlet: Outlet | null;
}

/** How many disagreements of one kind, scope, strength and status two parties have. */
export interface DisagreementCell {
  readonly kind: Kind;
  readonly scope: Scope | null;
  readonly strength: Strength | null;
  readonly status: ReviewStatus;
  readonly count: number;
  readonly bestScore: number;
}

/** Two parties, neither first in anything but order of ids, and all that stands between them; both may be one. */
export interface DisagreementPair {
  readonly one: Party;
  readonly other: Party;
  /** Disagreements that nobody has rejected. */
  readonly count: number;
  readonly bestScore: number;
  readonly cells: readonly DisagreementCell[];
  /** The surest first. */
  readonly examples: readonly ContradictionId[];
}

export interface DisagreementRequest {
  readonly filter: ContradictionFilter;
  /** Count what anonymous sources say with the body that they speak for. */
  readonly rollUp: boolean;
  readonly examples: number;
}

/** What reviews change of a disagreement, as `seen`: as it is, or as it was at the time that is asked for. */
const AS_IT_IS = 'k { .status, .kind, .scope, .strength }';

/** Who is on the side `claim`: for a difference of outlets the outlet, else the nearest speaker, else the outlet. */
const party = (claim: string, name: string) => `CALL (seen, ${claim}) {
  OPTIONAL MATCH (${claim})-[:ATTRIBUTED_TO {position: 0}]->(speaker:Actor)
  WHERE coalesce(seen.scope, '') <> 'outlet'
  OPTIONAL MATCH path = (speaker)-[:SPEAKS_FOR*1..4]->(body:Actor)
  WHERE $rollUp AND speaker.type = 'anonymous' AND body.type <> 'anonymous'
  WITH speaker, body ORDER BY length(path), body.id
  WITH speaker, head(collect(body)) AS body
  OPTIONAL MATCH (${claim})-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(:Article)-[:PUBLISHED_BY]->(outlet:Outlet)
  RETURN CASE WHEN speaker IS NULL THEN 'outlet ' + outlet.id ELSE 'actor ' + coalesce(body, speaker).id END AS ${name}
}`;

interface Composed {
  readonly matches: string;
  readonly where: string;
  /** Expression of `seen`. */
  readonly seen: string;
}

const pairsOf = ({ matches, where, seen }: Composed) => `${matches}
${where}
WITH DISTINCT k
WITH k, ${seen} AS seen
MATCH (k)-[:BETWEEN {side: 'a'}]->(a:Claim)
MATCH (k)-[:BETWEEN {side: 'b'}]->(b:Claim)
${party('a', 'left')}
${party('b', 'right')}
WITH DISTINCT k, seen, CASE WHEN left <= right THEN left ELSE right END AS one,
  CASE WHEN left <= right THEN right ELSE left END AS other
WHERE one IS NOT NULL AND other IS NOT NULL
WITH one, other, k, seen ORDER BY k.score DESC, k.id
WITH one, other, seen.kind AS kind, seen.scope AS scope, seen.strength AS strength, seen.status AS status, count(k) AS n,
  max(k.score) AS best, collect({id: k.id, score: k.score})[..$examples] AS top
WITH one, other, sum(CASE WHEN status = 'rejected' THEN 0 ELSE n END) AS standing,
  max(CASE WHEN status = 'rejected' THEN 0 ELSE best END) AS bestScore,
  collect({kind: kind, scope: scope, strength: strength, status: status, count: n, bestScore: best}) AS cells,
  collect(top) AS tops`;

/** Number first, then score, in one number: a score is at most 1. */
const KEY = 'standing + bestScore / 2';

const composePage = (composed: Composed, order: 'ASC' | 'DESC') => `
// disagreements.pairs
${pairsOf(composed)}
WITH *, ${KEY} AS key, one + ' ' + other AS id
WHERE ($after IS NULL OR key < $after.key OR (key = $after.key AND id < $after.id))
  AND ($before IS NULL OR key > $before.key OR (key = $before.key AND id > $before.id))
RETURN one, other, standing, bestScore, cells, tops, key, id
ORDER BY key ${order}, id ${order} LIMIT $limit`;

const composeCount = (composed: Composed) => `
// disagreements.count
${pairsOf(composed)}
RETURN count(*) AS total LIMIT 1`;

const pairRow = z.object({
  /** 'actor <id>' or 'outlet <id>'. */
  one: z.string(),
  other: z.string(),
  standing: z.number(),
  bestScore: z.number(),
  cells: z.array(
    z.object({
      kind: z.enum(KINDS),
      scope: z.enum(SCOPES).nullable(),
      strength: z.enum(STRENGTHS).nullable(),
      status: z.enum(REVIEW_STATUSES),
      count: z.number(),
      bestScore: z.number(),
    }),
  ),
  tops: z.array(z.array(z.object({ id: z.string(), score: z.number() }))),
  key: z.number(),
  id: z.string(),
});

type Params = Readonly<Record<string, unknown>>;
const pageQueries = new Map<string, Query<Params, z.infer<typeof pairRow>>>();
const countQueries = new Map<string, Query<Params, { readonly total: number }>>();

/** Who disagrees with whom: pairs of parties by number of disagreements, then by the surest of them. */
export function disagreementPairs(asked: DisagreementRequest): Listing<DisagreementPair> {
  const conditions = contradictionConditions(asked.filter);
  const matches = [
    ...conditions.flatMap(({ search }) => search ?? []),
    ...conditions.flatMap(({ match }) => match ?? []),
  ];
  const [overlay] = conditions.flatMap((condition) => condition.overlay ?? []);
  const tests = conditions.flatMap(({ where }) => where ?? []);
  const composed = {
    matches: (matches.length === 0 ? ['MATCH (k:Contradiction)'] : matches).join('\n'),
    where: tests.length === 0 ? '' : `WHERE ${tests.join('\n  AND ')}`,
    seen: overlay ?? AS_IT_IS,
  };
  const shared: Params = {
    ...Object.assign({}, ...conditions.map(({ params }) => params ?? {})),
    rollUp: asked.rollUp,
    examples: asked.examples,
  };
  return {
    name: 'disagreements',
    async pages(runner, { page }, options) {
      const order = page.backward ? 'ASC' : 'DESC';
      const find = made(pageQueries, composePage(composed, order), (cypher) =>
        query<Params>()({ cypher, row: pairRow }),
      );
      const rows = await runner.run(find, { ...shared, ...placesOf(page) }, options);
      const shown = rows.slice(0, page.size);
      const partyOf = await readParties(
        runner,
        shown.flatMap(({ one, other }) => [one, other]),
        options,
      );
      const kept = shown.map((row) => ({
        item: { ...pairOf(row, asked.examples), one: partyOf(row.one), other: partyOf(row.other) },
        place: { key: row.key, id: row.id },
      }));
      return [{ rows: page.backward ? kept.toReversed() : kept, more: rows.length > page.size }];
    },
    async counts(runner, _request, options) {
      const count = made(countQueries, composeCount(composed), (cypher) =>
        query<Params>()({ cypher, row: z.object({ total: z.number() }) }),
      );
      const [row] = await runner.run(count, shared, options);
      return [row?.total ?? 0];
    },
  };
}

const placesOf = ({ after, before, size }: PageRequest) => ({ after, before, limit: size + 1 });

/** Reads the outlets among the parties; actors are read by whoever shows them. */
async function readParties(runner: Runner, parties: readonly string[], options?: RunOptions) {
  const idIn = (party: string) => party.slice(party.indexOf(' ') + 1);
  const ids = [...new Set(parties.filter((party) => party.startsWith('outlet ')).map(idIn))];
  const outlets = ids.length === 0 ? [] : await outletsByIds(runner, ids, options);
  return (party: string): Party =>
    party.startsWith('actor ')
      ? { actor: idIn(party) as ActorId, outlet: null }
      : { actor: null, outlet: outlets.find(({ id }) => id === idIn(party)) ?? null };
}

function pairOf(
  { standing: count, bestScore, cells, tops }: z.infer<typeof pairRow>,
  most: number,
): Omit<DisagreementPair, 'one' | 'other'> {
  const examples = tops
    .flat()
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id as ContradictionId);
  const byNumber = cells.toSorted((a, b) => b.count - a.count || b.bestScore - a.bestScore);
  return { count, bestScore, cells: byNumber, examples };
}

/** Queries differ by which fixed conditions they have: few, and bounded by the schema. */
function made<Value>(known: Map<string, Value>, cypher: string, make: (cypher: string) => Value) {
  const value = known.get(cypher) ?? make(cypher);
  known.set(cypher, value);
  return value;
}
