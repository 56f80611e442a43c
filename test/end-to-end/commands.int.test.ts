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
  ROOT,
  type Session,
} from './gainsay.ts';

const COMMANDS = [
  ['merge'],
  ['unmerge'],
  ['retract'],
  ['contradict'],
  ['review'],
  ['reviews'],
  ['eval', 'reviews'],
  ['keys'],
  ['keys', 'create'],
  ['keys', 'list'],
  ['keys', 'revoke'],
] as const;

/** What is asked wrongly, the exit code that docs/cli.md promises, and what has to be said. */
const REFUSED: readonly (readonly [readonly string[], number, RegExp])[] = [
  [['merge', 'Nobody at all'], 2, /missing required argument/],
  [['merge', 'Nobody at all', 'No one'], 3, /No actor has the id or the exact name/],
  [['merge', '--events', 'nothing', 'never'], 3, /No event has/],
  [['unmerge', 'Nobody at all', 'No one'], 3, /No actor has/],
  [['retract', 'nothing', '--reason', 'x'], 3, /There is no article nothing/],
  [['retract', 'nothing'], 2, /give a "reason"/],
  [['contradict'], 2, /--all, --since DATE or --article ID/],
  [['contradict', '--since', 'yesterday'], 2, /is no date/],
  [['contradict', '--article', 'nothing'], 3, /nothing/],
  [['review', 'nothing', '--reason', 'x'], 2, /exactly one of/],
  [['review', 'nothing', '--confirm'], 2, /--reason/],
  [['review', 'nothing', '--confirm', '--reason', 'x'], 3, /There is no contradiction nothing/],
  [['review', 'nothing', '--undo', '--reason', 'x'], 3, /There is no review nothing/],
  [['reviews', 'nothing'], 3, /There is no contradiction nothing/],
  [['reviews', '--limit', '0'], 2, /whole number/],
  [['eval', 'reviews', '--from', '2025-02-30'], 2, /Give a day/],
  [['eval', 'reviews', '--refit', '/nowhere/calibration.json'], 2, /to refit the calibration/],
  [['keys', 'create', '--name', 'x', '--role', 'king'], 2, /Allowed choices/],
  [['keys', 'create', '--name', 'x', '--role', 'reader', '--expires', 'soon'], 2, /90d/],
  [['keys', 'revoke', 'nothing'], 3, /no such key/],
];

const named = z.object({ id: z.string() });
const side = z.object({
  article: named,
  speakers: z.array(z.object({ actor: named })),
});
const traced = z.array(z.object({ id: z.string(), status: z.string(), a: side, b: side }));

