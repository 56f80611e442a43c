import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BudgetSpentError } from '../../../src/errors.ts';
import { tokenBudget } from '../../../src/inference/language-model/token-budget.ts';

test('requests in flight count with all they may need', () => {
  const budget = tokenBudget(100);
  const first = budget.reserve(60);
  expect(() => budget.reserve(60)).toThrow(BudgetSpentError);
  first.settle(20);
  expect(budget.spent()).toBe(20);
  budget.reserve(80);
  expect(() => budget.reserve(1)).toThrow(/20 of 100 tokens.*LLM_TOKEN_BUDGET/);
});

test('a reservation is settled once', () => {
  const budget = tokenBudget(100);
  const one = budget.reserve(50);
  one.settle(10);
  one.settle(10);
  expect(budget.spent()).toBe(10);
});

test('what answers cost within their estimates never passes the limit', () => {
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.array(
        fc.record({ estimate: fc.nat(300), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      ),
      (limit, requests) => {
        const budget = tokenBudget(limit);
        for (const { estimate, share } of requests) {
          try {
            budget.reserve(estimate).settle(Math.floor(estimate * share));
          } catch (error) {
            expect(error).toBeInstanceOf(BudgetSpentError);
          }
          expect(budget.spent()).toBeLessThanOrEqual(limit);
        }
      },
    ),
  );
});
