// Runs worker.ts where nothing is built (jest, tsx). Not part of dist/.
// On Node 20 `--import tsx` in a worker's execArgv does nothing, so tsx is asked through its API.
import { tsImport } from 'tsx/esm/api';

await tsImport('./worker.ts', import.meta.url);