describeWithGraph('the commands that change what the graph holds', () => {
  let folder = '';
  let env: NodeJS.ProcessEnv = {};
  let session: Session;

  beforeAll(async () => {
    await buildDist();
    folder = await mkdtemp(join(tmpdir(), 'gainsay-commands-'));
    env = environmentOnTestNeo4j(folder);
    const ingested = await gainsay(['ingest', join(ROOT, 'seeds')], { env });
    expect(ingested).toMatchObject({ code: 0 });
    session = openSession(env);
  });
  afterAll(async () => {
    await session?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (...args: readonly string[]) => gainsay(args, { env });
  const good = async (...args: readonly string[]) => {
    const ran = await run(...args);
    expect({ args, code: ran.code, stderr: ran.code === 0 ? '' : ran.stderr }).toEqual({
      args,
      code: 0,
      stderr: '',
    });
    return ran.stdout;
  };
  const json = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse(await good(...args, '--json'));
  /** What the graph says now. */
  const found = async (...args: readonly string[]) => {
    const { stdout } = await session.run(['trace', ...args, '--json']);
    return traced.parse(JSON.parse(stdout));
  };

  test('each says how it is used', async () => {
    for (const command of COMMANDS) {
      const ran = await session.run([...command, '--help']);
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout).toContain(`Usage: gainsay ${command.join(' ')}`);
    }
  });

  test.each(REFUSED)('%j is refused with exit code %i', async (args, code, words) => {
    const ran = await session.run(args);
    expect({ code: ran.code, stdout: ran.stdout }).toMatchObject({ code });
    expect(ran.stderr).toMatch(words);
    expect(ran.stderr).not.toMatch(/\n {4}at /);
  });

  test('what was refused has written nothing', async () => {
    expect(JSON.parse((await session.run(['reviews', '--json'])).stdout)).toEqual([]);
    expect(JSON.parse((await session.run(['keys', 'list', '--json'])).stdout)).toEqual([]);
    expect((await found()).every(({ status }) => status === 'suggested')).toBe(true);
  });

  test('review, reviews and eval reviews', async () => {
    const [first] = await found();
    const id = first?.id ?? '';
    expect(await good('review', id, '--reject', '--reason', 'only seemingly')).toMatch(/rejected/);
    const told = z
      .object({ review: named, contradiction: z.object({ status: z.string() }) })
      .parse(
        await json('review', id, '--confirm', '--reason', 'read both', '--reviewer', 'Second'),
      );
    expect(told.contradiction.status).toBe('confirmed');
    expect(z.array(named).parse(await json('reviews', id))).toHaveLength(2);
    expect(await good('reviews', '--reviewer', 'Second')).toMatch(/read both/);
    expect(await good('eval', 'reviews')).toMatch(/1/);
    const stale = await run(
      'review',
      id,
      '--reject',
      '--reason',
      'x',
      '--if-latest',
      'another review',
    );
    expect(stale.code).toBe(1);
    expect(stale.stderr).toContain('Nothing was written');
    await good('review', told.review.id, '--undo', '--reason', 'too quick');
    expect((await found()).map((each) => each.id)).toContain(id);
    expect(z.array(named).parse(await json('reviews', id))).toHaveLength(3);
  });

  test('retract, and retract --undo', async () => {
    const before = (await found()).map(({ id }) => id).sort();
    const [first] = await found('--limit', '1');
    const article = first?.a.article.id ?? '';
    expect(await good('retract', article, '--reason', 'withdrawn')).toMatch(/Retracted/);
    expect((await found()).map(({ id }) => id)).not.toContain(first?.id);
    expect(await good('retract', article, '--reason', 'again')).toMatch(/so already/);
    expect(await good('retract', article, '--undo')).toMatch(/Reinstated/);
    expect((await found()).map(({ id }) => id).sort()).toEqual(before);
  });

  test('merge, and unmerge', async () => {
    const speakers = (await found()).flatMap(({ a, b }) =>
      [...a.speakers, ...b.speakers].map(({ actor }) => actor.id),
    );
    const [one = '', other = ''] = [...new Set(speakers)];
    const before = (await found()).map(({ id }) => id).sort();
    const merged = await json('merge', one, other, '--force', '--reason', 'to see');
    expect(merged).toMatchObject({ changed: true, homes: { [other]: one } });
    expect(await good('merge', one, other, '--force')).toMatch(/so already/);
    expect(await good('unmerge', one, other)).toMatch(/Told apart again/);
    expect((await found()).map(({ id }) => id).sort()).toEqual(before);
  });

  test('contradict --all finds what is there already, and keeps what is reviewed', async () => {
    const before = (await found()).map(({ id }) => id).sort();
    expect(await json('contradict', '--all')).toMatchObject({ revisions: 2, found: 0, dropped: 0 });
    expect((await found()).map(({ id }) => id).sort()).toEqual(before);
  });

  test('keys create, list and revoke', async () => {
    const made = await run('keys', 'create', '--name', 'the desk', '--role', 'analyst', 'reader');
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('not shown again') });
    const secret = made.stdout.trim();
    expect(secret).toMatch(/^\S{30,}$/);
    const [key] = z
      .array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) }))
      .parse(await json('keys', 'list'));
    expect(key).toMatchObject({ name: 'the desk', roles: ['analyst', 'reader'] });
    const listed = await good('keys', 'list');
    expect(listed).not.toContain(secret);
    expect(await good('keys', 'revoke', key?.id ?? '')).toMatch(/revoked \d{4}-/);
  });

  test('the help of gainsay itself names every one of them', async () => {
    const { stdout } = await run('--help');
    for (const [name] of COMMANDS) expect(stdout).toMatch(new RegExp(`^ +${name} `, 'm'));
  });
});
