import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { readArticleFile } from '../../src/article/read-article-file.ts';
import { ArticleRejectedError } from '../../src/errors.ts';
import { query } from '../../src/graph/query.ts';
import { pendingRevisions } from '../../src/graph/revision-state.ts';
import { type Graph, openGraph } from '../../src/graph/runner.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { finishPending } from '../../src/ingest/finish-pending.ts';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { type ArticleSource, ingestMany } from '../../src/ingest/ingest-many.ts';
import { cuttableLine } from '../support/cuttable-line.ts';
import { describeWithGraph, emptyGraph, secondGraph } from '../support/neo4j.ts';
import { remembering } from '../support/remembering.ts';
import { testNeo4j } from '../support/test-neo4j.ts';

const now = () => '2025-10-23T08:00:00.000Z';
const seeds = new URL('../../seeds/', import.meta.url);
const seed = (file: string): ArticleSource => ({
  name: file,
  read: () => readArticleFile(new URL(file, seeds).pathname, { retrievedAt: now() }),
});
const A = seed('000_c37dbc1c4bde67e0.txt');
const B = seed('003_19a0c0388426a235.txt');

const census = query<Record<string, never>>()({
  cypher: `// test.census
CALL () {
  MATCH (n) WHERE NOT n:Migration AND NOT n:Lock
  RETURN labels(n)[0] AS kind, count(*) AS count
  UNION ALL
  MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS count
}
RETURN kind, count ORDER BY kind`,
  row: z.object({ kind: z.string(), count: z.number() }),
});
const sides = query<Record<string, never>>()({
  cypher: `// test.sides
MATCH (k:Contradiction) RETURN k.id AS id, k.scope AS scope ORDER BY id`,
  row: z.object({ id: z.string(), scope: z.string().nullable() }),
});
const wrongSpans = query<Record<string, never>>()({
  cypher: `// test.wrongSpans
MATCH (r:Revision)<-[:APPEARS_IN]-(c:Claim)
CALL (r, c) {
  RETURN c.start AS start, c.end AS end, c.text AS text
  UNION ALL UNWIND range(0, size(c.timeTexts) - 1) AS n RETURN c.timeStarts[n] AS start, c.timeEnds[n] AS end, c.timeTexts[n] AS text
  UNION ALL UNWIND range(0, size(c.quantityTexts) - 1) AS n RETURN c.quantityStarts[n] AS start, c.quantityEnds[n] AS end, c.quantityTexts[n] AS text
  UNION ALL UNWIND range(0, size(c.commitmentTexts) - 1) AS n RETURN c.commitmentStarts[n] AS start, c.commitmentEnds[n] AS end, c.commitmentTexts[n] AS text
  UNION ALL MATCH (c)-[m:MENTIONS]->() RETURN m.start AS start, m.end AS end, m.asWritten AS text
  UNION ALL MATCH (c)-[t:ATTRIBUTED_TO]->() WHERE t.cue IS NOT NULL RETURN t.cueSpan[0] AS start, t.cueSpan[1] AS end, t.cue AS text
  UNION ALL MATCH (c)-[t:ATTRIBUTED_TO]->() WHERE t.source IS NOT NULL RETURN t.sourceSpan[0] AS start, t.sourceSpan[1] AS end, t.source AS text
}
RETURN r.text AS whole, start, end, text`,
  row: z.object({ whole: z.string(), start: z.number(), end: z.number(), text: z.string() }),
});

const count = async (graph: Graph): Promise<Record<string, number>> =>
  Object.fromEntries((await graph.run(census, {})).map((row) => [row.kind, row.count]));

/** Fails as a process does that is killed while comparing. */
const dyingIn = (inference: Inference, method: 'classify' | 'embed'): Inference => ({
  ...inference,
  [method]: () => Promise.reject(new Error('killed')),
});

