import { z } from 'zod';
import { QueryFailedError } from '../errors.ts';
import type { Timestamp } from '../model/time.ts';
import { type MigrationFile, readMigrationFiles } from './migration-files.ts';
import { query } from './query.ts';
import type { Graph } from './runner.ts';

export interface MigrationReport {
  readonly applied: readonly string[];
  readonly alreadyApplied: readonly string[];
  /** Applied once, but the file has another content today: the graph may lack what it now says. */
  readonly changed: readonly string[];
  /** Recorded in the graph, unknown here: the graph was migrated by a later version. */
  readonly unknown: readonly string[];
}

export interface MigrateOptions {
  readonly now: () => Timestamp;
  readonly files?: readonly MigrationFile[];
}

const MIGRATION_CONSTRAINT =
  'CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (n:Migration) REQUIRE n.number IS UNIQUE';

export const MIGRATIONS_ALL = `
// migrations.all
MATCH (m:Migration)
RETURN m.number AS number, m.name AS name, m.checksum AS checksum, m.appliedAt AS appliedAt
ORDER BY number
LIMIT 10000`;

export const MIGRATIONS_RECORD = `
// migrations.record
MERGE (m:Migration {number: $number})
ON CREATE SET m.name = $name, m.checksum = $checksum, m.appliedAt = datetime($at)`;

export const AWAIT_INDEXES = `
// migrations.awaitIndexes
CALL db.awaitIndexes(60)`;

export const allMigrations = query<Record<string, never>>()({
  cypher: MIGRATIONS_ALL,
  row: z.object({
    number: z.number(),
    name: z.string(),
    checksum: z.string(),
    appliedAt: z.string(),
  }),
});

const recordMigration = query<{
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly at: Timestamp;
}>()({ cypher: MIGRATIONS_RECORD, row: z.object({}) });

const awaitIndexes = query<Record<string, never>>()({ cypher: AWAIT_INDEXES, row: z.object({}) });

/** Another process has just created the same thing: `IF NOT EXISTS` looks before it locks. */
const ALREADY_THERE = new Set([
  'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
  'Neo.ClientError.Schema.IndexAlreadyExists',
  'Neo.ClientError.Schema.ConstraintAlreadyExists',
  'Neo.ClientError.Schema.IndexWithNameAlreadyExists',
  'Neo.ClientError.Schema.ConstraintWithNameAlreadyExists',
]);

/**
 * Brings constraints and indexes up to date and records what was applied. Each statement is idempotent, so two
 * processes at once, or one that died half-way, do no harm.
 */
export async function migrate(graph: Graph, options: MigrateOptions): Promise<MigrationReport> {
  const files = options.files ?? (await readMigrationFiles());
  await define(graph, MIGRATION_CONSTRAINT);
  const recorded = new Map((await graph.run(allMigrations, {})).map((row) => [row.number, row]));
  const labelOf = ({ number, name }: { readonly number: number; readonly name: string }) =>
    `${String(number).padStart(4, '0')}-${name}`;

  const pending = files.filter((file) => !recorded.has(file.number));
  for (const file of pending) {
    for (const statement of file.statements) await define(graph, statement);
    const { number, name, checksum } = file;
    await graph.write('migrations.record', (tx) =>
      tx.run(recordMigration, { number, name, checksum, at: options.now() }),
    );
  }
  if (pending.length > 0) await graph.run(awaitIndexes, {});

  const known = files.filter((file) => recorded.has(file.number));
  const isChanged = (file: MigrationFile) => recorded.get(file.number)?.checksum !== file.checksum;
  return {
    applied: pending.map(labelOf),
    alreadyApplied: known.filter((file) => !isChanged(file)).map(labelOf),
    changed: known.filter(isChanged).map(labelOf),
    unknown: [...recorded.values()]
      .filter((row) => !files.some((file) => file.number === row.number))
      .map(labelOf),
  };
}

async function define(graph: Graph, statement: string): Promise<void> {
  try {
    await graph.define('migrations.define', statement);
  } catch (error) {
    const code = error instanceof QueryFailedError ? error.details.neo4jCode : undefined;
    if (typeof code !== 'string' || !ALREADY_THERE.has(code)) throw error;
  }
}
