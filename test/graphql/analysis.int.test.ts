import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { readArticleFile } from '../../src/article/read-article-file.ts';
import { ModelError } from '../../src/errors.ts';
import { query } from '../../src/graph/query.ts';
import type { Analysis } from '../../src/graphql/analysis.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { checkClaim } from '../../src/ingest/check-claim.ts';
import { ingestMany } from '../../src/ingest/ingest-many.ts';
import { whyNot } from '../../src/ingest/why-not.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { serve } from './ask.ts';

const now = () => '2025-10-23T08:00:00.000Z';
const seeds = new URL('../../seeds/', import.meta.url);
const sources = ['000_c37dbc1c4bde67e0.txt', '003_19a0c0388426a235.txt'].map((file) => ({
  name: file,
  read: () => readArticleFile(new URL(file, seeds).pathname, { retrievedAt: now() }),
}));
const example = (name: string) =>
  readFileSync(join(__dirname, '../../docs/queries', `${name}.graphql`), 'utf8');

const census = query<Record<string, never>>()({
  cypher: `// test.census
CALL () {
  MATCH (n) RETURN count(n) AS count, sum(size(keys(n))) AS properties
  UNION ALL
  MATCH ()-[r]->() RETURN count(r) AS count, sum(size(keys(r))) AS properties
}
RETURN count, properties ORDER BY count`,
  row: z.object({ count: z.number(), properties: z.number() }),
});

