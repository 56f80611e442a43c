import { expect, test } from '@jest/globals';
import { wilsonInterval } from '../../src/model/wilson.ts';

// The figures of R: prop.test(hits, n, correct = FALSE)$conf.int
test.each([
  { hits: 0, n: 10, from: 0, to: 0.2775 },
  { hits: 5, n: 10, from: 0.2366, to: 0.7634 },
  { hits: 81, n: 263, from: 0.2553, to: 0.3662 },
  { hits: 10, n: 10, from: 0.7225, to: 1 },
])('$hits of $n', ({ hits, n, from, to }) => {
  const interval = wilsonInterval(hits, n);
  expect(interval?.from).toBeCloseTo(from, 4);
  expect(interval?.to).toBeCloseTo(to, 4);
});

test('nothing seen says nothing', () => expect(wilsonInterval(0, 0)).toBeNull());
