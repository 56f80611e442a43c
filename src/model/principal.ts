/** What somebody may do: read; review, merge and watch as well; put articles in as well; all of it. */
export const ROLES = ['reader', 'analyst', 'ingester', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: the holder of a key, or whoever is at this machine where access is not controlled. */
export interface Principal {
  /** Stable; stands in the audit trail and beside reviews. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Whoever is at this machine, where the service is reached over loopback and nobody has to sign in. */
export const LOCAL_PRINCIPAL: Principal = { id: 'local', name: 'local user', roles: ROLES };

/** Every role may read, and an admin may do all that the others may. */
export const hasRole = ({ roles }: Principal, role: Role): boolean =>
  roles.includes(role) || roles.includes('admin') || (role === 'reader' && roles.length > 0);
