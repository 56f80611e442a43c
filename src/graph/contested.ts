import { z } from 'zod';
import { typedAs } from './as-known.ts';
import { type Bounds, boundConditions, boundParams, sidesWithinBounds, stands } from './clocks.ts';
import { type EventFilter, eventConditions } from './event-list.ts';
import { EVENT_HEAD_PROJECTION, type EventHead, eventHeadRow } from './event-row.ts';
import type { Listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { type Query, query } from './query.ts';

/** An event with the disagreements about it that stand, updates and corrections left out. */
export interface ContestedEvent {
  readonly event: EventHead;
  readonly disputes: number;
  readonly strict: number;
  readonly contrary: number;
  /** Those of strength tension, and those whose strength no judge could tell. */
  readonly tension: number;
  readonly bestScore: number;
  /** 3 for each strict one, 2 for each contrary one, 1 for each other. */
  readonly weight: number;
}

interface Composed {
  readonly conditions: readonly Condition[];
  /** As the graph stood at `$asKnownAt`, else now. */
  readonly known: boolean;
}

const disputed = ({ conditions, known }: Composed) => {
  const matches = [
    ...conditions.flatMap(({ search }) => search ?? []),
    ...conditions.flatMap(({ match }) => match ?? []),
  ];
  const where = conditions.flatMap((condition) => condition.where ?? []);
  return `${(matches.length === 0 ? ['MATCH (e:Event)'] : matches).join('\n')}
${where.length === 0 ? '' : `WHERE ${where.join('\n  AND ')}`}
WITH DISTINCT e
MATCH (e)<-[:ABOUT]-(c:Claim)<-[:BETWEEN]-(k:Contradiction)
WHERE ${typedAs('k', 'kind', known)} = 'contradiction' AND k.score >= $minimumScore AND ${stands('k', known)}
  AND ${sidesWithinBounds('k')}
WITH DISTINCT e, k
WITH e, k, ${typedAs('k', 'strength', known)} AS strength
WITH e, count(k) AS disputes, sum(CASE strength WHEN 'strict' THEN 1 ELSE 0 END) AS strict,
  sum(CASE strength WHEN 'contrary' THEN 1 ELSE 0 END) AS contrary, max(k.score) AS bestScore
WITH *, disputes - strict - contrary AS tension, disputes + contrary + 2 * strict AS weight`;
};

const composePage = (composed: Composed, order: 'ASC' | 'DESC') => `
// contested.events
${disputed(composed)}
WHERE ($after IS NULL OR weight < $after.key OR (weight = $after.key AND e.id < $after.id))
  AND ($before IS NULL OR weight > $before.key OR (weight = $before.key AND e.id > $before.id))
WITH * ORDER BY weight ${order}, e.id ${order} LIMIT $limit
RETURN ${EVENT_HEAD_PROJECTION} AS event, disputes, strict, contrary, tension, bestScore, weight
ORDER BY weight ${order}, event.id ${order} LIMIT $limit`;

const composeCount = (composed: Composed) => `
// contested.count
${disputed(composed)}
RETURN count(e) AS total LIMIT 1`;

const contestedRow: z.ZodType<ContestedEvent> = z.object({
  event: eventHeadRow,
  disputes: z.number(),
  strict: z.number(),
  contrary: z.number(),
  tension: z.number(),
  bestScore: z.number(),
  weight: z.number(),
});

type Params = Readonly<Record<string, unknown>>;
const pageQueries = new Map<string, Query<Params, ContestedEvent>>();
const countQueries = new Map<string, Query<Params, { readonly total: number }>>();

export interface ContestedRequest extends Bounds {
  readonly filter: EventFilter;
  readonly minimumScore: number;
}

/** Events by number and strength of the disagreements about them; those with none are left out. */
export function contestedEvents({
  filter,
  minimumScore,
  ...bounds
}: ContestedRequest): Listing<ContestedEvent> {
  const conditions = eventConditions({ ...filter, ...bounds });
  const composed = { conditions, known: bounds.asKnownAt != null };
  const shared: Params = {
    ...Object.assign({}, ...conditions.map(({ params }) => params ?? {})),
    ...boundParams(bounds),
    minimumScore,
  };
  return {
    name: 'mostContested',
    async pages(runner, { page }, options) {
      const cypher = composePage(composed, page.backward ? 'ASC' : 'DESC');
      const find = pageQueries.get(cypher) ?? query<Params>()({ cypher, row: contestedRow });
      pageQueries.set(cypher, find);
      const { after, before, size } = page;
      const params = { ...shared, after, before, limit: size + 1 };
      const rows = await runner.run(find, params, options);
      const kept = rows
        .slice(0, size)
        .map((item) => ({ item, place: { key: item.weight, id: item.event.id } }));
      return [{ rows: page.backward ? kept.toReversed() : kept, more: rows.length > size }];
    },
    async counts(runner, _request, options) {
      const cypher = composeCount(composed);
      const row = z.object({ total: z.number() });
      const count = countQueries.get(cypher) ?? query<Params>()({ cypher, row });
      countQueries.set(cypher, count);
      const [found] = await runner.run(count, shared, options);
      return [found?.total ?? 0];
    },
  };
}

/** Claims about an event that no standing disagreement touches, as conditions of the list of claims. */
export function undisputedConditions(event: string, bounds: Bounds): readonly Condition[] {
  return [
    { where: 'c.eventId = $undisputedEvent', params: { undisputedEvent: event } },
    {
      where: `NOT EXISTS { (c)<-[:BETWEEN]-(k:Contradiction) WHERE ${stands('k', bounds.asKnownAt != null)} AND ${sidesWithinBounds('k')} }`,
    },
    ...boundConditions(bounds),
  ];
}
