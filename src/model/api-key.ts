import type { Role } from './principal.ts';
import type { Timestamp } from './time.ts';

/** A key to the API as the graph knows it; the secret itself is shown once and kept nowhere. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The first characters of the key, by which its holder knows it again. */
  readonly prefix: string;
  readonly createdAt: Timestamp;
  /** Id of the principal who made it. */
  readonly createdBy: string;
  readonly expiresAt: Timestamp | null;
  readonly revokedAt: Timestamp | null;
  /** Kept to the hour. */
  readonly lastUsedAt: Timestamp | null;
}
