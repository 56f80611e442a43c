import type { ExportWhat } from '../../graph/export-graph.ts';
import type { ExportFilter } from '../../graph/export-selection.ts';
import { allMigrations } from '../../graph/migrate.ts';
import type { Runner } from '../../graph/runner.ts';
import { type ExportHeader, FORMAT_VERSION } from './json-lines.ts';

/** Number of the last migration that a graph has had. */
export async function lastMigration(runner: Runner): Promise<number> {
  return (await runner.run(allMigrations, {})).at(-1)?.number ?? 0;
}

/** The first line of an export; it says nothing of when it was written, so that the same graph gives the same bytes. */
export async function exportHeader(
  runner: Runner,
  { vectors, secrets }: ExportWhat,
  filter: ExportFilter,
): Promise<ExportHeader> {
  const asked = Object.entries(filter).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    gainsay: 'graph',
    version: FORMAT_VERSION,
    migration: await lastMigration(runner),
    vectors,
    secrets,
    filter: asked.length === 0 ? null : Object.fromEntries(asked.toSorted()),
  };
}
