import { beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { corroborationOf, originsOf } from '../../src/graph/copies.ts';
import { query } from '../../src/graph/query.ts';
import { findCopies, findPendingCopies } from '../../src/ingest/find-copies.ts';
import type { IngestDeps } from '../../src/ingest/ingest-deps.ts';
import { AT } from '../support/model-objects.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { storeWireStory, type WireStory } from '../support/wire-story.ts';
import { REPRINT } from '../support/wire-texts.ts';

const COPIES = query<Record<string, never>>()({
  cypher: `// test.copies
MATCH (a:Revision)-[copy:NEAR_DUPLICATE_OF]->(b:Revision)
RETURN a.id AS from, b.id AS to, copy.similarity AS similarity, copy.containment AS containment ORDER BY from, to`,
  row: z.object({
    from: z.string(),
    to: z.string(),
    similarity: z.number(),
    containment: z.number(),
  }),
});
const FORGET = query<Record<string, never>>()({
  cypher: `// test.forget
MATCH (r:Revision) SET r.copying = 'pending' REMOVE r.bands, r.origin
WITH r MATCH (r)-[copy:NEAR_DUPLICATE_OF]-() DELETE copy`,
  row: z.object({}),
});

describeWithGraph('copies of one text', (graph) => {
  let wire: WireStory['wire'];
  let reprint: WireStory['reprint'];
  let second: WireStory['second'];
  let own: WireStory['own'];

  beforeAll(async () => {
    ({ wire, reprint, second, own } = await storeWireStory(graph()));
  });

  test('the reprints are joined to the report, another report of the same day is not', async () => {
    const rows = await graph().run(COPIES, {});
    const joined = rows.map(({ from, to }) => [from, to].sort().join());
    const pairs = [
      [wire, reprint],
      [wire, second],
      [reprint, second],
    ].map((pair) =>
      pair
        .map((told) => told?.revision)
        .sort()
        .join(),
    );
    expect(joined.sort()).toEqual(pairs.sort());
    for (const { containment } of rows) expect(containment).toBeGreaterThan(0.9);
    const [a, b, c, d] = await originsOf(
      graph(),
      [wire, reprint, second, own].map(({ revision }) => revision),
    );
    expect(b).toBe(a);
    expect(c).toBe(a);
    expect(d).not.toBe(a);
  });

  test('a cluster counts as the earliest published, in whatever order its texts came', async () => {
    const [origin] = await originsOf(graph(), [reprint.revision]);
    expect(origin).toBe(wire.claims[0]?.articleId);
  });

  test('finding copies again changes nothing', async () => {
    const before = await graph().run(COPIES, {});
    await graph().write('test.again', (tx) =>
      findCopies(tx, { revision: reprint.revision, text: REPRINT }, AT),
    );
    expect(await graph().run(COPIES, {})).toEqual(before);
  });

  test('corroboration counts copies once', async () => {
    const ids = [wire.claims[0], reprint.claims[0], own.claims[0]].map((claim) => claim?.id ?? '');
    expect(await corroborationOf(graph(), ids)).toEqual([
      { agreeing: 3, independentOrigins: 1 },
      { agreeing: 2, independentOrigins: 0 },
      { agreeing: 1, independentOrigins: 1 },
    ]);
  });

  test('what was stored before copies were looked for is made good', async () => {
    const before = (await graph().run(COPIES, {})).length;
    await graph().write('test.forget', (tx) => tx.run(FORGET, {}));
    expect(await graph().run(COPIES, {})).toEqual([]);
    const deps = { graph: graph(), now: () => AT } as IngestDeps;
    await findPendingCopies(deps);
    expect(await graph().run(COPIES, {})).toHaveLength(before);
    const [a, b] = await originsOf(graph(), [wire.revision, second.revision]);
    expect(a).toBe(b);
  });
});
