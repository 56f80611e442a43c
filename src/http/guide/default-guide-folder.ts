import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..', '..');

/** The saved Cypher that ships with the package. */
export const defaultCypherFolder = () => join(ROOT, 'docs', 'cypher');

/** The style of Neo4j Browser that ships with the package. */
export const defaultStyleFile = () => join(ROOT, 'schema', 'browser', 'gainsay.grass');