describeWithGraph('ingest', (graph) => {
  let inference: Inference;
  let undisturbed: Record<string, number>;
  beforeAll(async () => {
    inference = remembering(openInference({ modelsFolder: defaultModelsFolder(), threads: 2 }));
    await ingestMany([A, B], { graph: graph(), inference, now });
    undisturbed = await count(graph());
  });
  afterAll(() => inference.close());
  beforeEach(() => emptyGraph(graph()));
  const deps = () => ({ graph: graph(), inference, now });

  test('the seeds yield claims, actors, events and disagreements, and every span equals its slice', async () => {
    await ingestMany([A, B], deps());
    expect(undisturbed).toMatchObject({ Article: 2, Revision: 2, Outlet: expect.any(Number) });
    for (const kind of [
      'Claim',
      'Actor',
      'Event',
      'Contradiction',
      'CONTRADICTS',
      'ATTRIBUTED_TO',
    ]) {
      expect({ kind, some: (undisturbed[kind] ?? 0) > 1 }).toEqual({ kind, some: true });
    }
    expect(undisturbed.CONTRADICTS).toBe(undisturbed.Contradiction);
    expect(undisturbed.BETWEEN).toBe(2 * (undisturbed.Contradiction ?? 0));
    const spans = await graph().run(wrongSpans, {});
    expect(spans.length).toBeGreaterThan(undisturbed.Claim ?? 0);
    expect(spans.filter(({ whole, start, end, text }) => whole.slice(start, end) !== text)).toEqual(
      [],
    );
  });

  test('the other order gives the same graph, and the same sides', async () => {
    await ingestMany([B, A], deps());
    expect(await count(graph())).toEqual(undisturbed);
    const backward = await graph().run(sides, {});
    expect(backward.length).toBeGreaterThan(0);
    await emptyGraph(graph());
    await ingestMany([A, B], deps());
    expect(await graph().run(sides, {})).toEqual(backward);
  });

  test('a second time nothing changes, and the report says so', async () => {
    const first = await ingestMany([A, B], deps());
    const second = await ingestMany([A, B], deps());
    expect(first.map(({ report }) => report?.isNew)).toEqual([true, true]);
    expect(second.map(({ report }) => report?.isNew)).toEqual([false, false]);
    expect(second.map(({ report }) => report?.counts.claims)).toEqual(
      first.map(({ report }) => report?.counts.claims),
    );
    expect(await count(graph())).toEqual(undisturbed);
  });

  test('twice at once from two processes gives the same graph', async () => {
    const other = await secondGraph();
    try {
      await Promise.all([
        ingestMany([A, B], deps()),
        ingestMany([B, A], { ...deps(), graph: other }),
      ]);
    } finally {
      await other.close();
    }
    expect(await count(graph())).toEqual(undisturbed);
  });

  test('a process that dies between store and compare loses nothing: the next one finishes', async () => {
    const dying = { ...deps(), inference: dyingIn(inference, 'classify') };
    const outcomes = await ingestMany([A, B], dying);
    expect(outcomes.map(({ error }) => error?.code)).toEqual(['PIPELINE', 'PIPELINE']);
    expect(await pendingRevisions(graph())).toHaveLength(2);
    expect((await count(graph())).Contradiction).toBeUndefined();
    expect(await finishPending(deps())).toHaveLength(2);
    expect(await count(graph())).toEqual(undisturbed);
    expect(await pendingRevisions(graph())).toEqual([]);
  });

  test('a process that dies before store leaves the graph as it was', async () => {
    const dying = { ...deps(), inference: dyingIn(inference, 'embed') };
    const [outcome] = await ingestMany([A], dying);
    expect(outcome?.error?.message).toMatch(/"embed" failed on article .*killed/);
    expect(await count(graph())).toEqual({});
  });

  test('Neo4j gone in mid-ingest is unavailable, and nothing is half-written', async () => {
    const connection = testNeo4j();
    if (connection === null) throw new Error('There is no Neo4j.');
    const line = await cuttableLine(connection.uri);
    const fragile = await openGraph({ ...connection, uri: line.uri });
    const cutting: Inference = {
      ...inference,
      embed: (texts) => {
        line.cut();
        return inference.embed(texts);
      },
    };
    const ingesting = ingestMany([A], { ...deps(), graph: fragile, inference: cutting });
    await expect(ingesting).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: true });
    await fragile.close();
    expect(await count(graph())).toEqual({});
    await ingestMany([A, B], deps());
    expect(await count(graph())).toEqual(undisturbed);
  });

  test('a rejected article is reported and the rest goes on', async () => {
    const seen: string[] = [];
    const outcomes = await ingestMany([{ content: '', name: 'empty.txt', retrievedAt: now() }, A], {
      ...deps(),
      onProgress: ({ done, total, outcome }) => seen.push(`${done}/${total} ${outcome.name}`),
    });
    expect(outcomes[0]?.error).toBeInstanceOf(ArticleRejectedError);
    expect(outcomes[1]?.report?.isNew).toBe(true);
    expect(seen).toEqual(['1/2 empty.txt', `2/2 ${A.name}`]);
  });

  test('an aborted run stops with the reason and leaves nothing half-written', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(ingestMany([A], { ...deps(), signal })).rejects.toThrow('enough');
    expect(await count(graph())).toEqual({});
  });

  describe('a text that changes under the same address', () => {
    const url = 'https://courier.example/bridge';
    const version = (text: string, publishedAt = '2025-10-21') => ({
      content: text,
      url,
      publishedAt,
      retrievedAt: now(),
    });
    const FIRST =
      'Mayor Ada Quill said on Monday that the bridge will open next week. The harbour office said there are no plans to open it.';

    test('is a new revision of the same article; the old claims stay', async () => {
      const first = await ingestArticle(version(FIRST), deps());
      const second = await ingestArticle(version(`${FIRST} Works go on.`), deps());
      expect([first.revision, second.revision]).toEqual([1, 2]);
      expect(second.articleId).toBe(first.articleId);
      const { Revision, Claim } = await count(graph());
      expect(Revision).toBe(2);
      expect(Claim).toBe(first.counts.claims + second.counts.claims);
      expect(first.counts.claims).toBeGreaterThan(0);
    });

    test('a date that becomes known later is taken in without a new revision', async () => {
      const { publishedAt: _, ...undated } = version(FIRST);
      const first = await ingestArticle(undated, deps());
      const second = await ingestArticle(version(FIRST), deps());
      expect(first.warnings.join()).toMatch(/No publication date/);
      expect([second.revision, second.isNew]).toEqual([1, false]);
      expect(second.counts.claims).toBe(first.counts.claims);
      expect((await count(graph())).Claim).toBe(first.counts.claims);
    });
  });

  test('hostile text is only text', async () => {
    const before = await count(graph());
    expect(before).toEqual({});
    const content = `Mayor Quill said: "x'}) DETACH DELETE n // \`; MATCH (n) DETACH DELETE n" on Monday. {{$id}} \\u0027 \u2028 The office denied there was a '"\`} plan.`;
    const report = await ingestArticle(
      {
        content,
        title: "'}) MATCH (n) DETACH DELETE n //",
        publishedAt: '2025-10-21',
        retrievedAt: now(),
      },
      deps(),
    );
    expect(report.title).toBe("'}) MATCH (n) DETACH DELETE n //");
    expect((await count(graph())).Article).toBe(1);
    const again = await ingestArticle(
      { content, title: report.title ?? '', publishedAt: '2025-10-21', retrievedAt: now() },
      deps(),
    );
    expect(again.isNew).toBe(false);
  });
});
