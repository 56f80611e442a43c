import { expect, test } from '@jest/globals';
import { actorConditions, actorList } from '../../src/graph/actor-list.ts';
import { agreementList } from '../../src/graph/agreement-list.ts';
import { articleConditions, articleList } from '../../src/graph/article-list.ts';
import { claimConditions, claimList } from '../../src/graph/claim-list.ts';
import { contradictionConditions, contradictionList } from '../../src/graph/contradiction-list.ts';
import { eventConditions, eventList } from '../../src/graph/event-list.ts';
import type { Listing } from '../../src/graph/listing.ts';
import type { Condition } from '../../src/graph/listing-shape.ts';
import type { Query } from '../../src/graph/query.ts';
import type { Runner } from '../../src/graph/runner.ts';
import { describeWithGraph } from '../support/neo4j.ts';

const ids = ['x'];
const range = { from: '2025-01-01', to: '2025-01-02' };

/** Each condition alone, and all of them together. */
const contradictionFilters = [
  { kinds: ['update'] },
  { types: ['negation'] },
  { strengths: ['strict'] },
  { scopes: ['outlet'] },
  { statuses: ['suggested'] },
  { minimumScore: 0.5 },
  { claims: ids },
  { actors: ids },
  { touching: ids },
  { events: ids },
  { outlets: ids },
  { text: 'word' },
  { publishedAt: range },
  { superseded: true },
] as const;
const claimFilters = [
  { actors: ids },
  { events: ids },
  { outlets: ids },
  { polarities: ['negative'] },
  { modalities: ['intended'] },
  { quotations: ['direct'] },
  { contradicted: true },
  { text: 'word' },
  { publishedAt: range },
] as const;
const articleFilters = [
  { outlets: ids },
  { languages: ['en'] },
  { text: 'word' },
  { publishedAt: range },
] as const;
const actorFilters = [{ types: ['person'] }, { text: 'word' }, { anonymous: false }] as const;
const eventFilters = [
  { types: ['meeting'] },
  { statuses: ['denied'] },
  { actors: ids },
  { text: 'word' },
  { during: range },
] as const;

const all = <Filter extends object>(
  filters: readonly Filter[],
  read: (filter: Filter) => readonly Condition[],
) => [...filters, {} as Filter, Object.assign({}, ...filters) as Filter].map(read);

const LISTS: readonly (readonly [
  Listing<unknown>,
  readonly string[],
  readonly (readonly Condition[])[],
])[] = [
  [
    contradictionList,
    ['claim', 'event', 'actor', 'revision'],
    all(contradictionFilters, contradictionConditions),
  ],
  [claimList, ['revision', 'event', 'actor'], all(claimFilters, claimConditions)],
  [articleList, [], all(articleFilters, articleConditions)],
  [actorList, [], all(actorFilters, actorConditions)],
  [eventList, ['actor'], all(eventFilters, eventConditions)],
  [agreementList, ['claim'], []],
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

  test.each(LISTS.map((list) => [list[0].name, ...list] as const))(
    '%s',
    async (_, list, anchors, conditions) => {
      const planned = new Set<string>();
      const runner = planning(planned);
      const requests = [
        ...conditions.map((some) => ({ of: null, conditions: some })),
        ...anchors.map((anchor) => ({ of: { anchor, ids: ['x', 'y'] }, conditions: [] })),
      ];
      for (const request of requests) {
        await list.counts(runner, request);
        for (const page of PAGES) await list.pages(runner, { ...request, page });
      }
      expect(planned.size).toBeGreaterThanOrEqual(
        anchors.length * 3 + Math.max(conditions.length - 1, 0),
      );
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
