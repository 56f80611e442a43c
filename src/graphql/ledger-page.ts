import { type Between, happenedBetween } from '../graph/between.ts';
import type { Bounds } from '../graph/clocks.ts';
import type { Stated } from '../graph/positions.ts';
import type { Parts } from '../graph/read-along.ts';
import { type Reversal, reversalsOf } from '../graph/reversals.ts';
import type { Attribution } from '../model/claim.ts';
import type { ActorId } from '../model/ids.ts';
import type { Context } from './context.ts';

/** A reversal that can be asked what happened in between. */
export interface MarkedReversal extends Reversal {
  readonly between: (most: number) => Promise<Between>;
}

/** An entry of the ledger of somebody. */
export interface Position extends Stated {
  /** Whose ledger it is. */
  readonly of: readonly ActorId[];
  /** What is read along with them is told by the first that asks. */
  readonly reversals: (parts: Parts) => Promise<readonly MarkedReversal[]>;
}

/**
 * The entries of one page. Reversals, and what happened between, are read for the whole page at once and only when
 * one of its entries is asked for them.
 */
export function positionsOfPage(
  { graph, signal, loaders: { keep } }: Context,
  {
    entries,
    actors,
    ...bounds
  }: Bounds & { readonly entries: readonly Stated[]; readonly actors: readonly ActorId[] },
): readonly Position[] {
  let marked: Promise<readonly (readonly MarkedReversal[])[]> | undefined;
  const read = async (parts: Parts) => {
    const claims = entries.map(({ claim }) => claim.id);
    const asked = { claims, actors, parts, keep, ...bounds };
    const found = await reversalsOf(graph, asked, { signal });
    const reversals = found.flat();
    const between = memo((most: number) =>
      happenedBetween(graph, { reversals, actors, most, ...bounds }, { signal }),
    );
    const all = reversals.map((reversal, n) => ({
      ...reversal,
      between: async (most: number) =>
        (await between(most))[n] ?? { claims: [], changes: [], more: false },
    }));
    return claims.map((id) => all.filter(({ claim }) => claim === id));
  };
  return entries.map((entry, n) => ({
    ...entry,
    of: actors,
    reversals: async (parts) => {
      marked ??= read(parts);
      return (await marked)[n] ?? [];
    },
  }));
}

function memo<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const held = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = held.get(key) ?? make(key);
    held.set(key, value);
    return value;
  };
}

/** Who of those behind a claim makes it one of the ledger's. */
export interface Voice {
  readonly attribution: Attribution;
  /** It is one of those whose ledger it is, not somebody who speaks for them. */
  readonly isItself: boolean;
}

/** The link of a claim's attributions that is nearest to its words and leads to whose ledger it is. */
export async function voiceOf(
  { claim, of }: Position,
  { loaders }: Context,
): Promise<Voice | null> {
  const principals = await Promise.all(
    claim.attributions.map(({ actor }) => loaders.principals.load(actor)),
  );
  const voices = claim.attributions.flatMap((attribution, n): Voice[] => {
    if (of.includes(attribution.actor)) return [{ attribution, isItself: true }];
    const speaksFor = principals[n]?.some(({ actor }) => of.includes(actor)) ?? false;
    return speaksFor ? [{ attribution, isItself: false }] : [];
  });
  return voices[0] ?? null;
}
