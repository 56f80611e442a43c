import { z } from 'zod';
import type { Outlet } from '../model/article.ts';
import type { OutletId } from '../model/ids.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const OUTLETS_NAMED = `
// outlets.named
MATCH (outlet:Outlet)
WHERE outlet.id = $name OR toLower(outlet.name) = toLower($name) OR toLower(outlet.site) = toLower($name)
RETURN outlet.id AS id
ORDER BY id LIMIT 100`;

const named = query<{ name: string }>()({
  cypher: OUTLETS_NAMED,
  row: z.object({ id: z.string().transform((id) => id as OutletId) }),
});

/** The outlets that an id, a name or a site means. There are few outlets: they are looked through. */
export async function outletsNamed(
  runner: Runner,
  name: string,
  options?: RunOptions,
): Promise<readonly OutletId[]> {
  const rows = await runner.run(named, { name }, options);
  return rows.map((row) => row.id);
}

const OUTLETS_BY_IDS = `
// outlets.byIds
MATCH (o:Outlet) WHERE o.id IN $ids
RETURN o { .id, .name, .site } AS outlet
ORDER BY o.id LIMIT $limit`;

export const outletRow: z.ZodType<Outlet> = z.object({
  id: z.string().transform((id) => id as OutletId),
  name: z.string(),
  site: z
    .string()
    .nullish()
    .transform((site) => site ?? null),
});

const byIds = query<{ ids: readonly string[]; limit: number }>()({
  cypher: OUTLETS_BY_IDS,
  row: z.object({ outlet: outletRow }),
});

/** The outlets with these ids; unknown ids are left out. */
export async function outletsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Outlet[]> {
  const rows = await runner.run(byIds, { ids, limit: ids.length }, options);
  return rows.map((row) => row.outlet);
}
