import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What is left to somebody who asks. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until all is there again. */
  readonly resetS: number;
}

/** Takes points off what somebody may spend in a minute. */
export type RateLimit = (who: string, points?: number) => Promise<Allowance>;

export const RATE_WINDOW_S = 60;

/** `limit` points a minute for each key or address, in the memory of this process. */
export function rateLimit(limit: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: limit, duration: RATE_WINDOW_S });
  return async (who, points = 1) => {
    try {
      return allowance(await limiter.consume(who, points), true);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return allowance(refused, false);
      throw refused;
    }
  };
  function allowance(state: RateLimiterRes, allowed: boolean): Allowance {
    const resetS = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    return { allowed, limit, remaining: Math.max(0, state.remainingPoints), resetS };
  }
}
