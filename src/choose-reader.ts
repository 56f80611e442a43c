import { chooseLanguageModel } from './choose-language-model.ts';
import type { Environment, ExtractorChoice } from './environment.ts';
import type { AttributionReader } from './extract/attribution-reader.ts';
import { languageModelReader } from './extract/language-model/language-model-reader.ts';
import { taggerReader } from './extract/tagger-reader.ts';
import type { Inference } from './inference/inference.ts';

export interface ReaderChoice {
  readonly environment: Pick<Environment, 'extractor' | 'languageModel'>;
  readonly inference: Inference;
  /** Wins over the environment. */
  readonly asked?: ExtractorChoice | undefined;
}

/**
 * The reader that was asked for; the tagger unless told. A language model never comes in by being configured alone.
 * @throws SetupError where a language model is asked for and not configured
 */
export function chooseReader({ environment, inference, asked }: ReaderChoice): AttributionReader {
  if ((asked ?? environment.extractor) === 'tagger') return taggerReader(inference);
  return languageModelReader(chooseLanguageModel(environment));
}
