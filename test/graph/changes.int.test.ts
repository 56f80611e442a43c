import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { changesAfter, latestChange, recordChange } from '../../src/graph/changes.ts';
import { query } from '../../src/graph/query.ts';
import { reinstateArticle, retractArticle } from '../../src/graph/retractions.ts';
import type { Graph } from '../../src/graph/runner.ts';
import { storeClaims } from '../../src/graph/store-claims.ts';
import { saveContradictions, storeComparison } from '../../src/graph/store-comparison.ts';
import { storeRecomparison } from '../../src/graph/store-recomparison.ts';
import { storeReview } from '../../src/graph/store-review.ts';
import { dropFoundByMerge } from '../../src/graph/touch.ts';
import type { Contradiction } from '../../src/model/contradiction.ts';
import { LOCAL_PRINCIPAL } from '../../src/model/principal.ts';
import {
  aboutQuay,
  aboutQuayAgain,
  aboutSailing,
  dockers,
  newsroomArticles,
  noPlans,
  official,
  storeNewsroom,
} from '../graphql/newsroom.ts';
import { AT, embeddingOf } from '../support/model-objects.ts';
import { describeWithGraph, emptyGraph, secondGraph } from '../support/neo4j.ts';

const reviewer = { id: 'one', name: 'One' };
const foundByMerge = query<{ readonly ids: readonly string[] }>()({
  cypher:
    "// test.foundByMerge\nMATCH (k:Contradiction) WHERE k.id IN $ids SET k.foundBy = 'identity'",
  row: z.object({}),
});
const forgetReviews = query<Record<string, never>>()({
  cypher: '// test.forgetReviews\nMATCH (v:Review) DETACH DELETE v',
  row: z.object({}),
});

