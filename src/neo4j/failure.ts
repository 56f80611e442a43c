import { readFile } from 'node:fs/promises';
import { SetupError } from '../errors.ts';
import type { dataPaths } from './data-folder.ts';

const LINES = 12;

/** What Neo4j complains of, told by its words, and what helps. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /Address already in use|BindException|Failed to bind/i,
    'Another program took one of its ports meanwhile: try again, or set GAINSAY_BOLT_PORT and GAINSAY_BROWSER_PORT.',
  ],
  [
    /No space left on device|Disk quota exceeded/i,
    'The disk is full: free some room, or set GAINSAY_DATA to a folder elsewhere.',
  ],
  [
    /OutOfMemoryError|Could not reserve enough space|insufficient memory|Cannot allocate memory|Invalid maximum heap|Initial heap size set to a larger/i,
    'It got too little memory: set GAINSAY_HEAP (now 1g by default) to what this machine can give, at least 256m.',
  ],
  [
    /Lock file has been locked|FileLockException|already running/i,
    'Another Neo4j uses the same data folder: stop it, or set GAINSAY_DATA to another folder.',
  ],
  [
    /UpgradeNotAllowed|MigrationException|Unknown store version|StoreVersion|store format|not supported by this version/i,
    'The data were written by another Neo4j: move the data folder away and ingest again, or set NEO4J_URI to a server that can read them.',
  ],
  [
    /Permission denied|AccessDeniedException/i,
    'A file of the data folder belongs to somebody else: make the folder yours, or set GAINSAY_DATA.',
  ],
  [
    /UnsupportedClassVersionError|ClassNotFoundException|NoClassDefFoundError|Could not find or load main class|ZipException|invalid LOC header/i,
    'The downloaded server is damaged: remove its folder in the cache and start again.',
  ],
  [
    /Unrecognized setting|Error evaluating value for setting/i,
    'It refuses our configuration: this is a bug, please report it with this message.',
  ],
];

/** The advice for what a log says; a general one where nothing is known. */
export function hintFor(log: string): string {
  return HINTS.find(([pattern]) => pattern.test(log))?.[1] ?? 'Its log says more.';
}

/** The error for a server that did not come up: how it ended, what helps, and the end of its log. */
export async function startFailure(
  how: string,
  paths: ReturnType<typeof dataPaths>,
): Promise<SetupError> {
  const log = (await readFile(paths.console, 'utf8').catch(() => '')).trim();
  const tail = log
    .split('\n')
    .filter((line) => !/^\s+at |Using incubator modules/.test(line))
    .slice(-LINES);
  return new SetupError(
    `Neo4j ${how}. ${hintFor(log)} Log: ${paths.console}${tail.map((line) => `\n  ${line.slice(0, 300)}`).join('')}`,
    { details: { log: paths.console, tail } },
  );
}
