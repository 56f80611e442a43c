import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { query } from '../../src/graph/query.ts';
import { describeWithGraph, emptyGraph } from '../support/neo4j.ts';
import { serve } from './ask.ts';
import { dockers, fishermen, newsroomArticles, quill, storeNewsroom } from './newsroom.ts';

const example = (name: string) =>
  readFileSync(join(__dirname, '../../docs/queries', `${name}.graphql`), 'utf8');
const audited = query<Record<string, never>>()({
  cypher: '// test.audited\nMATCH (e:AuditEntry) RETURN e.action AS action ORDER BY e.sequence',
  row: z.object({ action: z.string() }),
});
const suggest = query<{ readonly a: string; readonly b: string }>()({
  cypher: `// test.suggest
MATCH (a:Actor {id: $a}) MATCH (b:Actor {id: $b})
MERGE (a)-[s:SAME_AS {basis: 'wikidata'}]->(b)
SET s.confidence = 0.9, s.by = 'kb.example', s.at = datetime('2025-10-23T08:00:00Z'), s.status = 'suggested'`,
  row: z.object({}),
});
const SUGGESTIONS =
  '{ sameAsSuggestions { totalCount nodes { basis confidence a { __typename ... on Actor { name } } } } }';

describeWithGraph('merges over GraphQL', (graph) => {
  beforeEach(async () => {
    await emptyGraph(graph());
    await storeNewsroom(graph());
  });

  test('actors are merged, found at the one that is kept, and parted again; each is in the trail', async () => {
    const { ask, logged } = serve({ graph: graph() });
    const merged = await ask(example('merge-actors'), {
      keep: dockers.id,
      merge: [fishermen.id],
      reason: 'one crew',
    });
    expect(merged.errors).toBeUndefined();
    expect(merged.data.mergeActors).toMatchObject({
      __typename: 'ActorsChanged',
      changed: true,
      actors: [
        {
          name: 'Dockers',
          mergedFrom: [{ name: 'Fishermen', mergedInto: { id: dockers.id } }],
          sameAs: [{ status: 'ACCEPTED', basis: 'analyst', reason: 'one crew' }],
          claims: { totalCount: 2 },
        },
      ],
    });
    const { data } = await ask('{ actors { nodes { name } } }');
    expect(data.actors.nodes.map(({ name }: { name: string }) => name)).not.toContain('Fishermen');
    const found = await ask('{ actors(filter: {text: "fishermen"}) { nodes { name } } }');
    expect(found.data.actors.nodes).toEqual([{ name: 'Dockers' }]);
    const parted = await ask(
      `mutation ($one: ID!, $other: ID!) { unmergeActors(input: {one: $one, other: $other}) {
        ... on ActorsChanged { changed actors { name mergedFrom { id } claims { totalCount } } } ... on Error { code } } }`,
      { one: fishermen.id, other: dockers.id },
    );
    expect(parted.data.unmergeActors).toEqual({
      changed: true,
      actors: [
        { name: 'Fishermen', mergedFrom: [], claims: { totalCount: 1 } },
        { name: 'Dockers', mergedFrom: [], claims: { totalCount: 1 } },
      ],
    });
    expect((await graph().run(audited, {})).map(({ action }) => action)).toEqual([
      'actor.merge',
      'actor.unmerge',
    ]);
    expect(logged).toEqual([]);
  });

  test.each([
    ['itself', quill.id, quill.id, 'INVALID_INPUT'],
    ['an unknown one', quill.id, 'nobody', 'NOT_FOUND'],
    ['one of another type', quill.id, dockers.id, 'INVALID_INPUT'],
  ])('a merge with %s is an error as data', async (_, keep, other, code) => {
    const { ask } = serve({ graph: graph() });
    const { data } = await ask(example('merge-actors'), { keep, merge: [other] });
    expect(data.mergeActors).toMatchObject({ code });
  });

  test('suggestions are listed, and gone once they are rejected', async () => {
    const { ask } = serve({ graph: graph() });
    const [a, b] = [dockers.id as string, fishermen.id as string].sort() as [string, string];
    await graph().write('test.suggest', (tx) => tx.run(suggest, { a, b }));
    const listed = await ask(SUGGESTIONS);
    expect(listed.errors).toBeUndefined();
    expect(listed.data.sameAsSuggestions).toMatchObject({
      totalCount: 1,
      nodes: [{ basis: 'wikidata', confidence: 0.9, a: { __typename: 'Actor' } }],
    });
    const rejected = await ask(
      `mutation ($a: ID!, $b: ID!) { rejectSameAs(input: {one: $a, other: $b}) { ... on SameAsDecided { changed } } }`,
      { a, b },
    );
    expect(rejected.data.rejectSameAs).toEqual({ changed: true });
    expect((await ask(SUGGESTIONS)).data.sameAsSuggestions.totalCount).toBe(0);
  });

  test('a retracted article leaves lists and traces, and says why', async () => {
    const { ask } = serve({ graph: graph() });
    const { id } = newsroomArticles.morning.article;
    const { data, errors } = await ask(example('retract-article'), {
      article: id,
      reason: 'withdrawn',
    });
    expect(errors).toBeUndefined();
    expect(data.retractArticle).toMatchObject({
      changed: true,
      contradictions: 3,
      article: { retraction: { by: 'local', reason: 'withdrawn' } },
    });
    const after = await ask('{ trace { totalCount } claims { nodes { wording } } }');
    expect(after.data.trace.totalCount).toBe(0);
    expect(after.data.claims.nodes).toHaveLength(3);
  });
});
