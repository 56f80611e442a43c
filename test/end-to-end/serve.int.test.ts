import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  buildDist,
  type Going,
  gainsay,
  processesWith,
  ROOT,
  scratchEnvironment,
  start,
} from './gainsay.ts';

let env: NodeJS.ProcessEnv = {};
let data = '';
let serving: Going;
let url = '';

beforeAll(async () => {
  await buildDist();
  env = await scratchEnvironment();
  data = env.GAINSAY_DATA ?? '';
  serving = start(['serve', '--ingest', join(ROOT, 'seeds'), '--trace'], env);
  url = (await serving.until(/GraphiQL\s+(http:\S+)\/graphql/))[1] ?? '';
});

afterAll(async () => {
  if (serving !== undefined) serving.child.kill('SIGKILL'); // undefined where the build failed
  await rm(data, { recursive: true, force: true });
});

const span = z.object({ exact: z.string(), start: z.number(), end: z.number() });
const side = z.object({
  quote: span,
  clash: z.array(z.object({ text: z.string(), start: z.number(), end: z.number() })),
  speakers: z.array(
    z.object({
      actor: z.object({ name: z.string() }),
      cue: z.object({ text: z.string() }).nullable(),
    }),
  ),
  revision: z.object({ text: z.string(), sha256: z.string() }),
});
const traced = z.object({
  kind: z.string(),
  types: z.array(z.string()),
  strength: z.string(),
  scope: z.string(),
  explanation: z.string(),
  evidence: z.tuple([side, side]),
});

async function ask(query: string, variables: object = {}): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data: found, errors } = z
    .object({ data: z.unknown(), errors: z.unknown().optional() })
    .parse(await answer.json());
  expect(errors).toBeUndefined();
  return found;
}

test('prints who contradicts whom on stdout and how to go on on stderr', () => {
  expect(serving.said()).toMatch(/against/);
  expect(serving.said()).toMatch(/Neo4j Browser\s+http:/);
  expect(serving.said()).toMatch(/password in/);
});

test('answers the README query in one round trip, down to the characters', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  const query = /```graphql\n([\s\S]*?)```/.exec(readme)?.[1];
  expect(query).toBeDefined();
  const found = z
    .object({ trace: z.object({ nodes: z.array(traced) }) })
    .parse(await ask(query ?? ''));
  const wanted = found.trace.nodes.find(({ evidence }) => {
    const quotes = evidence.map(({ quote }) => quote.exact);
    return (
      quotes.some((q) => q.includes('within two weeks or so')) &&
      quotes.some((q) => q.includes('no plans'))
    );
  });
  expect(wanted).toMatchObject({ kind: 'CONTRADICTION', strength: 'CONTRARY', scope: 'SAME_SIDE' });
  expect(wanted?.types.length).toBeGreaterThan(0);
  expect(wanted?.explanation).toMatch(/no plans/);
  for (const each of wanted?.evidence ?? []) {
    expect(each.revision.text.slice(each.quote.start, each.quote.end)).toBe(each.quote.exact);
    expect(each.speakers.length).toBeGreaterThan(0);
    expect(each.speakers[0]?.cue?.text).toBeTruthy();
    expect(each.clash.length).toBeGreaterThan(0);
    for (const { text, start: from, end } of each.clash) {
      expect(each.revision.text.slice(from, end)).toBe(text);
    }
  }
});

