import { z } from 'zod';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { ApiKey } from '../model/api-key.ts';
import { type Principal, ROLES } from '../model/principal.ts';
import type { Timestamp } from '../model/time.ts';
import { recordAudit } from './audit.ts';
import { query } from './query.ts';
import type { Graph, Runner } from './runner.ts';

const time = z.string().nullable();

export const API_KEY_PROJECTION = `k { .id, .name, .roles, .prefix, .createdAt, .createdBy, expiresAt: k.expiresAt,
  revokedAt: k.revokedAt, lastUsedAt: k.lastUsedAt }`;

export const apiKeyRow: z.ZodType<ApiKey> = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  prefix: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: time,
  revokedAt: time,
  lastUsedAt: time,
});

const API_KEYS_CREATE = `
// apiKeys.create
CREATE (k:ApiKey {id: $id, name: $name, roles: $roles, prefix: $prefix, hash: $hash, createdBy: $createdBy,
  createdAt: datetime($at), recordedAt: datetime($at), expiresAt: datetime($expiresAt)})
RETURN ${API_KEY_PROJECTION} AS key`;

const API_KEYS_BY_PREFIX = `
// apiKeys.byPrefix
MATCH (k:ApiKey {prefix: $prefix})
RETURN ${API_KEY_PROJECTION} AS key, k.hash AS hash LIMIT 1`;

const API_KEYS_REVOKE = `
// apiKeys.revoke
MATCH (k:ApiKey) WHERE k.id = $key OR k.prefix = $key
SET k.recordedAt = k.recordedAt
WITH k, k.revokedAt IS NOT NULL AS before
SET k.revokedAt = coalesce(k.revokedAt, datetime($at))
RETURN ${API_KEY_PROJECTION} AS key, before`;

const API_KEYS_USED = `
// apiKeys.used
MATCH (k:ApiKey {id: $id})
SET k.lastUsedAt = datetime($at)`;

const create = query<{
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly prefix: string;
  readonly hash: string;
  readonly createdBy: string;
  readonly at: Timestamp;
  readonly expiresAt: Timestamp | null;
}>()({ cypher: API_KEYS_CREATE, row: z.object({ key: apiKeyRow }) });
const byPrefix = query<{ readonly prefix: string }>()({
  cypher: API_KEYS_BY_PREFIX,
  row: z.object({ key: apiKeyRow, hash: z.string() }),
});
const revoke = query<{ readonly key: string; readonly at: Timestamp }>()({
  cypher: API_KEYS_REVOKE,
  row: z.object({ key: apiKeyRow, before: z.boolean() }),
});
const used = query<{ readonly id: string; readonly at: Timestamp }>()({
  cypher: API_KEYS_USED,
  row: z.object({}),
});

/** A key and the hash by which it is known again. */
export interface StoredKey {
  readonly key: ApiKey;
  readonly hash: string;
}

/** The key with this public part, with its hash; null where there is none. */
export async function apiKeyByPrefix(runner: Runner, prefix: string): Promise<StoredKey | null> {
  return (await runner.run(byPrefix, { prefix }))[0] ?? null;
}

export interface NewApiKey extends Pick<ApiKey, 'id' | 'name' | 'roles' | 'prefix' | 'expiresAt'> {
  readonly hash: string;
}

/** Stores a key, and in the audit trail who made it. */
export function storeApiKey(
  graph: Pick<Graph, 'write'>,
  key: NewApiKey,
  { principal, at }: { readonly principal: Principal; readonly at: Timestamp },
): Promise<ApiKey> {
  return graph.write('apiKeys.create', async (tx) => {
    const [row] = await tx.run(create, { ...key, createdBy: principal.id, at });
    if (row === undefined) throw new ConflictError('The key could not be stored; try again.');
    const summary = `Made the key "${key.name}" (${key.prefix}…) with ${key.roles.join(', ')}`;
    await recordAudit(tx, { principal, action: 'apiKey.create', targets: [key.id], summary, at });
    return row.key;
  });
}

/**
 * Ends a key for good; `key` is its id or its first characters. Revoking it again changes nothing.
 * @throws NotFoundError
 */
export function revokeApiKey(
  graph: Pick<Graph, 'write'>,
  key: string,
  { principal, at }: { readonly principal: Principal; readonly at: Timestamp },
): Promise<ApiKey> {
  return graph.write('apiKeys.revoke', async (tx) => {
    const [row] = await tx.run(revoke, { key, at });
    if (row === undefined) {
      throw new NotFoundError(
        'There is no such key. "gainsay keys list" and apiKeys tell the ids of those there are.',
        { details: { kind: 'ApiKey', id: key } },
      );
    }
    if (!row.before) {
      const summary = `Revoked the key "${row.key.name}" (${row.key.prefix}…)`;
      const targets = [row.key.id];
      await recordAudit(tx, { principal, action: 'apiKey.revoke', targets, summary, at });
    }
    return row.key;
  });
}

/** Notes that a key was used. */
export async function touchApiKey(
  graph: Pick<Graph, 'write'>,
  id: string,
  at: Timestamp,
): Promise<void> {
  await graph.write('apiKeys.used', (tx) => tx.run(used, { id, at }));
}
