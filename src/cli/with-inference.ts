import { availableParallelism } from 'node:os';
import { readEnvironment } from '../environment.ts';
import { defaultModelsFolder } from '../inference/default-models-folder.ts';
import type { Inference } from '../inference/inference.ts';
import { openInference } from '../inference/open-inference.ts';

/** Each worker holds models of its own, about 80 MB. */
const MOST_WORKERS = 4;

/** Lends the models to `use` and closes them whatever happens. */
export async function withInference<T>(use: (inference: Inference) => Promise<T>): Promise<T> {
  return lend({ workers: 1, warm: 0 }, use);
}

/**
 * The same for reading many articles: several workers with few threads each, which lose less than one with many, and as
 * many of them as there are articles to begin with are started now.
 */
export async function withReaders<T>(
  articles: number,
  use: (inference: Inference) => Promise<T>,
): Promise<T> {
  return lend({ workers: Math.min(MOST_WORKERS, availableParallelism()), warm: articles }, use);
}

async function lend<T>(
  { workers, warm }: { readonly workers: number; readonly warm: number },
  use: (inference: Inference) => Promise<T>,
): Promise<T> {
  const { models } = readEnvironment();
  const inference = openInference({
    modelsFolder: models ?? defaultModelsFolder(),
    threads: Math.max(1, Math.floor(availableParallelism() / workers)),
    workers,
    warm,
  });
  try {
    return await use(inference);
  } finally {
    await inference.close();
  }
}
