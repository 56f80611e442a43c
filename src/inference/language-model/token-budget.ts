import { BudgetSpentError } from '../../errors.ts';

/** Counts tokens before they are spent, so that requests in flight at once cannot together overspend. */
export interface TokenBudget {
  /** @throws BudgetSpentError where `estimate` more would pass the limit */
  reserve(estimate: number): Reservation;
  spent(): number;
}

export interface Reservation {
  /** Puts what was really spent in the place of the estimate. */
  settle(spent: number): void;
}

/** A budget of `limit` tokens for as long as the process lives. */
export function tokenBudget(limit: number): TokenBudget {
  let spent = 0;
  let reserved = 0;
  return {
    spent: () => spent,
    reserve(estimate) {
      if (spent + reserved + estimate > limit) {
        throw new BudgetSpentError(
          `The language model has used ${spent} of ${limit} tokens, and the next request may need ${estimate + reserved}. Raise LLM_TOKEN_BUDGET, or use the extractor "tagger"; articles stored so far stay.`,
          { details: { spent, limit } },
        );
      }
      reserved += estimate;
      let open = true;
      return {
        settle(actual) {
          if (!open) return;
          open = false;
          reserved -= estimate;
          spent += actual;
        },
      };
    },
  };
}
