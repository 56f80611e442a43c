import { beforeAll, expect, test } from '@jest/globals';
import { describeWithGraph } from '../support/neo4j.ts';
import { serve } from './ask.ts';
import {
  aboutQuay,
  aboutQuayAgain,
  aboutSailing,
  harbour,
  noPlans,
  notReady,
  official,
  promise,
  ready,
  readyToo,
  storeNewsroom,
} from './newsroom.ts';

const all = [noPlans, notReady, promise, ready, readyToo];

describeWithGraph('filters and orders of lists', (graph) => {
  const ask = (query: string, variables: object = {}) =>
    serve({ graph: graph() }).ask(query, variables);
  beforeAll(() => storeNewsroom(graph()));

  test.each([
    [{ asOf: '2025-10-21' }, [promise, ready]],
    [{ asOf: '2025-10-22T06:00:00Z' }, [promise, ready, noPlans, notReady]],
    [{ asOf: '2025-10-20' }, []],
    [{ asKnownAt: '2025-10-23T08:00:00.000Z' }, all],
    [{ asKnownAt: '2025-10-23T07:59:59.999Z' }, []],
    [{ knownAt: { from: '2025-10-23', to: '2025-10-23' } }, all],
    [{ knownAt: { from: '2025-10-24' } }, []],
    [
      { publishedAt: { from: '2025-10-21T12:00:00Z', to: '2025-10-21T13:00:00Z' } },
      [promise, ready],
    ],
    [{ publishedAt: { from: '2025-10-22T06:00Z', to: '2025-10-22T06:00Z' } }, [noPlans, notReady]],
    [{ during: { from: '2025-11-01', to: '2025-11-02' } }, [noPlans, promise]],
    [{ during: { from: '2025-12-01' } }, []],
    [{ speaksFor: 'Harbour Office' }, [notReady]],
    [{ speaksFor: 'Northport' }, [noPlans, notReady]],
    [{ languages: ['en'] }, all],
    [{ languages: ['de'] }, []],
    [{ utteredAt: { from: '2025-01-01' } }, []],
  ])('claims where %j', async (filter, expected) => {
    const { data, errors } = await ask(
      'query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount nodes { id } } }',
      { filter },
    );
    expect(errors).toBeUndefined();
    const ids = data.claims.nodes.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(data.claims.totalCount).toBe(expected.length);
  });

  test.each([
    [{ asOf: '2025-10-22' }, [aboutSailing, aboutQuay]],
    [{ asOf: '2025-10-21' }, []],
    [{ asKnownAt: '2025-10-22' }, []],
    [{ polarities: ['NEGATIVE'] }, [aboutSailing]],
    [{ quotations: ['MIXED'], modalities: ['ASSERTED'] }, []],
    [{ languages: ['en'], minimumScore: 0.9 }, [aboutSailing]],
    [{ speaksFor: 'Harbour Office' }, [aboutQuay, aboutQuayAgain]],
    [{ during: { from: '2025-11-01' } }, [aboutSailing]],
  ])('contradictions where %j', async (filter, expected) => {
    const { data, errors } = await ask(
      'query ($filter: ContradictionFilter) { contradictions(filter: $filter) { nodes { id status } } }',
      { filter },
    );
    expect(errors).toBeUndefined();
    const ids = data.contradictions.nodes.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  test('articles, events, actors and agreements take what is asked of their claims', async () => {
    const { data, errors } = await ask(
      `query ($id: ID!) {
        articles(filter: { actor: "Harbour Office", polarities: [NEGATIVE] }) { nodes { title } }
        events(filter: { polarities: [NEGATIVE], asOf: "2025-10-22" }, orderBy: { field: CLAIMS }) { nodes { label } }
        early: events(filter: { asOf: "2025-10-20" }) { totalCount }
        actors(filter: { modalities: [INTENDED] }, orderBy: { field: NAME, direction: DESC }) { nodes { name } }
        voices: actors(filter: { speaksFor: "Northport" }) { nodes { name } }
        claim(id: $id) { agreements(filter: { minimumScore: 0.8 }) { totalCount } all: agreements(orderBy: { field: PUBLISHED_AT }) { totalCount } }
      }`,
      { id: ready.id },
    );
    expect(errors).toBeUndefined();
    const names = (list: { nodes: { name: string }[] }) => list.nodes.map(({ name }) => name);
    expect(data.articles.nodes).toEqual([{ title: 'No ferry planned' }]);
    expect(data.events.nodes).toEqual([{ label: 'sailing of the ferry' }]);
    expect(data.early.totalCount).toBe(0);
    expect(names(data.actors)).toEqual(['Harbour Office', 'Ada Quill']);
    expect(names(data.voices)).toEqual([official.name, harbour.name].sort());
    expect(data.claim).toEqual({ agreements: { totalCount: 0 }, all: { totalCount: 1 } });
  });

  test.each(['SCORE', 'PUBLISHED_AT', 'CREATED_AT'])(
    'contradictions by %s, either way, meet every row once',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const { data, errors }: Awaited<ReturnType<typeof ask>> = await ask(
            'query ($orderBy: ContradictionOrder, $after: String) { contradictions(first: 1, orderBy: $orderBy, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
            { orderBy: { field, direction }, after },
          );
          expect(errors).toBeUndefined();
          seen.push(...data.contradictions.nodes.map(({ id }: { id: string }) => id));
          const { hasNextPage, endCursor } = data.contradictions.pageInfo;
          after = hasNextPage ? endCursor : null;
        } while (after !== null);
        expect(new Set(seen).size).toBe(3);
        expect(seen).toHaveLength(3);
      }
    },
  );

  test('a cursor is refused under another filter or order', async () => {
    const first = await ask('{ claims(first: 1) { pageInfo { endCursor } } }');
    const after = first.data.claims.pageInfo.endCursor;
    const asked = (args: string) =>
      ask(`query ($after: String) { claims(first: 1, after: $after, ${args}) { nodes { id } } }`, {
        after,
      });
    for (const [args, problem] of [
      ['filter: { languages: ["en"] }', 'another filter'],
      ['orderBy: { field: CONFIDENCE }', 'another order'],
      ['orderBy: { field: PUBLISHED_AT, direction: ASC }', 'another order'],
    ] as const) {
      const { errors } = await asked(args);
      expect(errors?.[0].extensions.type).toBe('InvalidCursorError');
      expect(errors?.[0].message).toContain(problem);
    }
    const same = await asked('filter: {}, orderBy: { field: PUBLISHED_AT, direction: DESC }');
    expect(same.errors).toBeUndefined();
  });

  test.each([
    [{ publishedAt: { from: '2025-10-22', to: '2025-10-21' } }, 'InvalidRangeError', 'publishedAt'],
    [{ knownAt: { from: '2025-10-22', to: '2025-10-21' } }, 'InvalidRangeError', 'knownAt'],
    [{ utteredAt: { from: '2025-10-22', to: '2025-10-21' } }, 'InvalidRangeError', 'utteredAt'],
    [{ asOf: '2025-02-30' }, 'InputError', 'asOf'],
    [{ publishedAt: { from: 'yesterday' } }, 'InputError', 'publishedAt.from'],
    [{ polarities: [] }, 'InputError', 'polarities'],
  ])('%j is a typed error that names the field', async (filter, type, field) => {
    const { errors } = await ask(
      'query ($filter: ClaimFilter) { claims(filter: $filter) { nodes { id } } }',
      { filter },
    );
    expect(errors?.[0].extensions).toMatchObject({ code: 'INVALID_INPUT', type });
    expect(JSON.stringify(errors?.[0])).toContain(field);
  });

  test('lists within lists with a filter are read together', async () => {
    const server = serve({ graph: graph() });
    const { errors } = await server.ask(
      '{ actors { nodes { claims(filter: { outlet: "The Courier", asOf: "2025-10-22" }, orderBy: { field: UTTERED_AT }) { totalCount nodes { id } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(server.ran.sort()).toEqual([
      'actors.page',
      'claims.count',
      'claims.page',
      'outlets.named',
    ]);
  });
});
