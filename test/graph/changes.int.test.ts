import { expect, test } from '@jest/globals';
import { changesAfter, latestChange, recordChange } from '../../src/graph/changes.ts';
import { saveContradictions, storeComparison } from '../../src/graph/store-comparison.ts';
import type { Contradiction } from '../../src/model/contradiction.ts';
import { aboutQuay, aboutSailing, storeNewsroom } from '../graphql/newsroom.ts';
import { AT } from '../support/model-objects.ts';
import { describeWithGraph, emptyGraph, secondGraph } from '../support/neo4j.ts';

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
  }, 60_000);

  test('a write that fails takes no number', async () => {
    const failed = graph().write('test.fail', async (tx) => {
      await recordChange(tx, { changes: [{ kind: 'found', contradictionId: 'x' }], at: AT });
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    expect(await latestChange(graph())).toBe(120);
  });
});
