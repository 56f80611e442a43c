import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The model folder that ships with the package: `models/` at its root, two levels above both src/inference and dist/inference. */
export function defaultModelsFolder(): string {
  return join(fileURLToPath(import.meta.url), '..', '..', '..', 'models');
}
