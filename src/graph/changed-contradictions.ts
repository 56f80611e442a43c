import type { Contradiction } from '../model/contradiction.ts';
import { claimsByIds } from './claims.ts';
import {
  type ContradictionFilter,
  contradictionConditions,
  contradictionList,
} from './contradiction-list.ts';
import { saysAll } from './lucene-terms.ts';
import type { Runner, RunOptions } from './runner.ts';

/**
 * Those of the contradictions that meet a filter as they now stand, by id; what is gone is left out. Words are looked for in
 * the claims themselves: a search by index gives the nearest thousand, and a new one need not be among them.
 */
export async function contradictionsAmong(
  runner: Runner,
  { ids, filter }: { readonly ids: readonly string[]; readonly filter: ContradictionFilter },
  options?: RunOptions,
): Promise<ReadonlyMap<string, Contradiction>> {
  if (ids.length === 0) return new Map();
  const { text, ...rest } = filter;
  const pages = await contradictionList.pages(
    runner,
    {
      of: { anchor: 'self', ids: [...new Set(ids)] },
      conditions: contradictionConditions(rest),
      page: { size: 1, after: null, before: null, backward: false },
    },
    options,
  );
  const met = pages.flatMap(({ rows }) => rows.map(({ item }) => item));
  const found = text == null ? met : await saying(runner, { met, text }, options);
  return new Map(found.map((each) => [each.id, each]));
}

async function saying(
  runner: Runner,
  { met, text }: { readonly met: readonly Contradiction[]; readonly text: string },
  options?: RunOptions,
): Promise<readonly Contradiction[]> {
  const ids = [...new Set(met.flatMap(({ a, b }) => [a, b]))];
  const claims = await claimsByIds(runner, ids, options);
  const hits = new Set<string>(
    claims
      .filter(({ span, wording }) => saysAll(text, `${span.text}\n${wording}`))
      .map(({ id }) => id),
  );
  return met.filter(({ a, b }) => hits.has(a) || hits.has(b));
}
