import { defaultModelsFolder } from '../src/inference/default-models-folder.ts';
import type { Inference } from '../src/inference/inference.ts';
import { openInference } from '../src/inference/open-inference.ts';
import { modelVersion } from './model-version.ts';
import { rememberingInference } from './remembering-inference.ts';

/** The shipped models; with a file, their answers are kept in it from run to run. */
export function openModels(rememberIn: string | undefined): Inference {
  const modelsFolder = defaultModelsFolder();
  const opened = openInference({ modelsFolder });
  if (!rememberIn) return opened;
  return rememberingInference(opened, {
    file: rememberIn,
    versionOf: (model) => modelVersion(modelsFolder, model),
  });
}
