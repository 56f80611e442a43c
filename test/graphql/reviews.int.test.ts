import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { query } from '../../src/graph/query.ts';
import { storeComparison } from '../../src/graph/store-comparison.ts';
import { storeResolution } from '../../src/graph/store-resolution.ts';
import type { ReviewId } from '../../src/model/ids.ts';
import type { Review } from '../../src/model/review.ts';
import { standingOf } from '../../src/model/standing.ts';
import { AT, embeddingOf } from '../support/model-objects.ts';
import { describeWithGraph, emptyGraph, secondGraph } from '../support/neo4j.ts';
import { serve } from './ask.ts';
import {
  aboutQuay,
  aboutQuayAgain,
  aboutSailing,
  newsroomArticles,
  quill,
  storeNewsroom,
} from './newsroom.ts';

const example = (name: string) =>
  readFileSync(join(__dirname, '../../docs/queries', `${name}.graphql`), 'utf8');

const UNKNOWN = '00000000-0000-5000-8000-000000000000';
const STATE = `{ status kind types strength scope judged { kind types strength scope } }`;
const OUTCOME = `{
  __typename
  ... on ReviewResult { review { id sequence verdict } contradiction ${STATE} }
  ... on Error { code message }
  ... on InputError { problems { field problem } }
}`;

const edges = query<Record<string, never>>()({
  cypher: `// test.edges
MATCH (k:Contradiction)
OPTIONAL MATCH (:Claim {id: k.a})-[e:CONTRADICTS {id: k.id}]->(:Claim {id: k.b})
RETURN k.id AS id, k.status AS status, k.comparison AS comparison, k.supersededAt IS NOT NULL AS superseded,
  e { .kind, .strength, .scope, .status } AS edge ORDER BY id`,
  row: z.object({
    id: z.string(),
    status: z.string(),
    comparison: z.string().nullable(),
    superseded: z.boolean(),
    edge: z
      .object({ kind: z.string(), strength: z.string(), scope: z.string(), status: z.string() })
      .nullable(),
  }),
});