test('finds in the graph what the seeds must yield', async () => {
  const expected = z
    .object({
      articles: z.array(z.object({ id: z.string(), title: z.string() })),
      claims: z.record(
        z.string(),
        z.object({ article: z.string(), start: z.number(), end: z.number() }),
      ),
      pairs: z.array(
        z.object({
          a: z.string(),
          b: z.string(),
          relation: z.string(),
          strength: z.string().optional(),
          scope: z.string().optional(),
        }),
      ),
    })
    .parse(JSON.parse(await readFile(join(ROOT, 'seeds', 'expected.json'), 'utf8')));
  const result = z
    .object({
      contradictions: z.object({
        nodes: z.array(
          z.object({
            strength: z.string(),
            scope: z.string(),
            evidence: z.array(
              z.object({ quote: span, article: z.object({ title: z.string().nullable() }) }),
            ),
          }),
        ),
      }),
    })
    .parse(
      await ask(
        '{ contradictions(first: 100) { nodes { strength scope evidence { quote { exact start end } article { title } } } } }',
      ),
    );
  const titles = new Map(expected.articles.map(({ id, title }) => [id, title]));
  const isAt = (key: string, quote: z.infer<typeof span>, title: string | null) => {
    const claim = expected.claims[key];
    return (
      claim !== undefined &&
      titles.get(claim.article) === title &&
      quote.start < claim.end &&
      claim.start < quote.end
    );
  };
  const reported = (a: string, b: string) =>
    result.contradictions.nodes.find(({ evidence: [x, y] }) =>
      x && y
        ? (isAt(a, x.quote, x.article.title) && isAt(b, y.quote, y.article.title)) ||
          (isAt(b, x.quote, x.article.title) && isAt(a, y.quote, y.article.title))
        : false,
    );
  const wanted = expected.pairs.filter(({ relation }) => relation === 'contradiction');
  const found = wanted.filter(({ a, b }) => reported(a, b) !== undefined);
  expect(found.length).toBeGreaterThanOrEqual(7);
  const labelled = wanted.filter(({ a, b, strength, scope }) => {
    const hit = reported(a, b);
    return (
      hit?.strength.toLowerCase() === strength &&
      hit?.scope.toLowerCase().replace('_', '-') === scope
    );
  });
  expect(labelled.length).toBeGreaterThanOrEqual(7);
  const others = expected.pairs.filter(({ relation }) => relation !== 'contradiction');
  expect(others.filter(({ a, b }) => reported(a, b) !== undefined)).toEqual([]);
});

test('runs Neo4j Browser where it says', async () => {
  const browser = /Neo4j Browser\s+(http:\S+)/.exec(serving.said())?.[1] ?? '';
  const answer = await fetch(browser);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toMatch(/<title>[^<]*Neo4j Browser/i);
});

test('is healthy, and says so', async () => {
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
});

test('lets other commands use its graph, and refuses a second service by name', async () => {
  const trace = await gainsay(['trace', '--actor', 'Kremlin', '--json'], { env });
  expect(trace.code).toBe(0);
  expect(
    z.array(z.object({ explanation: z.string() })).parse(JSON.parse(trace.stdout)).length,
  ).toBeGreaterThan(0);
  const second = await gainsay(['serve'], { env });
  expect(second.code).toBe(5);
  expect(second.stderr).toMatch(new RegExp(`gainsay serve.*${serving.child.pid}`));
});

test('changes nothing when the seeds are ingested again', async () => {
  const before = await ask(
    '{ claims(first: 1) { totalCount } contradictions(first: 1) { totalCount } actors(first: 1) { totalCount } events(first: 1) { totalCount } }',
  );
  const again = await gainsay(['ingest', join(ROOT, 'seeds'), '--json'], { env });
  expect(again.code).toBe(0);
  expect(
    again.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).report.isNew),
  ).toEqual([false, false]);
  expect(
    await ask(
      '{ claims(first: 1) { totalCount } contradictions(first: 1) { totalCount } actors(first: 1) { totalCount } events(first: 1) { totalCount } }',
    ),
  ).toEqual(before);
});

test('stops in good order on SIGTERM, with no JVM and no lock left', async () => {
  serving.child.kill('SIGTERM');
  expect(await serving.ended()).toBe(0);
  expect(await processesWith(data)).toEqual([]);
  await expect(stat(join(data, 'neo4j.lock'))).rejects.toThrow('ENOENT');
});
