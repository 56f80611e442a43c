import { availableParallelism } from 'node:os';
import { readEnvironment } from '../environment.ts';
import { defaultModelsFolder } from '../inference/default-models-folder.ts';
import type { Inference } from '../inference/inference.ts';
import { openInference } from '../inference/open-inference.ts';

/** Lends the models to `use` and closes them whatever happens. */
export async function withInference<T>(use: (inference: Inference) => Promise<T>): Promise<T> {
  const { models } = readEnvironment();
  const inference = openInference({
    modelsFolder: models ?? defaultModelsFolder(),
    threads: availableParallelism(),
  });
  try {
    return await use(inference);
  } finally {
    await inference.close();
  }
}