describeWithGraph('the feed of changes', (graph) => {
  const since = (after: number) => changesAfter(graph(), { after, limit: 1000 });
  const told = async (after: number) =>
    (await since(after)).map(({ kind, contradictionId }) => [kind, contradictionId]);

  test('an empty graph has changed nothing', async () => {
    expect(await latestChange(graph())).toBe(0);
    expect(await since(0)).toEqual([]);
  });

  test('tells what is stored first, judged otherwise and dropped, and not what stays', async () => {
    await storeNewsroom(graph());
    expect((await since(0)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect((await told(0)).every(([kind]) => kind === 'found')).toBe(true);

    const save = (...found: readonly Contradiction[]) =>
      graph().write('test.store', (tx) => saveContradictions(tx, found, AT));
    await save({ ...aboutQuay, score: 0.5 }, aboutSailing);
    expect(await latestChange(graph())).toBe(3);
    await save({ ...aboutQuay, strength: 'tension' }, { ...aboutSailing, strength: null });
    expect(await told(3)).toEqual(
      [aboutQuay.id, aboutSailing.id].sort().map((id) => ['changed', id]),
    );
    const { a, b } = aboutQuay;
    const comparison = { compared: [{ a, b }], contradictions: [], agreements: [], at: AT };
    await graph().write('test.drop', (tx) => storeComparison(tx, comparison));
    await graph().write('test.drop', (tx) => storeComparison(tx, comparison));
    expect(await told(5)).toEqual([['dropped', aboutQuay.id]]);
  });

  test('tells what is merged, retracted, brought back, read anew and reviewed, whatever does it', async () => {
    await emptyGraph(graph());
    await storeNewsroom(graph());
    const latest = () => latestChange(graph());
    const write = (work: Parameters<Graph['write']>[1]) => graph().write('test.write', work);
    const by = (reason: string | null = null) => ({ principal: LOCAL_PRINCIPAL, at: AT, reason });
    const { a, b } = aboutQuay;
    const ids = [aboutQuay.id, aboutQuayAgain.id].sort();

    // What a merge lets no longer hold is superseded, and comes back with the next judgement that finds it.
    let before = await latest();
    const pairs = { compared: [{ a, b }], agreements: [], at: AT };
    const recompare = (contradictions: readonly Contradiction[], isByMerge: boolean) =>
      write((tx) => storeRecomparison(tx, { ...pairs, contradictions }, { isByMerge }));
    await recompare([], true);
    await recompare([], true);
    await recompare([aboutQuay], false);
    expect(await told(before)).toEqual([
      ['superseded', aboutQuay.id],
      ['found', aboutQuay.id],
    ]);

    // What was found by a merge alone goes with it, unless somebody has reviewed it.
    const parts = [dockers.id, official.id];
    before = await latest();
    await write((tx) => tx.run(foundByMerge, { ids: [aboutQuay.id] }));
    const action = { verdict: 'confirmed' as const, contradiction: aboutQuay.id };
    const { review } = await storeReview(graph(), { action, reason: 'x', reviewer, at: AT });
    const undoing = { verdict: 'undone' as const, review: review.id };
    await storeReview(graph(), { action: undoing, reason: 'y', reviewer, at: AT });
    expect(await told(before)).toEqual([
      ['reviewed', aboutQuay.id],
      ['reviewed', aboutQuay.id],
    ]);
    before = await latest();
    await write((tx) => dropFoundByMerge(tx, 'Actor', parts, AT));
    expect(await told(before)).toEqual([]);
    await write((tx) => tx.run(forgetReviews, {}));
    await write((tx) => dropFoundByMerge(tx, 'Actor', parts, AT));
    expect(await told(before)).toEqual([['dropped', aboutQuay.id]]);

    // A retracted article takes its disagreements along, and brings them back.
    await write((tx) => saveContradictions(tx, [aboutQuay], AT));
    before = await latest();
    const article = newsroomArticles.morning.article.id;
    await write((tx) => retractArticle(tx, { article, ...by('withdrawn') }));
    await write((tx) => reinstateArticle(tx, { article, ...by() }));
    const all = [...ids, aboutSailing.id].sort();
    expect((await told(before)).map(([kind, id]) => `${kind} ${id}`).sort()).toEqual(
      ['found', 'superseded'].flatMap((kind) => all.map((id) => `${kind} ${id}`)).sort(),
    );

    // Another reading of a text that no longer has a claim drops what the claim was in.
    before = await latest();
    const { revision } = newsroomArticles.morning;
    await write(async (tx) => {
      const given = { revision: revision.id, claims: [noPlans], events: [], at: AT };
      const changes = await storeClaims(tx, { ...given, embeddings: [embeddingOf(0)] });
      await recordChange(tx, { changes, at: AT });
    });
    expect((await told(before)).sort()).toEqual(ids.map((id) => ['dropped', id]));
  });

  test('who has seen a sequence never later sees a smaller one, whoever writes', async () => {
    await emptyGraph(graph());
    const other = await secondGraph();
    const writes = [graph(), other].flatMap((each, writer) =>
      Array.from({ length: 60 }, (_, n) =>
        each.write('test.change', async (tx) => {
          const changes = [{ kind: 'found' as const, contradictionId: `${writer}-${n}` }];
          await recordChange(tx, { changes, at: AT });
          await new Promise((later) => setTimeout(later, (n * 7 + writer) % 5));
        }),
      ),
    );
    const seen: number[] = [];
    let writing = true;
    const watching = (async () => {
      while (writing || seen.length < 120) {
        for (const { sequence } of await since(seen.at(-1) ?? 0)) seen.push(sequence);
      }
    })();
    await Promise.all(writes);
    writing = false;
    await watching;
    await other.close();
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
  });

  test('a write that fails takes no number', async () => {
    const failed = graph().write('test.fail', async (tx) => {
      await recordChange(tx, { changes: [{ kind: 'found', contradictionId: 'x' }], at: AT });
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    expect(await latestChange(graph())).toBe(120);
  });
});
