import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { languageModelReader } from '../../src/extract/language-model/language-model-reader.ts';
import { query } from '../../src/graph/query.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { reconciliationApi } from '../../src/reconciliation/reconciliation-api.ts';
import {
  type Query,
  queriesOf,
  reconciliationServer,
} from '../reconciliation/reconciliation-server.ts';
import type { LocalServer } from '../support/local-server.ts';
import { embeddingOf } from '../support/model-objects.ts';
import { describeWithGraph, emptyGraph } from '../support/neo4j.ts';

const AT = '2026-02-03T08:00:00.000Z';

/** No tagger: whoever reads here is the reader that was given. */
const inference: Inference = {
  tag: () => Promise.reject(new Error('the tagger was not asked for')),
  classify: async (pairs) =>
    pairs.map(() => ({ entailment: 0.1, neutral: 0.8, contradiction: 0.1 })),
  embed: async (texts) => texts.map((_, n) => embeddingOf(n)),
  close: async () => undefined,
};

/** Reads "X said …" as a well-behaved language model would; tells how often it was asked. */
function scripted(name: string, names: readonly (readonly [string, string])[]) {
  const state = { asked: 0 };
  const reader = languageModelReader({
    name,
    ask: async ({ material }) => {
      state.asked++;
      const { sentences } = JSON.parse(material) as { sentences: { n: number; text: string }[] };
      return {
        attributions: sentences.flatMap(({ n: sentence, text }) => {
          const [source, content] = text.split(' said that ');
          if (source === undefined || content === undefined) return [];
          const said = (words: string) => ({ sentence, text: words });
          return [
            { source: said(source), cue: said('said'), contents: [said(content.slice(0, -1))] },
          ];
        }),
        names: sentences.flatMap(({ n: sentence, text }) =>
          names
            .filter(([one]) => text.includes(one))
            .map(([one, type]) => ({ sentence, text: one, type })),
        ),
      };
    },
  });
  return { reader, state };
}

const actors = query<Record<string, never>>()({
  cypher: `// test.actors
MATCH (a:Actor) OPTIONAL MATCH (a)-[:RECONCILED]->(q:Reconciliation)
RETURN a.name AS name, a.wikidata AS wikidata, q.basis AS basis, toString(q.at) AS at ORDER BY name`,
  row: z.object({
    name: z.string(),
    wikidata: z.string().nullable(),
    basis: z.string().nullable(),
    at: z.string().nullable(),
  }),
});
const same = query<Record<string, never>>()({
  cypher: `// test.same
MATCH (a:Actor)-[s:SAME_AS]->(b:Actor)
RETURN a.id < b.id AS ordered, s.confidence AS confidence, s.basis AS basis, s.by AS by, s.at AS at ORDER BY a.id`,
  row: z.object({
    ordered: z.boolean(),
    confidence: z.number(),
    basis: z.string(),
    by: z.string(),
    at: z.string(),
  }),
});

const NAMES = [
  ['Ada Quill', 'PER'],
  ['Adelaide Quillington', 'PER'],
  ['Boro Vance', 'PER'],
  ['Harbour Authority', 'ORG'],
] as const;
const article = (content: string, url = 'https://courier.example/tides') => ({
  content,
  url,
  publishedAt: '2026-02-02',
  language: 'en',
  retrievedAt: AT,
});
const TEXT =
  'Ada Quill said that the bridge would open in June. Boro Vance said that the water was high. The Harbour Authority said that the port was closed.';

