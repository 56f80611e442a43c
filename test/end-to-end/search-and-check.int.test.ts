import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { describeWithGraph } from '../support/neo4j.ts';
import {
  buildDist,
  environmentOnTestNeo4j,
  gainsay,
  openSession,
  type Ran,
  ROOT,
  type Session,
} from './gainsay.ts';

const LONG = 'x '.repeat(2_000);

/** What is asked wrongly, the exit code that docs/cli.md promises, and what has to be said. */
const REFUSED: readonly (readonly [readonly string[], number, RegExp])[] = [
  [['search'], 2, /missing required argument/],
  [['search', ''], 2, /no word in it/],
  [['search', '?! -- ()'], 2, /no word in it/],
  [['search', LONG], 2, /longer than 1000 characters/],
  [['search', 'summit', '--kind', 'gossip'], 2, /Allowed choices/],
  [['search', 'summit', '--limit', '0'], 2, /whole number/],
  [['search', 'summit', '--from', '2025-02-30'], 2, /Give a day/],
  [['search', 'summit', '--from', '2025-10-22', '--to', '2025-10-21'], 2, /before it starts/],
  [['search', 'summit', '--outlet', 'The Nowhere Times'], 3, /No outlet is known/],
  [['check'], 2, /missing required argument/],
  [['check', '  '], 2, /is empty/],
  [['check', LONG], 2, /longer than 2000 characters/],
  [['check', 'It rains.', '--date', 'yesterday'], 2, /Give a day/],
  [['check', 'It rains.', '--speaker', ' '], 2, /--speaker is empty/],
  [['check', 'It rains.', '--min-score', '7'], 2, /0 to 1/],
];

const named = z.object({ name: z.string() });
const side = z.object({
  claim: z.object({
    id: z.string(),
    wording: z.string(),
    publishedAt: z.string().nullable(),
    span: z.object({ text: z.string() }),
  }),
  speakers: z.array(z.object({ actor: named })),
  outlet: named.nullable(),
});
const traced = z.array(z.object({ a: side, b: side }));
const searched = z.object({
  total: z.number(),
  sources: z.array(z.string()),
  warnings: z.array(z.string()),
  hits: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      score: z.number(),
      ranks: z.array(z.object({ source: z.string(), rank: z.number() })),
      matched: z
        .object({
          text: z.string(),
          spans: z.array(z.object({ start: z.number(), end: z.number() })),
        })
        .nullable(),
      item: z.record(z.string(), z.unknown()),
    }),
  ),
});
const span = z.object({ start: z.number(), end: z.number(), text: z.string() });
const checkedPair = side.extend({
  statement: span,
  verdict: z.object({
    kind: z.string(),
    score: z.number(),
    spans: z.object({ a: z.array(span), b: z.array(span) }),
    judges: z.array(z.object({ name: z.string() })),
  }),
  article: z.object({ id: z.string() }).nullable(),
});
const checked = z.object({
  text: z.string(),
  statements: z.array(span),
  contradictions: z.array(checkedPair),
  agreements: z.array(checkedPair),
  differences: z.array(checkedPair),
  candidates: z.number(),
  compared: z.number(),
});