describeWithGraph('search, checkClaim and whyNot on the seeds', (graph) => {
  const inference = openInference({ modelsFolder: defaultModelsFolder() });
  const means = () => ({ graph: graph(), inference, now });
  const analysis: Analysis = {
    embed: (texts) => inference.embed(texts),
    checkClaim: (claim, options) => checkClaim(claim, means(), options),
    whyNot: (a, b, options) => whyNot(a, b, means(), options),
  };
  const asker = (given: Analysis | undefined = analysis) =>
    serve({ graph: graph(), ...(given === undefined ? {} : { analysis: given }) });
  let before: unknown;

  beforeAll(async () => {
    await ingestMany(sources, means());
    before = await graph().run(census, {});
  });
  afterAll(() => inference.close());

  test('search fuses words and meaning, highlights the words, and pages without a gap', async () => {
    const { ask, ran } = asker();
    const { data, errors } = await ask(example('search'), { text: 'summit in Budapest', first: 5 });
    expect(errors).toBeUndefined();
    const { sources: used, warnings, nodes, pageInfo } = data.search;
    expect(used).toEqual(['FULL_TEXT', 'VECTOR']);
    expect(warnings).toEqual([]);
    expect(nodes).toHaveLength(5);
    const scores = nodes.map(({ score }: { score: number }) => score);
    expect(scores).toEqual(scores.toSorted((x: number, y: number) => y - x));
    for (const { score, ranks, matched } of nodes) {
      const fused = ranks.reduce(
        (sum: number, { rank }: { rank: number }) => sum + 1 / (60 + rank),
        0,
      );
      expect(score).toBeCloseTo(fused, 12);
      for (const { start, end } of matched.highlights) {
        expect(['summit', 'in', 'budapest']).toContain(
          matched.text.slice(start, end).toLowerCase(),
        );
      }
    }
    expect(ran.length).toBeLessThanOrEqual(13);
    const next = await ask(
      'query ($after: String) { search(text: "summit in Budapest", first: 5, after: $after) { totalCount nodes { score item { __typename } } pageInfo { hasPreviousPage } } }',
      { after: pageInfo.endCursor },
    );
    expect(next.errors?.[0]?.message).toBeUndefined();
    expect(next.data.search.nodes[0].score).toBeLessThanOrEqual(scores.at(-1));
    expect(next.data.search.totalCount).toBeGreaterThan(5);
  });

  test.each([
    ['no model', undefined],
    [
      'a model that is missing',
      { ...analysis, embed: () => Promise.reject(new ModelError('gone')) },
    ],
  ])('with %s, words alone are searched for, and the result says so', async (_, given) => {
    const server = serve({ graph: graph(), ...(given === undefined ? {} : { analysis: given }) });
    const { data } = await server.ask('{ search(text: "summit") { sources warnings totalCount } }');
    expect(data.search.sources).toEqual(['FULL_TEXT']);
    expect(data.search.warnings[0]).toContain('Only the words');
    expect(data.search.totalCount).toBeGreaterThan(0);
  });

  test.each([
    ['empty', '', 'no word'],
    ['signs alone', '?! -- ""', 'no word'],
    ['10,000 characters', 'x'.repeat(10_000), '1000 characters'],
    ['too many words', '長'.repeat(400), '400 words'],
  ])('a search for %s is a typed error that names the field', async (_, text, problem) => {
    const { errors } = await asker().ask(
      'query ($text: String!) { search(text: $text) { totalCount } }',
      { text },
    );
    expect(errors?.[0].extensions).toMatchObject({
      code: 'INVALID_INPUT',
      type: 'InputError',
      details: { problems: [{ field: 'text', problem: expect.stringContaining(problem) }] },
    });
  });

  test.each([
    'a AND (b OR',
    'text:[* TO *]',
    'NOT x',
    '"open',
    '/re.*/ ~2 ^3',
    '長'.repeat(300),
    'TO',
    '\\'.concat('a'),
  ])('Lucene syntax is nothing but words: %s', async (text) => {
    const { data, errors } = await asker().ask(
      'query ($text: String!) { search(text: $text) { totalCount } }',
      { text },
    );
    expect(errors).toBeUndefined();
    expect(data.search.totalCount).toBeGreaterThanOrEqual(0);
  });

  test('checkClaim finds what the graph says against a text, and its spans cut the words out', async () => {
    const { ask, ran } = asker();
    const stored = await ask(
      '{ contradictions(first: 1) { nodes { evidence { claim { id wording } publishedAt speakers { actor { name } } } } } }',
    );
    const [a, b] = stored.data.contradictions.nodes[0].evidence;
    const { data, errors } = await ask(example('check-claim'), {
      input: {
        text: a.claim.wording,
        speaker: a.speakers[0]?.actor.name,
        publishedAt: a.publishedAt,
      },
    });
    expect(errors).toBeUndefined();
    const { contradictions, agreements, comparedCount, candidateCount, statements } =
      data.checkClaim;
    expect(statements).toHaveLength(1);
    expect(candidateCount).toBeGreaterThan(0);
    expect(comparedCount).toBeLessThanOrEqual(60);
    const met = [...contradictions, ...agreements].map(({ claim }) => claim.id);
    expect([a.claim.id, b.claim.id].some((id) => met.includes(id))).toBe(true);
    for (const { statement, verdict } of contradictions) {
      expect(verdict.gates.length).toBeGreaterThan(0);
      expect(verdict.votes.length).toBeGreaterThan(0);
      for (const span of verdict.clashA) {
        expect(statement.text.slice(span.start, span.end)).toBe(span.text);
      }
    }
    expect(ran.length).toBeLessThan(40);
  });

  test.each([
    ['', 'is empty'],
    ['x '.repeat(2_000), 'is longer than'],
  ])('a text that cannot be checked is a typed error', async (text, problem) => {
    const { errors } = await asker().ask(example('check-claim'), { input: { text } });
    expect(errors?.[0].extensions.details.problems[0]).toMatchObject({
      field: 'text',
      problem: expect.stringContaining(problem),
    });
  });

  test('whyNot tells gates, votes, candidates and what is stored', async () => {
    const { ask } = asker();
    const found = await ask(
      '{ contradictions(first: 1) { nodes { id evidence { claim { id } } } } claims { nodes { id } } }',
    );
    const [stored] = found.data.contradictions.nodes;
    const [a, b] = stored.evidence.map(({ claim }: { claim: { id: string } }) => claim.id);
    const { data, errors } = await ask(example('why-not'), { a, b });
    expect(errors).toBeUndefined();
    expect(data.whyNot.stored.id).toBe(stored.id);
    expect(data.whyNot.verdict.outcome).toBe('DISAGREEMENT');
    expect(data.whyNot.verdict.score).toBeGreaterThanOrEqual(data.whyNot.threshold);
    expect(data.whyNot.candidates.map(({ index }: { index: string }) => index)).toEqual([
      'EVENT',
      'SPEAKER',
      'NEAREST',
      'WORDS',
    ]);
    expect(
      data.whyNot.candidates.some(
        (one: { fromA: boolean; fromB: boolean }) => one.fromA || one.fromB,
      ),
    ).toBe(true);
    const itself = await ask(example('why-not'), { a, b: a });
    expect(itself.data.whyNot.answer[0]).toContain('not compared with itself');
    expect(itself.data.whyNot.verdict).toBeNull();
    const gone = await ask(example('why-not'), { a, b: 'gone' });
    expect(gone.errors?.[0].extensions).toMatchObject({
      code: 'NOT_FOUND',
      details: { problems: [{ field: 'b' }] },
    });
  });

  // Stands last: what the questions above have left in the graph is nothing.
  test('no question writes a node, a relationship or a property', async () => {
    expect(await graph().run(census, {})).toEqual(before);
  });
});
