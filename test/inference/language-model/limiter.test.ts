import { expect, test } from '@jest/globals';
import { limiter } from '../../../src/inference/language-model/limiter.ts';

test('no more than so many run at once, in the order they came, and failures free their place', async () => {
  const inTurn = limiter(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const outcomes = await Promise.allSettled(
    [0, 1, 2, 3, 4, 5].map((n) =>
      inTurn(async () => {
        started.push(n);
        most = Math.max(most, ++running);
        await new Promise((next) => setTimeout(next, 2));
        running--;
        if (n % 2 === 1) throw new Error(`no ${n}`);
        return n;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(started).toEqual([0, 1, 2, 3, 4, 5]);
  expect(outcomes.map(({ status }) => status)).toEqual(
    [0, 1, 2, 3, 4, 5].map((n) => (n % 2 === 1 ? 'rejected' : 'fulfilled')),
  );
});
