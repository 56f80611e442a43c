import { z } from 'zod';
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
