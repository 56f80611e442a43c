import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built board: dist/web at the package's root, two levels above both src/http and dist/http. */
export function defaultBoardFolder(): string {
  return join(fileURLToPath(import.meta.url), '..', '..', '..', 'dist', 'web');
}