describeWithGraph('linking actors', (graph) => {
  let server: LocalServer;
  beforeEach(() => emptyGraph(graph()));
  afterEach(() => server?.close());

  const known: Readonly<Record<string, object>> = {
    'Ada Quill': { id: 'Q101', name: 'Ada Quill', score: 100, match: true, type: [{ id: 'Q5' }] },
    'Adelaide Quillington': {
      id: 'Q101',
      name: 'Ada Quill',
      score: 95,
      match: true,
      type: [{ id: 'Q5' }],
    },
    'Harbour Authority': { id: 'Q202', name: 'Harbour Authority', score: 40, match: false },
  };
  const answer = ({ query: name }: Query) => (known[name] ? [known[name]] : []);
  const deps = (given: object = {}) => ({
    graph: graph(),
    inference,
    reader: scripted('made-up', NAMES).reader,
    reconciler: reconciliationApi({ url: server.url, timeout: 30_000 }),
    now: () => AT,
    ...given,
  });
  const asked = () =>
    server.asked
      .filter(({ method }) => method === 'POST')
      .flatMap((one) => Object.values(queriesOf(one)).map((each) => each.query));

  test('gives ids, keeps what was answered with its time, and asks nothing twice', async () => {
    server = await reconciliationServer(answer);
    const report = await ingestArticle(article(TEXT), deps());
    expect(report.warnings.join()).not.toMatch(/Wikidata/);
    expect(await graph().run(actors, {})).toEqual(
      expect.arrayContaining([
        { name: 'Ada Quill', wikidata: 'Q101', basis: 'match', at: '2026-02-03T08:00:00Z' },
        { name: 'Boro Vance', wikidata: null, basis: null, at: '2026-02-03T08:00:00Z' },
        {
          name: 'Harbour Authority',
          wikidata: 'Q202',
          basis: 'margin',
          at: '2026-02-03T08:00:00Z',
        },
      ]),
    );
    expect(asked().toSorted()).toEqual(['Ada Quill', 'Boro Vance', 'Harbour Authority']);
    await ingestArticle(article(TEXT), deps());
    await ingestArticle(article(`${TEXT} It rained.`, 'https://other.example/x'), deps());
    expect(asked()).toHaveLength(3);
  });

  test('two actors with one id are suggested to be the same, and stay two', async () => {
    server = await reconciliationServer(answer);
    const text = `${TEXT} Adelaide Quillington said that the ferry was late.`;
    await ingestArticle(article(text), deps());
    const { host } = new URL(server.url);
    const suggested = [{ ordered: true, confidence: 0.9, basis: 'wikidata', by: host, at: AT }];
    expect(await graph().run(same, {})).toEqual(suggested);
    const linked = (await graph().run(actors, {})).filter(({ wikidata }) => wikidata === 'Q101');
    expect(linked.map(({ name }) => name)).toEqual(['Ada Quill', 'Adelaide Quillington']);
    await ingestArticle(article(text), deps());
    expect(await graph().run(same, {})).toEqual(suggested);
  });

  test('a service that fails only warns, and is asked again by the next ingest', async () => {
    let broken = true;
    const works = await reconciliationServer(answer);
    server = await reconciliationServer(answer, {
      reply: () => (broken ? { status: 403 } : null),
    });
    const report = await ingestArticle(article(TEXT), deps());
    expect(report.isNew).toBe(true);
    expect(report.counts.claims).toBe(3);
    expect(report.warnings.join()).toMatch(/not linked to Wikidata: .*403/);
    expect(
      (await graph().run(actors, {})).every(({ wikidata, at }) => wikidata === null && at === null),
    ).toBe(true);
    broken = false;
    const again = await ingestArticle(
      article(TEXT),
      deps({ reconciler: reconciliationApi({ url: works.url, timeout: 30_000 }) }),
    );
    await works.close();
    expect(again.isNew).toBe(false);
    expect((await graph().run(actors, {})).map(({ wikidata }) => wikidata)).toContain('Q101');
  });

  test('without a service nothing is asked', async () => {
    server = await reconciliationServer(answer);
    await ingestArticle(article(TEXT), deps({ reconciler: undefined }));
    expect(server.asked).toEqual([]);
  });

  test('a text is read again only by another extractor, and its claims say by which', async () => {
    server = await reconciliationServer(answer);
    const one = scripted('one-7b', NAMES);
    const other = scripted('other-70b', NAMES);
    await ingestArticle(article(TEXT), deps({ reader: one.reader }));
    await ingestArticle(article(TEXT), deps({ reader: one.reader }));
    expect([one.state.asked, await readers()]).toEqual([1, ['gainsay-llm:one-7b 1']]);
    await ingestArticle(article(TEXT), deps({ reader: other.reader }));
    expect([other.state.asked, await readers()]).toEqual([1, ['gainsay-llm:other-70b 1']]);
  });

  const readers = async () =>
    (
      await graph().run(
        query<Record<string, never>>()({
          cypher:
            "// test.readers\nMATCH (c:Claim) RETURN DISTINCT c.extractorName + ' ' + c.extractorVersion AS reader ORDER BY reader",
          row: z.object({ reader: z.string() }),
        }),
        {},
      )
    ).map(({ reader }) => reader);
});