describeWithGraph('reviews over GraphQL', (graph) => {
  beforeEach(async () => {
    await emptyGraph(graph());
    await storeNewsroom(graph());
  });

  const ask = (text: string, variables: object = {}) =>
    serve({ graph: graph() }).ask(text, variables);

  async function mutate(field: string, input: object) {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const { data, errors } = await ask(
      `mutation M($input: ${type}!) { ${field}(input: $input) ${OUTCOME} }`,
      { input: { reason: 'Seen it.', ...input } },
    );
    expect(errors).toBeUndefined();
    return data[field];
  }
  const confirm = (input: object = {}) =>
    mutate('confirmContradiction', { contradiction: aboutSailing.id, ...input });
  const reject = (input: object = {}) =>
    mutate('rejectContradiction', { contradiction: aboutSailing.id, ...input });
  const retype = (input: object) =>
    mutate('retypeContradiction', { contradiction: aboutSailing.id, ...input });
  const undo = (review: string, input: object = {}) => mutate('undoReview', { review, ...input });

  const judgedAs = {
    kind: 'CONTRADICTION',
    types: ['FACTIVE_MODAL', 'TEMPORAL'],
    strength: 'CONTRARY',
    scope: 'DISPUTE',
  };
  const edgeOf = async (id: string) =>
    (await graph().run(edges, {})).find((row) => row.id === id) ?? null;

  test('the documented query confirms, and shows what came of it', async () => {
    const { data, errors } = await ask(example('review-a-contradiction'), {
      id: aboutSailing.id,
      reason: 'Both are said of the same ferry.',
    });
    expect(errors).toBeUndefined();
    const outcome = data.confirmContradiction;
    expect(outcome.__typename).toBe('ReviewResult');
    expect(outcome.review).toMatchObject({
      sequence: 1,
      verdict: 'CONFIRMED',
      reason: 'Both are said of the same ferry.',
      reviewer: { name: 'local user' },
    });
    expect(outcome.contradiction).toMatchObject({ status: 'CONFIRMED', ...judgedAs, judged: null });
    expect(outcome.contradiction.latestReview.id).toBe(outcome.review.id);
    expect(outcome.contradiction.reviews.totalCount).toBe(1);
  });

  test('a retyping changes what it names, on the node and the edge; undoing restores the judge', async () => {
    const retyped = await retype({ kind: 'UPDATE', scope: 'SAME_SIDE' });
    expect(retyped.contradiction).toEqual({
      ...judgedAs,
      status: 'RETYPED',
      kind: 'UPDATE',
      scope: 'SAME_SIDE',
      judged: judgedAs,
    });
    expect((await edgeOf(aboutSailing.id))?.edge).toEqual({
      kind: 'update',
      strength: 'contrary',
      scope: 'same-side',
      status: 'retyped',
    });
    // A second retyping is of the judge's opinion, not of the first.
    const again = await retype({ strength: 'TENSION' });
    expect(again.contradiction).toMatchObject({
      ...judgedAs,
      strength: 'TENSION',
      judged: judgedAs,
    });
    expect((await undo(again.review.id)).contradiction.kind).toBe('UPDATE');
    const restored = await undo(retyped.review.id);
    expect(restored.contradiction).toEqual({ ...judgedAs, status: 'SUGGESTED', judged: null });
    expect((await edgeOf(aboutSailing.id))?.edge).toMatchObject({
      kind: 'contradiction',
      scope: 'dispute',
      status: 'suggested',
    });
    const undoneAgain = await undo(restored.review.id);
    expect(undoneAgain.contradiction).toMatchObject({ status: 'RETYPED', kind: 'UPDATE' });
  });

  test('nothing is lost: the list has every review, the oldest first', async () => {
    const first = await reject();
    await undo(first.review.id);
    await confirm();
    const { data } = await ask(
      `query Q($id: ID!) { contradiction(id: $id) {
        status decidingReview { sequence }
        reviews(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { sequence verdict undoes { id } } }
      } reviews(filter: { verdicts: [REJECTED] }) { nodes { id contradiction { id } } } }`,
      { id: aboutSailing.id },
    );
    expect(data.contradiction).toMatchObject({
      status: 'CONFIRMED',
      decidingReview: { sequence: 3 },
      reviews: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        nodes: [
          { sequence: 1, verdict: 'REJECTED', undoes: null },
          { sequence: 2, verdict: 'UNDONE', undoes: { id: first.review.id } },
        ],
      },
    });
    expect(data.reviews.nodes).toEqual([
      { id: first.review.id, contradiction: { id: aboutSailing.id } },
    ]);
  });

  test('many at once from two processes: all are kept, and the highest decides', async () => {
    const other = await secondGraph();
    const verdicts = ['confirmContradiction', 'rejectContradiction'] as const;
    try {
      const servers = [serve({ graph: graph() }), serve({ graph: other })];
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, n) => {
          const field = verdicts[n % 2];
          return servers[n % servers.length]?.ask(
            `mutation { ${field}(input: { contradiction: "${aboutQuay.id}", reason: "Number ${n}" }) ${OUTCOME} }`,
          );
        }),
      );
      for (const answer of answers) {
        expect(Object.values(answer?.data ?? {})).toEqual([
          expect.objectContaining({ __typename: 'ReviewResult' }),
        ]);
      }
    } finally {
      await other.close();
    }
    const { data } = await ask(
      `{ contradiction(id: "${aboutQuay.id}") { status latestReview { sequence verdict } reviews(first: 50) { nodes { id sequence verdict reason } } }
         audit(filter: { target: "${aboutQuay.id}" }) { nodes { sequence action } } }`,
    );
    const { reviews, status, latestReview } = data.contradiction;
    expect(reviews.nodes.map((row: { sequence: number }) => row.sequence)).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 1),
    );
    expect(new Set(reviews.nodes.map((row: { reason: string }) => row.reason)).size).toBe(12);
    expect(latestReview.sequence).toBe(12);
    expect(status).toBe(latestReview.verdict);
    expect((await edgeOf(aboutQuay.id))?.edge?.status.toUpperCase()).toBe(status);
    const folded = standingOf(
      reviews.nodes.map((row: { id: string; sequence: number; verdict: string }) => ({
        id: row.id as ReviewId,
        sequence: row.sequence,
        verdict: row.verdict.toLowerCase() as Review['verdict'],
        undoes: null,
      })),
    );
    expect(folded.status.toUpperCase()).toBe(status);
    const numbers = data.audit.nodes.map((row: { sequence: number }) => row.sequence);
    expect(numbers).toHaveLength(12);
    expect(numbers).toEqual([...numbers].sort((x: number, y: number) => y - x));
  });

  test('who has not seen the latest review is told, and of two that expect the same one wins', async () => {
    const first = await confirm();
    await reject({ ifLatestReview: first.review.id });
    const late = await confirm({ ifLatestReview: first.review.id });
    expect(late).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT' });
    expect(late.message).toMatch(/local user has reviewed it meanwhile \(rejected: Seen it\.\)/);
    const base = await confirm({ contradiction: aboutQuay.id });
    const expecting = { contradiction: aboutQuay.id, ifLatestReview: base.review.id };
    const both = await Promise.all([reject(expecting), retype({ ...expecting, kind: 'UPDATE' })]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'ConflictError',
      'ReviewResult',
    ]);
  });

  test.each([
    {
      what: 'an unknown contradiction',
      run: () => confirm({ contradiction: UNKNOWN }),
      as: 'NotFoundError',
      says: /no contradiction .*any more/,
    },
    { what: 'an unknown review', run: () => undo(UNKNOWN), as: 'NotFoundError', says: /no review/ },
    { what: 'no reason', run: () => confirm({ reason: '  ' }), as: 'InputError', says: /reason/ },
    {
      what: 'an endless reason',
      run: () => reject({ reason: 'x'.repeat(2001) }),
      as: 'InputError',
      says: /2000/,
    },
    {
      what: 'a retyping of nothing',
      run: () => retype({}),
      as: 'InputError',
      says: /give what is otherwise/,
    },
    { what: 'no types', run: () => retype({ types: [] }), as: 'InputError', says: /empty/ },
  ])('$what is told as data, and nothing is written', async ({ run, as, says }) => {
    const outcome = await run();
    expect(outcome.__typename).toBe(as);
    expect(outcome.message).toMatch(says);
    const { data } = await ask('{ reviews { totalCount } audit { totalCount } }');
    expect(data).toEqual({ reviews: { totalCount: 0 }, audit: { totalCount: 0 } });
  });

  test('what is undone already cannot be undone again', async () => {
    const { review } = await confirm();
    await undo(review.id);
    expect(await undo(review.id)).toMatchObject({ __typename: 'ConflictError' });
  });

  test('every disagreement of a page has its reviews in three reads', async () => {
    for (const { id } of [aboutSailing, aboutQuay, aboutQuayAgain])
      await reject({ contradiction: id });
    const server = serve({ graph: graph() });
    const { data } = await server.ask(
      '{ contradictions { nodes { latestReview { id } decidingReview { id } reviews { totalCount nodes { id } } } } }',
    );
    expect(data.contradictions.nodes).toHaveLength(3);
    for (const { latestReview, decidingReview, reviews } of data.contradictions.nodes) {
      expect(decidingReview).toEqual(latestReview);
      expect(reviews).toEqual({ totalCount: 1, nodes: [latestReview] });
    }
    expect([...server.ran].sort()).toEqual([
      'contradictions.page',
      'reviews.byIds',
      'reviews.latest',
      'reviewsOfContradiction.count',
      'reviewsOfContradiction.page',
    ]);
  });

  describe('a later comparison', () => {
    const pair = { a: aboutQuay.a, b: aboutQuay.b };
    const compare = (found: readonly (typeof aboutQuay)[]) =>
      graph().write('test.compare', (tx) =>
        storeComparison(tx, { compared: [pair], contradictions: found, agreements: [], at: AT }),
      );
    const quay = { contradiction: aboutQuay.id };

    test('does not write over what stands by a review, and is made anew once none does', async () => {
      const { review } = await retype({ ...quay, kind: 'UPDATE' });
      await compare([{ ...aboutQuay, strength: 'tension', score: 0.55 }]);
      expect(await edgeOf(aboutQuay.id)).toMatchObject({
        status: 'retyped',
        comparison: null,
        edge: { kind: 'update', strength: 'strict' },
      });
      expect((await undo(review.id)).contradiction).toMatchObject({
        status: 'SUGGESTED',
        kind: 'CONTRADICTION',
        strength: 'STRICT',
      });
      expect((await edgeOf(aboutQuay.id))?.comparison).toBe('pending');
      await compare([{ ...aboutQuay, strength: 'tension', score: 0.55 }]);
      expect(await edgeOf(aboutQuay.id)).toMatchObject({
        comparison: null,
        edge: { strength: 'tension', status: 'suggested' },
      });
    });

    test('drops what nobody has reviewed, and supersedes what somebody has', async () => {
      const { review } = await confirm(quay);
      await compare([]);
      expect(await edgeOf(aboutQuay.id)).toMatchObject({ status: 'confirmed', superseded: false });
      const undone = await undo(review.id);
      expect(await edgeOf(aboutQuay.id)).toMatchObject({
        status: 'suggested',
        superseded: true,
        edge: null,
      });
      await undo(undone.review.id);
      expect(await edgeOf(aboutQuay.id)).toMatchObject({
        status: 'confirmed',
        superseded: false,
        edge: { status: 'confirmed' },
      });
      const last = await undo(review.id);
      expect(last.contradiction.status).toBe('SUGGESTED');
      await compare([aboutQuay]);
      expect(await edgeOf(aboutQuay.id)).toMatchObject({
        superseded: false,
        edge: { kind: 'contradiction' },
      });
      await compare([]);
      const kept = await edgeOf(aboutQuay.id);
      expect(kept).toMatchObject({ superseded: true, edge: null });
      const { data } = await ask(
        'query Q($id: ID!) { contradiction(id: $id) { reviews { totalCount } } }',
        {
          id: aboutQuay.id,
        },
      );
      expect(data.contradiction.reviews.totalCount).toBe(4);
    });

    test('another reading of the text keeps the claims that reviews are of', async () => {
      const { review } = await confirm(quay);
      await undo(review.id);
      await graph().write('test.reread', (tx) =>
        storeResolution(tx, {
          read: { ...newsroomArticles.evening, sentences: [], warnings: [] },
          extractor: { name: 'hand-made', version: '2' },
          resolution: { claims: [], actors: [quill], actorMentions: [], speaksFor: [], events: [] },
          embeddings: [embeddingOf(0)].slice(1),
          at: AT,
        }),
      );
      expect(await edgeOf(aboutSailing.id)).toBeNull();
      expect(await edgeOf(aboutQuay.id)).toMatchObject({ status: 'suggested' });
    });
  });

  test('the trail tells who did what, by each filter', async () => {
    await confirm();
    await reject({ contradiction: aboutQuay.id, reason: 'The quays differ.' });
    const { data } = await ask(`{
      all: audit { totalCount nodes { sequence action summary targets principal { id name } } }
      one: audit(filter: { target: "${aboutQuay.id}" }) { nodes { summary } }
      mine: audit(filter: { principal: "local", actions: ["contradiction.review"] }) { totalCount }
      others: audit(filter: { principal: "nobody" }) { totalCount }
      before: audit(filter: { at: { to: "2020-01-01" } }) { totalCount }
      since: audit(filter: { at: { from: "2020-01-01" } }, first: 1) { totalCount pageInfo { hasNextPage } }
    }`);
    expect(data.all.totalCount).toBe(2);
    expect(data.all.nodes[0]).toMatchObject({
      action: 'contradiction.review',
      summary: 'Rejected: The quays differ.',
      principal: { id: 'local', name: 'local user' },
    });
    expect(data.all.nodes[0].targets[0]).toBe(aboutQuay.id);
    expect(data.one.nodes).toEqual([{ summary: 'Rejected: The quays differ.' }]);
    expect([data.mine, data.others, data.before].map(({ totalCount }) => totalCount)).toEqual([
      2, 0, 0,
    ]);
    expect(data.since).toEqual({ totalCount: 2, pageInfo: { hasNextPage: true } });
  });

  test('the documented query tells how often the judges were right', async () => {
    const none = await ask(example('judge-quality'));
    expect(none.errors).toBeUndefined();
    expect(none.data.judgeQuality.all).toEqual({
      votes: 3,
      reviewed: 0,
      confirmed: 0,
      precision: null,
      interval: null,
      coverage: 0,
    });
    // Judged: sailing 0.91 contradiction/contrary/dispute by "modal"; both quays 0.8, strict, one a correction of outlets.
    await retype({ types: ['TEMPORAL'] });
    await reject({ contradiction: aboutQuay.id });
    const { data } = await ask(example('judge-quality'));
    const brief = (rows: readonly Record<string, unknown>[]) =>
      rows.map(({ name, from, votes, reviewed, confirmed }) => [
        name ?? from,
        votes,
        reviewed,
        confirmed,
      ]);
    const { all, judges, types, kinds, strengths, scopes, bands } = data.judgeQuality;
    expect(all).toMatchObject({ votes: 3, reviewed: 2, confirmed: 1, precision: 0.5 });
    expect(all.coverage).toBeCloseTo(2 / 3);
    expect(all.interval.from).toBeCloseTo(0.0945, 4);
    expect(all.interval.to).toBeCloseTo(0.9055, 4);
    expect(brief(judges)).toEqual([['modal', 1, 1, 1]]);
    expect(brief(judges[0].types)).toEqual([['factive-modal', 1, 1, 0]]);
    expect(brief(types)).toEqual([
      ['factive-modal', 1, 1, 0],
      ['negation', 2, 1, 0],
      ['temporal', 1, 1, 1],
    ]);
    expect(brief(kinds)).toEqual([
      ['contradiction', 2, 2, 1],
      ['correction', 1, 0, 0],
    ]);
    expect(brief(strengths)).toEqual([
      ['contrary', 1, 1, 1],
      ['strict', 2, 1, 0],
    ]);
    expect(brief(scopes)).toEqual([
      ['dispute', 2, 2, 1],
      ['outlet', 1, 0, 0],
    ]);
    expect(brief(bands)).toEqual([
      [0.8, 2, 1, 0],
      [0.9, 1, 1, 1],
    ]);
    expect(bands[1].meanScore).toBeCloseTo(0.91);
    const elsewhere = await ask(example('judge-quality'), { filter: { reviewer: 'nobody' } });
    expect(elsewhere.data.judgeQuality.all).toMatchObject({ votes: 3, reviewed: 0 });
    const past = await ask(example('judge-quality'), { filter: { at: { to: '2020-01-01' } } });
    expect(past.data.judgeQuality.all).toMatchObject({ votes: 3, reviewed: 0 });
    const reversed = await ask(example('judge-quality'), {
      filter: { at: { from: '2021-01-01', to: '2020-01-01' } },
    });
    expect(reversed.errors?.[0].extensions.code).toBe('INVALID_INPUT');
  });
});
