import { expect, test } from '@jest/globals';
import { ACTOR_ORDERS, actorConditions, actorList } from '../../src/graph/actor-list.ts';
import {
  AGREEMENT_ORDERS,
  agreementConditions,
  agreementList,
} from '../../src/graph/agreement-list.ts';
import { ARTICLE_ORDERS, articleConditions, articleList } from '../../src/graph/article-list.ts';
import { CLAIM_ORDERS, claimConditions, claimList } from '../../src/graph/claim-list.ts';
import {
  CONTRADICTION_ORDERS,
  contradictionConditions,
  contradictionList,
} from '../../src/graph/contradiction-list.ts';
import { EVENT_ORDERS, eventConditions, eventList } from '../../src/graph/event-list.ts';
import type { Listing } from '../../src/graph/listing.ts';
import type { Condition } from '../../src/graph/listing-shape.ts';
import type { Query } from '../../src/graph/query.ts';
import type { Runner } from '../../src/graph/runner.ts';
import { describeWithGraph } from '../support/neo4j.ts';

const ids = ['x'];
const range = { from: '2025-01-01', to: '2025-01-02' };

const clocks = [
  { publishedAt: range },
  { utteredAt: range },
  { knownAt: range },
  { asOf: '2025-01-01' },
  { asKnownAt: '2025-01-01T10:00:00Z' },
] as const;
const contents = [
  { outlets: ids },
  { outlets: ['x', 'y'] },
  { languages: ['en'] },
  { polarities: ['negative'] },
  { modalities: ['intended'] },
  { quotations: ['direct'] },
  ...clocks,
] as const;
const voices = [{ speaksFor: ids }, { actors: ids }, { events: ids }, { during: range }] as const;
const retracted = { includeRetracted: true } as const;

/** Each condition alone, some of them together, and all of them together. */
const contradictionFilters = [
  { kinds: ['update'] },
  { types: ['negation'] },
  { strengths: ['strict'] },
  { scopes: ['outlet'] },
  { statuses: ['suggested'] },
  { statuses: ['suggested'], asKnownAt: '2025-01-01' },
  { minimumScore: 0.5 },
  { claims: ids },
  { touching: ids },
  { text: 'word' },
  { superseded: true },
  ...contents,
  ...voices,
  retracted,
] as const;
const claimFilters = [
  { contradicted: true },
  { text: 'word' },
  { outlets: ids, publishedAt: range },
  ...contents,
  ...voices,
  retracted,
] as const;
const agreementFilters = [{ minimumScore: 0.5 }, ...contents, ...voices, retracted] as const;
const articleFilters = [{ text: 'word' }, ...contents, ...voices, retracted] as const;
const actorFilters = [
  { types: ['person'] },
  { text: 'word' },
  { anonymous: false },
  { speaksFor: ids },
  { events: ids },
  { during: range },
  ...contents,
] as const;
const eventFilters = [
  { types: ['meeting'] },
  { statuses: ['denied'] },
  { text: 'word' },
  { actors: ids },
  { speaksFor: ids },
  { during: range },
  ...contents,
  retracted,
] as const;

const all = <Filter extends object>(
  filters: readonly Filter[],
  read: (filter: Filter) => readonly Condition[],
) => {
  const together = (some: readonly Filter[]) => Object.assign({}, ...some) as Filter;
  const some = filters.filter((_, n) => n % 3 === 0);
  return [...filters, {} as Filter, together(some), together(filters)].map(read);
};

interface Swept {
  readonly list: Listing<unknown>;
  readonly anchors: readonly string[];
  readonly orders: readonly string[];
  readonly conditions: readonly (readonly Condition[])[];
  /** It hangs on a node always: its conditions need the path of its anchor. */
  readonly hangs?: boolean;
}

const LISTS: readonly Swept[] = [
  {
    list: contradictionList,
    anchors: ['claim', 'event', 'actor', 'revision'],
    orders: CONTRADICTION_ORDERS,
    conditions: all(contradictionFilters, contradictionConditions),
  },
  {
    list: claimList,
    anchors: ['revision', 'event', 'actor'],
    orders: CLAIM_ORDERS,
    conditions: all(claimFilters, claimConditions),
  },
  {
    list: articleList,
    anchors: [],
    orders: ARTICLE_ORDERS,
    conditions: all(articleFilters, articleConditions),
  },
  {
    list: actorList,
    anchors: [],
    orders: ACTOR_ORDERS,
    conditions: all(actorFilters, actorConditions),
  },
  {
    list: eventList,
    anchors: ['actor'],
    orders: EVENT_ORDERS,
    conditions: all(eventFilters, eventConditions),
  },
  {
    list: agreementList,
    anchors: ['claim'],
    orders: AGREEMENT_ORDERS,
    conditions: all(agreementFilters, agreementConditions),
    hangs: true,
  },
];

const place = { key: 'x', id: 'x' };
const PAGES = [
  { size: 2, after: null, before: null, backward: false },
  { size: 2, after: place, before: place, backward: true },
];

describeWithGraph('every list, with every condition, anchor and direction', (graph) => {
  /** Plans instead of running: a query that Neo4j cannot plan, or warns about, is thrown. */
  const planning = (planned: Set<string>): Runner => ({
    run: async <Params extends object, Row>(query: Query<Params, Row>, params: Params) => {
      planned.add(query.cypher);
      await graph().run({ ...query, cypher: `EXPLAIN ${query.cypher}` }, params);
      return [];
    },
  });

  test.each(LISTS.map((swept) => [swept.list.name, swept] as const))(
    '%s',
    async (_, { list, anchors, orders, conditions, hangs = false }) => {
      const planned = new Set<string>();
      const runner = planning(planned);
      const of = anchors.map((anchor) => ({ anchor, ids: ['x', 'y'] }));
      const own = (hangs ? of[0] : null) ?? null;
      // Planning is dear: each condition, anchor, order and direction once is enough, since they do not touch one another.
      for (const [n, some] of conditions.entries()) {
        for (const page of PAGES.slice(n % 2, (n % 2) + 1)) {
          await list.pages(runner, { of: own, conditions: some, page });
        }
      }
      // Of all together the page is enough: to plan its count as well takes a minute and tells nothing new of them.
      await list.counts(runner, { of: own, conditions: conditions.at(-2) ?? [] });
      for (const each of of) {
        await list.counts(runner, { of: each, conditions: [] });
        for (const page of PAGES) await list.pages(runner, { of: each, conditions: [], page });
      }
      for (const by of orders) {
        for (const page of PAGES) {
          const order = { by, descending: page.backward };
          await list.pages(runner, { of: own, conditions: [], order, page });
        }
      }
      expect(planned.size).toBeGreaterThan(conditions.length);
      for (const cypher of planned) {
        expect(cypher).toMatch(/^\/\/ \w+\.(page|count)\n/);
        expect(cypher).toMatch(/ORDER BY [^\n]+ LIMIT \$most$/);
      }
    },
  );

  test('values never become Cypher', async () => {
    const planned = new Set<string>();
    const hostile = "x' OR 1=1 //";
    const conditions = claimConditions({
      actors: [hostile],
      text: hostile,
      publishedAt: { from: hostile, to: '~' },
    });
    await claimList.pages(planning(planned), {
      of: null,
      conditions,
      page: { size: 1, after: { key: hostile, id: hostile }, before: null, backward: false },
    });
    for (const cypher of planned) expect(cypher).not.toContain('1=1');
  });
});
