// Runs pdf-worker.ts where nothing is built (jest, tsx). Not part of dist/.
import { tsImport } from 'tsx/esm/api';

await tsImport('./pdf-worker.ts', import.meta.url);
