import { GraphQLError } from 'graphql';

export interface SubscriptionLimits {
  readonly perPrincipal: number;
  readonly inAll: number;
  /** Milliseconds that a client may take to read one event. */
  readonly slowAfter: number;
}

/** Counts open subscriptions by who holds them. */
export function subscriptionSlots({ perPrincipal, inAll }: SubscriptionLimits) {
  const held = new Map<string, number>();
  let all = 0;
  return {
    /** A function that frees the slot again, safe to call twice; null where there is none left. */
    take(principal: string): (() => void) | null {
      const count = held.get(principal) ?? 0;
      if (count >= perPrincipal || all >= inAll) return null;
      held.set(principal, count + 1);
      all++;
      let isFree = false;
      return () => {
        if (isFree) return;
        isFree = true;
        all--;
        const left = (held.get(principal) ?? 1) - 1;
        if (left > 0) held.set(principal, left);
        else held.delete(principal);
      };
    },
  };
}

export const tooMany = (perPrincipal: number) =>
  new GraphQLError(
    `Too many subscriptions are open; one key may hold ${perPrincipal}. Close one, or follow more by one filter.`,
    { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', http: { status: 429 } } },
  );
