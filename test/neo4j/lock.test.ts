import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SetupError } from '../../src/errors.ts';
import { heldBy } from '../../src/neo4j/holder.ts';
import { acquireLock, type Lock, readLock, releaseLock, updateLock } from '../../src/neo4j/lock.ts';
import { identify, isAlive } from '../../src/neo4j/process-identity.ts';

let folder: string;
let path: string;
const owner = { command: 'gainsay serve', shared: false, since: '2025-01-02T03:04:05.000Z' };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-lock-'));
  path = join(folder, 'neo4j.lock');
});
afterEach(() => rm(folder, { recursive: true }));

async function acquired(): Promise<Lock> {
  const result = await acquireLock(path, owner);
  if (result.held !== null) throw new Error('held');
  return result.mine;
}

/** A lock of ours as another process would have left it. */
async function leave(change: (mine: Lock) => Partial<Lock>): Promise<void> {
  const mine = await acquired();
  await updateLock(path, { ...mine, ...change(mine) });
}

test('a free lock is taken, tells who has it, and is given back', async () => {
  const mine = await acquired();
  expect(await readLock(path)).toEqual(mine);
  expect(mine).toMatchObject({ ...owner, state: 'starting', holder: { pid: process.pid } });
  await releaseLock(path, mine);
  expect(await readdir(folder)).toEqual([]);
});

test('a lock whose holder lives is not taken, not even by the same process', async () => {
  await acquired();
  expect((await acquireLock(path, owner)).held).toMatchObject({ command: 'gainsay serve' });
});

test.each<[string, (mine: Lock) => Partial<Lock>]>([
  ['whose process is gone', () => ({ holder: { pid: 2 ** 30, started: 'then' } })],
  [
    'whose pid was given to another process since',
    ({ holder }) => ({ holder: { pid: holder.pid, started: 'long ago' } }),
  ],
])('a lock %s is taken over', async (_, change) => {
  await leave(change);
  const result = await acquireLock(path, owner);
  expect(result).toMatchObject({ held: null, stale: { command: 'gainsay serve' } });
  expect(await readLock(path)).toMatchObject({ holder: { pid: process.pid } });
});

test('a lock of another machine counts as held: its process cannot be asked', async () => {
  await leave(() => ({ host: 'elsewhere.example', holder: { pid: 2 ** 30, started: 'then' } }));
  expect((await acquireLock(path, owner)).held).toMatchObject({ host: 'elsewhere.example' });
});

test.each(['', '{', '{"pid": 1}', '\u0000\u0000'])(
  'a damaged lock file (%j) is replaced',
  async (text) => {
    await writeFile(path, text);
    expect((await acquireLock(path, owner)).held).toBeNull();
  },
);

test('of many that want a stale lock at once exactly one gets it', async () => {
  await leave(() => ({ holder: { pid: 2 ** 30, started: 'then' } }));
  const results = await Promise.all(Array.from({ length: 12 }, () => acquireLock(path, owner)));
  expect(results.filter(({ held }) => held === null)).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['neo4j.lock']);
});

test('a lock that another has taken over is not removed by the old owner', async () => {
  const mine = await acquired();
  await updateLock(path, { ...mine, holder: { pid: 1, started: 'boot' } });
  await releaseLock(path, mine);
  expect(await readLock(path)).toMatchObject({ holder: { pid: 1 } });
});

test('the error for a held folder names holder, time and address', async () => {
  const mine = { ...(await acquired()), boltUri: 'bolt://127.0.0.1:7687' };
  const error = heldBy(mine, '/data');
  expect(error).toBeInstanceOf(SetupError);
  expect(error.message).toMatch(
    new RegExp(
      `gainsay serve \\(process ${process.pid} on .*, since 2025-01-02.*bolt://127.0.0.1:7687`,
    ),
  );
});

test('a process is itself while it lives and nobody afterwards', async () => {
  const child = spawn('sleep', ['30'], { stdio: 'ignore' });
  const identity = await identify(child.pid ?? 0);
  if (identity === null) throw new Error('not found');
  expect(identity).toMatchObject({ pid: child.pid });
  expect(await isAlive(identity)).toBe(true);
  expect(await isAlive({ ...identity, started: 'another time' })).toBe(false);
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
  expect(await isAlive(identity)).toBe(false);
});
