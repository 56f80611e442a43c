import { randomUUID } from 'node:crypto';
import { InputError, UnauthenticatedError } from '../errors.ts';
import { apiKeyByPrefix, type StoredKey, storeApiKey, touchApiKey } from '../graph/api-keys.ts';
import type { Graph } from '../graph/runner.ts';
import type { ApiKey } from '../model/api-key.ts';
import type { Principal, Role } from '../model/principal.ts';
import type { Timestamp } from '../model/time.ts';
import { hashOf, newSecret, prefixOf, sameHash } from './secret.ts';

/** What the holder of a new key is shown, once. */
export interface NewKey {
  readonly key: ApiKey;
  readonly secret: string;
}

export interface KeyRequest {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Null: it holds until it is revoked. */
  readonly expiresAt: Timestamp | null;
}

/**
 * Makes a key; the graph keeps its hash alone.
 * @throws InputError for a name that is none, no role, or an end that has passed
 */
export async function createKey(
  graph: Pick<Graph, 'write'>,
  { name, roles, expiresAt: end }: KeyRequest,
  by: { readonly principal: Principal; readonly at: Timestamp },
): Promise<NewKey> {
  const called = name.trim();
  // A day holds to its end.
  const expiresAt = end !== null && /^\d{4}-\d{2}-\d{2}$/.test(end) ? `${end}T23:59:59.999Z` : end;
  if (called === '' || called.length > 100 || /\p{Cc}/u.test(called)) {
    throw new InputError('A key has a name of 1 to 100 printable characters: whose it is.');
  }
  if (roles.length === 0) throw new InputError('Give the key at least one role.');
  if (expiresAt !== null && !(Date.parse(expiresAt) > Date.parse(by.at))) {
    throw new InputError(
      `The key would have expired already (${expiresAt}). Give a time to come, or none.`,
    );
  }
  const { text, prefix, hash } = newSecret();
  const made = { id: randomUUID(), name: called, roles: [...new Set(roles)], prefix, hash };
  return { key: await storeApiKey(graph, { ...made, expiresAt }, by), secret: text };
}

/** Tells who holds a key. */
export type KeyCheck = (text: string) => Promise<Principal>;

/** A key that was found is trusted for so long without another look: a revoked one holds no longer than that. */
const TRUSTED_MS = 5_000;
const MOST_REMEMBERED = 10_000;
/** Last use is kept to the hour. */
const USE_NOTED_MS = 3_600_000;

/** Looks keys up in the graph. */
export function keyCheck(
  graph: Pick<Graph, 'run' | 'write'>,
  { now, onError }: { readonly now: () => number; readonly onError: (error: unknown) => void },
): KeyCheck {
  const found = new Map<string, { readonly stored: StoredKey; readonly at: number }>();
  const noted = new Map<string, number>();

  async function look(prefix: string): Promise<StoredKey | null> {
    const known = found.get(prefix);
    if (known !== undefined && now() - known.at < TRUSTED_MS) return known.stored;
    const stored = await apiKeyByPrefix(graph, prefix);
    found.delete(prefix);
    if (stored === null) return null;
    if (found.size >= MOST_REMEMBERED) found.clear();
    found.set(prefix, { stored, at: now() });
    return stored;
  }

  function note({ id, lastUsedAt }: ApiKey): void {
    const last = Math.max(noted.get(id) ?? 0, lastUsedAt === null ? 0 : Date.parse(lastUsedAt));
    if (now() - last < USE_NOTED_MS) return;
    noted.set(id, now());
    touchApiKey(graph, id, new Date(now()).toISOString()).catch(onError);
  }

  return async (text) => {
    const prefix = prefixOf(text);
    if (prefix === null) throw new UnauthenticatedError(MALFORMED);
    const stored = await look(prefix);
    if (stored === null || !sameHash(stored.hash, hashOf(text))) {
      throw new UnauthenticatedError(UNKNOWN);
    }
    const { key } = stored;
    if (key.revokedAt !== null) {
      throw new UnauthenticatedError(`The key ${prefix}… was revoked at ${key.revokedAt}.`);
    }
    if (key.expiresAt !== null && Date.parse(key.expiresAt) <= now()) {
      throw new UnauthenticatedError(
        `The key ${prefix}… expired at ${key.expiresAt}. Ask an admin for a new one.`,
      );
    }
    note(key);
    return { id: `key:${key.id}`, name: key.name, roles: key.roles };
  };
}

const MALFORMED = 'The key is not whole: it is gainsay_, 12 characters, _ and 43 more.';
const UNKNOWN = 'There is no such key. Ask an admin for one, or list them by "gainsay keys list".';
