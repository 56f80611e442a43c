import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { readEnvironment } from '../../src/environment.ts';
import { query } from '../../src/graph/query.ts';
import type { Graph } from '../../src/graph/runner.ts';
import { neo4jStatus } from '../../src/neo4j/status.ts';
import { openStore, type Store } from '../../src/store.ts';
import { makeCorpus } from './corpus.ts';
import { loadCorpus } from './load.ts';

/** Raised when the corpus or what is stored of it changes: older folders are then made anew. */
const VERSION = 1;

export interface SyntheticOptions {
  readonly claims: number;
  readonly seed: number;
  /** Those of disagreements.ts unless told. */
  readonly contradictionsPerClaim?: number;
  readonly onProgress: (line: string) => void;
  /** Heap of Neo4j, as GAINSAY_HEAP has it. */
  readonly heap?: string;
}

export interface SyntheticStore extends Store {
  /** The process of Neo4j; null where it is not known. */
  readonly serverPid: number | null;
}

/**
 * An embedded Neo4j with so many synthetic claims. Its data folder lies in the cache folder and is used again where size
 * and seed are the same; one that was not loaded to its end is made anew.
 */
export async function openSyntheticStore(options: SyntheticOptions): Promise<SyntheticStore> {
  const { claims, seed, contradictionsPerClaim, onProgress, heap = '1g' } = options;
  const { cache } = readEnvironment();
  const density = contradictionsPerClaim === undefined ? '' : `-k${contradictionsPerClaim}`;
  const folder = join(cache, 'synthetic', `v${VERSION}-${claims}-${seed}${density}`);
  const loaded = join(folder, 'loaded');
  const isLoaded = existsSync(loaded);
  if (!isLoaded) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const environment = readEnvironment({
    ...process.env,
    NEO4J_URI: '',
    GAINSAY_DATA: folder,
    GAINSAY_BOLT_PORT: '0',
    GAINSAY_BROWSER_PORT: '0',
    GAINSAY_HEAP: heap,
  });
  const opened = await openStore({ environment, command: 'bench', whenHeld: 'attach', onProgress });
  const { holder } = await neo4jStatus(folder);
  const store = { ...opened, serverPid: holder?.serverPid ?? null };
  if (isLoaded) return store;
  try {
    const start = performance.now();
    const corpus = makeCorpus({ claims, seed });
    onProgress(`made ${claims} claims in ${seconds(start)} s; loading into ${folder}`);
    await withoutSearchIndexes(store.graph, onProgress, () =>
      loadCorpus(store.graph, corpus, { seed, contradictionsPerClaim, onProgress }),
    );
    onProgress(`loaded in ${seconds(start)} s`);
    await writeFile(loaded, JSON.stringify({ claims, seed, seconds: seconds(start) }));
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

const seconds = (start: number) => Math.round((performance.now() - start) / 1000);

const SEARCH_INDEXES = query<Record<string, never>>()({
  cypher: `// synthetic.searchIndexes
SHOW INDEXES YIELD name, type, createStatement WHERE type IN ['VECTOR', 'FULLTEXT']
RETURN name, createStatement AS statement`,
  row: z.object({ name: z.string(), statement: z.string() }),
});

const UNFINISHED = query<Record<string, never>>()({
  cypher: `// synthetic.unfinishedIndexes
SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name`,
  row: z.object({ name: z.string() }),
});

/** Building these indexes once is a multiple faster than keeping them up to date row by row. */
async function withoutSearchIndexes(
  graph: Graph,
  onProgress: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  const indexes = await graph.run(SEARCH_INDEXES, {});
  for (const { name } of indexes) await graph.define('synthetic.drop', `DROP INDEX ${name}`);
  await work();
  for (const { statement } of indexes) await graph.define('synthetic.create', statement);
  onProgress('waiting for the indexes');
  while ((await graph.run(UNFINISHED, {})).length > 0) await setTimeout(1_000);
}
