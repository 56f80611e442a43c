import { Worker } from 'node:worker_threads';
import { expect, test } from '@jest/globals';
import { ModelError } from '../../src/errors.ts';
import { workerCalls } from '../../src/inference/worker-calls.ts';
import { type WorkerPool, workerPool } from '../../src/inference/worker-pool.ts';

const ECHO = `const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', ({ id, input }) => {
  if (input[0] === 'throw') throw new Error('out of order');
  if (input[0] === 'never') return;
  setTimeout(() => parentPort.postMessage({ id, output: [threadId, ...input] }), 20);
});`;

function echoes(size: number) {
  let opened = 0;
  const pool = workerPool(size, () => {
    opened += 1;
    return workerCalls(() => new Worker(ECHO, { eval: true }));
  });
  return { pool, opened: () => opened };
}

const ask = (pool: WorkerPool, inputs: readonly string[]) =>
  Promise.all(inputs.map((input) => pool.call('embed', [input]))) as Promise<unknown> as Promise<
    readonly (readonly [thread: number, input: string])[]
  >;

test('few calls are left to one worker', async () => {
  const { pool, opened } = echoes(3);
  expect((await ask(pool, ['a', 'b', 'c'])).map(([, input]) => input)).toEqual(['a', 'b', 'c']);
  expect(opened()).toBe(1);
  await pool.close();
});

test('many calls are shared out, at most to as many workers as were allowed, and each is answered', async () => {
  const { pool, opened } = echoes(3);
  const inputs = Array.from({ length: 60 }, (_, number) => `text ${number}`);
  const answers = await ask(pool, inputs);
  expect(answers.map(([, input]) => input)).toEqual(inputs);
  expect(new Set(answers.map(([thread]) => thread)).size).toBe(3);
  expect(opened()).toBe(3);
  await pool.close();
});

test('a worker that dies fails the calls that it holds; the rest are answered', async () => {
  const { pool } = echoes(1);
  const calls = ['throw', 'b', 'c', 'd'].map((input) => pool.call('embed', [input]));
  const outcomes = await Promise.allSettled(calls);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  await pool.close();
});

test('closing fails what is held and what waits', async () => {
  const { pool } = echoes(1);
  const calls = Array.from({ length: 4 }, () => pool.call('embed', ['never']));
  const outcomes = Promise.allSettled(calls);
  await pool.close();
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(ModelError) });
  }
  await expect(pool.call('embed', ['late'])).rejects.toThrow(/openInference/);
});

test('warming starts the workers before the first call', async () => {
  const { pool, opened } = echoes(2);
  pool.warm('embed', 5);
  expect(opened()).toBe(2);
  await pool.close();
});
