import { SetupError } from '../errors.ts';
import type { Lock } from './lock.ts';

/** Who holds the folder, in words: "gainsay serve (process 12, since 2026-…)". */
export function describeHolder({ command, holder, host, since }: Lock): string {
  return `${command} (process ${holder.pid} on ${host}, since ${since})`;
}

/** The error for a folder that another service holds. */
export function heldBy(lock: Lock, data: string): SetupError {
  const address = lock.boltUri === null ? '' : ` and serves it at ${lock.boltUri}`;
  return new SetupError(
    `${describeHolder(lock)} holds ${data}${address}: stop it, or set GAINSAY_DATA to another folder. If that process is gone for certain, remove ${data}/neo4j.lock.`,
    { details: { pid: lock.holder.pid, since: lock.since, boltUri: lock.boltUri } },
  );
}