describeWithGraph('gainsay search and gainsay check', () => {
  let folder = '';
  let env: NodeJS.ProcessEnv = {};
  let session: Session;

  beforeAll(async () => {
    await buildDist();
    folder = await mkdtemp(join(tmpdir(), 'gainsay-search-'));
    env = environmentOnTestNeo4j(folder);
    expect(await gainsay(['ingest', join(ROOT, 'seeds')], { env })).toMatchObject({ code: 0 });
    session = openSession(env);
  });
  afterAll(async () => {
    await session?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const good = async (args: readonly string[], input = '') =>
    written(args, await gainsay(args, { env, input }));
  const goodInSession = async (args: readonly string[]) => written(args, await session.run(args));
  function written(args: readonly string[], ran: Ran): string {
    expect({ args, code: ran.code, stderr: ran.code === 0 ? '' : ran.stderr }).toEqual({
      args,
      code: 0,
      stderr: '',
    });
    return ran.stdout;
  }
  const search = async (...args: readonly string[]) =>
    searched.parse(JSON.parse(await goodInSession(['search', ...args, '--json'])));
  const check = async (...args: readonly string[]) =>
    checked.parse(JSON.parse(await goodInSession(['check', ...args, '--json'])));

  test.each(['search', 'check'])('%s says how it is used, and gainsay names it', async (name) => {
    expect(await goodInSession([name, '--help'])).toContain(`Usage: gainsay ${name} `);
    expect(await goodInSession(['--help'])).toMatch(new RegExp(`^ +${name} `, 'm'));
  });

  test.each(
    REFUSED.map(([args, code, words]) => ({
      asked: args.map((arg) => JSON.stringify(arg).slice(0, 30)).join(' '),
      args,
      code,
      words,
    })),
  )('$asked is refused with exit code $code', async ({ args, code, words }) => {
    const ran = await session.run(args);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' });
    expect(ran.stderr).toMatch(words);
    expect(ran.stderr).not.toMatch(/\n {4}at |bug/);
  });

  test('search finds by words and meaning, the best first, and marks the words', async () => {
    const { hits, total, sources, warnings } = await search('summit', 'in', 'Budapest');
    expect(sources).toEqual(['full-text', 'vector']);
    expect(warnings).toEqual([]);
    expect(hits.length).toBe(Math.min(20, total));
    expect(new Set(hits.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((x, y) => y - x));
    for (const { matched } of hits) {
      for (const { start, end } of matched?.spans ?? []) {
        expect(['summit', 'in', 'budapest']).toContain(
          matched?.text.slice(start, end).toLowerCase(),
        );
      }
    }
    const text = await good(['search', 'summit', 'in', 'Budapest', '--limit', '3']);
    expect(text).toMatch(/»[Ss]ummit«|»Budapest«/);
    expect(text).toMatch(/3 found, the best of more/);
    expect(text.match(/^\d+\. (claim|actor|event|article|contradiction) /gm)).toHaveLength(3);
  });

  test('search is narrowed by each filter', async () => {
    const claims = await search('summit', '--kind', 'claim', '--limit', '100');
    expect(new Set(claims.hits.map(({ kind }) => kind))).toEqual(new Set(['claim']));
    const [first] = claims.hits;
    const { outlet } = side.parse(first?.item);
    const own = await search('summit', '--kind', 'claim', '--outlet', outlet?.name ?? '');
    expect(own.hits.every(({ item }) => side.parse(item).outlet?.name === outlet?.name)).toBe(true);
    expect(own.total).toBeGreaterThan(0);
    expect((await search('summit', '--to', '2000-01-01')).total).toBe(0);
    expect((await search('summit', '--as-known-at', '2000-01-01')).total).toBe(0);
    expect((await search('summit', '--as-of', '2000-01-01', '--kind', 'claim')).total).toBe(0);
    const negative = await search('summit', '--kind', 'claim', '--polarity', 'negative');
    expect(negative.total).toBeLessThan(claims.total);
    expect((await search('summit', '--language', 'xx')).total).toBe(0);
    expect(await good(['search', 'summit', '--language', 'xx'])).toBe('Nothing was found.\n');
    // Lucene's syntax is nothing but words.
    await search('text:[* TO *] AND (b OR "open');
  });

  test('check finds what the graph says against a text, and the words that clash', async () => {
    const [first] = traced.parse(
      JSON.parse(await goodInSession(['trace', '--limit', '1', '--json'])),
    );
    const a = first?.a;
    const args = [
      a?.claim.wording ?? '',
      ...(a?.speakers[0] ? ['--speaker', a.speakers[0].actor.name] : []),
      ...(a?.claim.publishedAt ? ['--published', a.claim.publishedAt.slice(0, 10)] : []),
    ];
    const told = await check(...args);
    expect(told.candidates).toBeGreaterThan(0);
    expect(told.compared).toBeGreaterThan(0);
    const met = [...told.contradictions, ...told.agreements].map(({ claim }) => claim.id);
    expect([first?.a.claim.id, first?.b.claim.id].some((id) => met.includes(id ?? ''))).toBe(true);
    for (const { statement, verdict, article } of [...told.contradictions, ...told.agreements]) {
      expect(told.text.slice(statement.start, statement.end)).toBe(statement.text);
      for (const { start, end, text } of verdict.spans.a) {
        expect(told.text.slice(start, end)).toBe(text);
      }
      expect(article).not.toBeNull();
    }
    const text = await good(['check', ...args]);
    expect(text).toMatch(/claims that come near were compared/);
    expect(text).toContain(`${told.contradictions.length} contradiction`);
    const all = Math.max(0, ...told.contradictions.map(({ verdict }) => verdict.score));
    const sure = await check(...args, '--min-score', String(Math.min(1, all + 0.001)));
    expect(sure.contradictions).toEqual([]);
    const [fromInput = ''] = args;
    const piped = checked.parse(
      JSON.parse(await good(['check', '-', ...args.slice(1), '--json'], fromInput)),
    );
    expect(piped.contradictions.map(({ claim }) => claim.id)).toEqual(
      told.contradictions.map(({ claim }) => claim.id),
    );
  });

  test('of what the graph knows nothing, that is said', async () => {
    const text = await good(['check', 'Bananas grow on the far side of the moon.']);
    expect(text).toMatch(/^0 contradictions, 0 agreements/m);
  });
});
