import { Worker } from 'node:worker_threads';
import { expect, test } from '@jest/globals';
import { ModelError } from '../../src/errors.ts';
import { openGate, shutGateNow, throughGate } from '../../src/inference/native-gate.ts';
import { workerCalls } from '../../src/inference/worker-calls.ts';

const ECHO = `const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, input }) => {
  if (input[0] === 'exit') process.exit(3);
  if (input[0] === 'throw') throw new Error('out of order');
  parentPort.postMessage({ id, output: input });
});`;

test.each(['exit', 'throw'])(
  'a worker that ends by %s fails its calls, and the next call starts a new one',
  async (end) => {
    let started = 0;
    const calls = workerCalls(() => {
      started += 1;
      return new Worker(ECHO, { eval: true });
    });
    expect(await calls.call('embed', ['a'])).toEqual(['a']);
    await expect(calls.call('embed', [end])).rejects.toThrow(ModelError);
    expect(await calls.call('embed', ['b'])).toEqual(['b']);
    expect(started).toBe(2);
    await calls.close();
  },
);

test('a shut gate lets nobody in', async () => {
  const gate = openGate();
  expect(await throughGate(gate, () => 1)).toBe(1);
  shutGateNow(gate);
  await expect(throughGate(gate, () => 1)).rejects.toThrow(ModelError);
});
