import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { actorsNamed } from '../../src/graph/actors.ts';
import { mergeNodes, unmergeNodes } from '../../src/graph/merge.ts';
import { comparisonsLeft } from '../../src/graph/pending-comparisons.ts';
import { query } from '../../src/graph/query.ts';
import {
  type RetractRequest,
  reinstateArticle,
  retractArticle,
  retractionsOf,
} from '../../src/graph/retractions.ts';
import { trace } from '../../src/graph/traced.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { finishPending } from '../../src/ingest/finish-pending.ts';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { recompareAll } from '../../src/ingest/recompare-all.ts';
import { LOCAL_PRINCIPAL } from '../../src/model/principal.ts';
import { exportGraph } from '../support/export-graph.ts';
import { describeWithGraph, emptyGraph } from '../support/neo4j.ts';

/** The first test also loads the models, which a busy machine takes minutes for. */
const now = () => new Date().toISOString();
const article = (n: number, content: string) => ({
  content,
  format: 'text' as const,
  title: `Bridge ${n}`,
  url: `https://post.example/${n}`,
  publishedAt: `2024-03-1${n}`,
  retrievedAt: '2024-03-20T08:00:00.000Z',
});
const FIRST = article(
  1,
  'Anna Keller, the mayor of Arden, said on Monday that the new bridge in Arden is safe.',
);
const SECOND = article(
  2,
  'Maria Stone, an engineer, said on Tuesday that the new bridge in Arden is not safe.',
);
const THIRD = article(
  3,
  'Peter Orlo said on Wednesday that the new bridge in Arden is not safe at all.',
);

const scopes = query<Record<string, never>>()({
  cypher: `// test.scopes
MATCH (k:Contradiction) WHERE k.supersededAt IS NULL
RETURN k.scope AS scope, k.status AS status ORDER BY k.id`,
  row: z.object({ scope: z.string().nullable(), status: z.string() }),
});
const confirmAll = query<Record<string, never>>()({
  cypher: "// test.confirm\nMATCH (k:Contradiction) SET k.status = 'confirmed'",
  row: z.object({}),
});
const spoil = query<Record<string, never>>()({
  cypher: `// test.spoil
MATCH (k:Contradiction) MATCH ()-[drawn:CONTRADICTS {id: k.id}]->() DELETE drawn DETACH DELETE k`,
  row: z.object({}),
});

