import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readArticleFile } from '../src/article/read-article-file.ts';
import type { Graph } from '../src/graph/runner.ts';
import type { Inference } from '../src/inference/inference.ts';
import { ingestMany } from '../src/ingest/ingest-many.ts';

const SEEDS = new URL('../seeds/', import.meta.url);
const now = () => '2025-10-23T08:00:00.000Z';

/** Takes the two seed articles into the graph, always at the same time, so that what comes of it can be compared. */
export async function ingestSeeds(graph: Graph, inference: Inference): Promise<void> {
  const files = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt')).toSorted();
  const outcomes = await ingestMany(
    files.map((name) => ({
      name,
      read: () => readArticleFile(fileURLToPath(new URL(name, SEEDS)), { retrievedAt: now() }),
    })),
    { graph, inference, now },
  );
  if (outcomes.some(({ report }) => report === null || report === undefined)) {
    throw new Error(`The seeds could not be ingested: ${JSON.stringify(outcomes)}`);
  }
}
