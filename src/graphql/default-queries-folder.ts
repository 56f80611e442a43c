import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The stored queries that ship with the package: `docs/queries/` at its root, two levels above both src/graphql and dist/graphql. */
export function defaultQueriesFolder(): string {
  return join(fileURLToPath(import.meta.url), '..', '..', '..', 'docs', 'queries');
}