describeWithGraph('recompare', (graph) => {
  let inference: Inference;
  beforeAll(() => {
    inference = openInference({ modelsFolder: defaultModelsFolder(), threads: 2 });
  });
  afterAll(() => inference.close());
  beforeEach(() => emptyGraph(graph()));
  const deps = () => ({ graph: graph(), inference, now });
  const by = (reason: string | null = null) => ({ principal: LOCAL_PRINCIPAL, at: now(), reason });
  const found = async () => (await graph().run(scopes, {})).map(({ scope }) => scope);
  const actor = async (name: string) => (await actorsNamed(graph(), name))[0] ?? '';
  const merge = async () => {
    const pair = { keep: await actor('Anna Keller'), merge: [await actor('Maria Stone')] };
    await graph().write('test.merge', (tx) =>
      mergeNodes(tx, { label: 'Actor', ...pair, force: false, ...by() }),
    );
    return pair;
  };
  const unmerge = (pair: { readonly keep: string; readonly merge: readonly string[] }) =>
    graph().write('test.unmerge', (tx) =>
      unmergeNodes(tx, { label: 'Actor', one: pair.keep, other: pair.merge[0] ?? '', ...by() }),
    );

  test('merged, a dispute is a self-reversal; parted, the graph is as it was, judgements and all', async () => {
    for (const each of [FIRST, SECOND]) await ingestArticle(each, deps());
    const before = await exportGraph(graph(), { marks: true });
    expect(await found()).toEqual(['dispute']);
    const pair = await merge();
    await finishPending(deps());
    expect(await found()).toEqual(['self-reversal']);
    expect(await actor('Maria Stone')).toBe(pair.keep);
    await unmerge(pair);
    await finishPending(deps());
    expect(await exportGraph(graph(), { marks: true })).toEqual(before);
  });

  test('a process that dies while it judges anew leaves its marks, and the next start finishes', async () => {
    for (const each of [FIRST, SECOND]) await ingestArticle(each, deps());
    await merge();
    const dying = { ...inference, classify: () => Promise.reject(new Error('killed')) };
    await expect(finishPending({ ...deps(), inference: dying })).rejects.toThrow('killed');
    expect(await comparisonsLeft(graph())).toMatchObject({ contradictions: 1 });
    expect(await found()).toEqual(['dispute']);
    await finishPending(deps());
    expect(await comparisonsLeft(graph())).toEqual({ contradictions: 0, agreements: 0, claims: 0 });
    expect(await found()).toEqual(['self-reversal']);
  });

  test('what has been reviewed is neither judged anew nor dropped', async () => {
    for (const each of [FIRST, SECOND]) await ingestArticle(each, deps());
    await graph().write('test.confirm', (tx) => tx.run(confirmAll, {}));
    const pair = await merge();
    await finishPending(deps());
    await unmerge(pair);
    await finishPending(deps());
    expect(await graph().run(scopes, {})).toEqual([{ scope: 'dispute', status: 'confirmed' }]);
  });

  test('a retracted article is out of comparing and traces until it is reinstated', async () => {
    await ingestArticle(FIRST, deps());
    const { articleId } = await ingestArticle(SECOND, deps());
    const before = await exportGraph(graph(), { marks: true });
    const given = (reason: string | null): RetractRequest => ({
      article: articleId,
      ...by(reason),
    });
    const retract = (reason: string | null) =>
      graph().write('test.retract', (tx) => retractArticle(tx, given(reason)));
    await expect(retract(null)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await retract('withdrawn by the paper')).toEqual({ changed: true, contradictions: 1 });
    expect(await retract('again')).toEqual({ changed: false, contradictions: 0 });
    expect(await found()).toEqual([]);
    expect((await trace(graph(), { actor: 'Anna Keller' }, 10)).found).toEqual([]);
    expect((await ingestArticle(SECOND, deps())).isNew).toBe(false);
    expect(await retractionsOf(graph(), [articleId])).toEqual([
      expect.objectContaining({ reason: 'withdrawn by the paper', by: 'local' }),
    ]);
    await graph().write('test.reinstate', (tx) => reinstateArticle(tx, given(null)));
    await finishPending(deps());
    expect(await exportGraph(graph(), { marks: true })).toEqual(before);
  });

  test('what comes while an article is retracted meets it when it is reinstated', async () => {
    const { articleId } = await ingestArticle(FIRST, deps());
    const given = (): RetractRequest => ({ article: articleId, ...by('wrong') });
    await graph().write('test.retract', (tx) => retractArticle(tx, given()));
    await ingestArticle(THIRD, deps());
    expect(await found()).toEqual([]);
    await graph().write('test.reinstate', (tx) => reinstateArticle(tx, given()));
    await finishPending(deps());
    expect(await found()).toEqual(['dispute']);
  });

  test('comparing everything anew finds what is missing, drops what is not, and goes on where it was ended', async () => {
    for (const each of [FIRST, SECOND, THIRD]) await ingestArticle(each, deps());
    const before = await exportGraph(graph());
    await graph().write('test.spoil', (tx) => tx.run(spoil, {}));
    const all = { ...deps(), since: null, article: null, restart: false };
    let asked = 0;
    const dying = {
      ...inference,
      classify: (...given: Parameters<Inference['classify']>) => {
        asked += 1;
        return asked > 1 ? Promise.reject(new Error('killed')) : inference.classify(...given);
      },
    };
    await expect(recompareAll({ ...all, inference: dying })).rejects.toThrow('killed');
    const started: boolean[] = [];
    const titles: string[] = [];
    const summary = await recompareAll({
      ...all,
      onStart: ({ isNew }) => started.push(isNew),
      onRevision: ({ title }) => titles.push(title),
    });
    expect(started).toEqual([false]);
    expect(titles.length).toBeLessThan(3);
    expect(summary).toMatchObject({ revisions: 3, kept: 0, dropped: 0 });
    expect(summary.found).toBeGreaterThan(0);
    expect((await exportGraph(graph())).filter((line) => !line.startsWith('Sweep'))).toEqual(
      before,
    );
    await expect(recompareAll({ ...all, article: 'nothing' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
